import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

const cli = resolve('out/cli/index.js')

function verify(file: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', file, ...more], { encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

test('a result is sealed, published, corrected and verified', async ({ launch, userData }) => {
  const file = join(userData, '备份.json')
  const pdf = join(userData, '汇总表.pdf')
  const { desk } = await launch({
    dialogs: [
      { method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } },
      { method: 'showSaveDialog', answer: { canceled: false, filePath: file } },
    ],
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region', { name: '封存与公布' })
  const dialog = desk.getByRole('dialog')

  await panel.getByRole('button', { name: '封存…' }).click()
  await dialog.getByRole('button', { name: '确认封存' }).click()
  const needsWaiver = await dialog.getByLabel('不再等的原因').isVisible()
  if (needsWaiver) {
    await expect(dialog.getByRole('alert')).toContainText('没有收齐')
    await dialog.getByLabel('不再等的原因').fill('评委请假，不再等')
    await dialog.getByRole('button', { name: '确认封存' }).click()
  }
  await expect(panel).toContainText('已封存，尚未公布')
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await panel.textContent()) ?? '')?.[0] ?? ''
  expect(code).not.toBe('')

  await goTo(desk, 'campaigns/1/entry')
  await expect(desk.getByText('成绩已封存，这里只能查看')).toBeVisible()
  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '成绩汇总表存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible()
  expect(spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout).toContain(code)

  await goTo(desk, 'campaigns/1/results')
  await panel.getByRole('button', { name: '公布' }).click()
  await expect(panel).toContainText('已公布')
  await panel.getByRole('button', { name: '更正…' }).click()
  await panel.getByLabel('更正原因').fill('录入有误')
  await panel.getByLabel('在场的第二位操作员').selectOption('监票')
  await panel.getByRole('button', { name: '重新打开' }).click()
  await expect(panel).toContainText('尚未封存')
  await desk.getByLabel('单位', { exact: true }).selectOption({ index: 7 })
  await desk.getByLabel('分值', { exact: true }).fill('-5')
  await desk.getByLabel('原因', { exact: true }).fill('更正（演示）')
  await desk.getByRole('button', { name: '添加加减分' }).click()
  await expect(desk.getByRole('textbox', { name: /的加减分原因$/ }).last()).toHaveValue('更正（演示）')
  await panel.getByRole('button', { name: '封存…' }).click()
  if (needsWaiver) await dialog.getByLabel('不再等的原因').fill('评委请假，不再等')
  await dialog.getByRole('button', { name: '确认封存' }).click()
  await expect(panel.getByRole('table', { name: '更正说明（第1号）' })).toContainText('第')

  await goTo(desk, 'data')
  await desk.getByLabel('文件格式').selectOption('json')
  await desk.getByRole('button', { name: '导出到文件…' }).click()
  await expect(desk.getByText(`已保存：${file}`).or(desk.getByText(file)).first()).toBeVisible()
  expect(verify(file, '--code', code)).toMatchObject({ status: 0 })
  const text = readFileSync(file, 'utf8')
  const at = text.indexOf('"marks"')
  const digit = text.slice(at).search(/"[1-8](\.\d+)?"/) + at + 1
  const flipped = `${text.slice(0, digit)}${Number(text[digit]) + 1}${text.slice(digit + 1)}`
  const tampered = join(userData, '改过.json')
  writeFileSync(tampered, flipped)
  expect(verify(tampered).status).toBe(1)
})
