import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { waitForSaved } from '../pages/campaign-tabs'
import { choosePile, enterMark, findCell } from '../pages/entry-grid'
import { goTo, openDemo } from '../pages/first-start'

const cli = resolve('out/cli/index.js')
const codePattern = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

function verify(file: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', file, ...more], { encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

function readPdf(file: string): string {
  return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout
}

async function openFirstSheet(desk: Page): Promise<Locator> {
  await goTo(desk, 'campaigns/1/entry')
  await choosePile(desk, '评委01', '现场观摩')
  return findCell(desk, '青松社区', '重点任务推进')
}

/** 封存, with a reason when something is missing. */
async function seal(panel: Locator, waiver: string | null): Promise<string> {
  await panel.getByRole('button', { name: '封存…' }).click()
  const dialog = panel.page().getByRole('dialog')
  if (waiver !== null) {
    await dialog.getByRole('button', { name: '确认封存' }).click()
    await expect(dialog.getByRole('alert')).toContainText('请写明不再等的原因')
    await dialog.getByLabel('不再等的原因').fill(waiver)
  }
  await dialog.getByRole('button', { name: '确认封存' }).click()
  await expect(panel).toContainText('已封存，尚未公布')
  return codePattern.exec((await panel.textContent()) ?? '')?.[0] ?? ''
}

/** A copy of the package with another first digit in the first mark. */
function flipMark(file: string, copy: string): void {
  const text = readFileSync(file, 'utf8')
  const marks = text.indexOf('"marks"')
  const digit = marks + text.slice(marks).search(/"[2-9](\.\d+)?"/) + 1
  writeFileSync(copy, `${text.slice(0, digit)}${Number(text[digit]) - 1}${text.slice(digit + 1)}`)
}

test('a result is sealed with a waiver, published, corrected, and verified from its package', async ({
  launch,
  userData,
}) => {
  const names = ['汇总表.pdf', '更正说明.pdf', '备份.json']
  const [summary = '', correction = '', file = ''] = names.map((name) => join(userData, name))
  const { desk } = await launch({
    dialogs: [summary, correction, file].map((filePath) => ({
      method: 'showSaveDialog' as const,
      answer: { canceled: false, filePath },
    })),
  })
  await openDemo(desk)
  const first = await openFirstSheet(desk)
  const mark = (await first.textContent()) ?? ''
  await first.click()
  await desk.keyboard.press('Delete')
  await expect(first).toHaveText('')
  await waitForSaved(desk)

  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region', { name: '封存与公布' })
  await expect(panel.getByRole('list', { name: '封存前还缺什么' })).toContainText('还缺 1 张评分单')
  const code = await seal(panel, '评委01请假，不再等')
  expect(code).toMatch(codePattern)
  await panel.getByRole('button', { name: '公布' }).click()
  await expect(panel).toContainText('已公布')
  await expect(desk.getByText('已封存，不能再改加减分。')).toBeVisible()

  const locked = await openFirstSheet(desk)
  await expect(desk.getByText('成绩已封存，这里只能查看。')).toBeVisible()
  await locked.click()
  await desk.keyboard.type('9')
  await expect(desk.getByText('青松社区：成绩已封存，不能修改')).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('成绩已封存，不能修改')).toBeVisible()
  await expect(locked).toHaveText('')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('没有可以撤销的')).toBeVisible()
  await goTo(desk, 'campaigns/1/judges')
  await expect(desk.getByText('这个评比已封存，评委只能查看。')).toBeVisible()
  await goTo(desk, 'campaigns/1/rubric')
  await expect(desk.getByText('这个评比已封存，评分表和计分规则只能查看。')).toBeVisible()

  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '成绩汇总表存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${summary}`)).toBeVisible()
  expect(readPdf(summary)).toContain(`封存码：${code}`)

  await goTo(desk, 'campaigns/1/results')
  await panel.getByRole('button', { name: '更正…' }).click()
  await panel.getByLabel('更正原因').fill('补录评委01的评分')
  await expect(panel.getByLabel('在场的第二位操作员').getByRole('option', { name: '录入员1' })).toHaveCount(0)
  await panel.getByLabel('在场的第二位操作员').selectOption('监票')
  await panel.getByRole('button', { name: '重新打开' }).click()
  await expect(panel).toContainText('录入中，尚未封存')
  await desk.getByLabel('单位', { exact: true }).selectOption({ label: '东岭村' })
  await desk.getByLabel('分值', { exact: true }).fill('-3')
  await desk.getByLabel('原因', { exact: true }).fill('漏记扣分（演示）')
  await desk.getByRole('button', { name: '添加加减分' }).click()
  await expect(desk.getByRole('textbox', { name: '东岭村的加减分原因' }).last()).toHaveValue('漏记扣分（演示）')
  await enterMark(desk, await openFirstSheet(desk), mark)
  await waitForSaved(desk)
  await goTo(desk, 'campaigns/1/results')
  await expect(panel.getByRole('list', { name: '封存前还缺什么' })).toContainText('评分单已收齐')
  const second = await seal(panel, null)
  expect(second).not.toBe(code)
  const changes = panel.getByRole('table', { name: '更正说明（第1号）' }).getByRole('row')
  await expect(changes.filter({ hasText: '东岭村' })).toContainText(/第 6 名，85\.33 分第 7 名，82\.33 分/)
  await expect(changes.filter({ hasText: '西河村' })).toContainText(/第 7 名，83\.20 分第 6 名，83\.20 分/)

  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '更正说明存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${correction}`)).toBeVisible()
  for (const text of ['更正说明（第1号）', '补录评委01的评分', second]) expect(readPdf(correction)).toContain(text)

  await goTo(desk, 'data')
  await desk.getByLabel('文件格式').selectOption('json')
  await desk.getByRole('button', { name: '导出到文件…' }).click()
  await expect(desk.getByText(file).first()).toBeVisible()
  expect(verify(file, '--code', code.toLowerCase())).toMatchObject({ status: 0 })
  expect(verify(file, '--code', second)).toMatchObject({ status: 0 })
  expect(verify(file, '--code', '0000-0000-0000').status).toBe(1)
  const flipped = join(userData, '改过.json')
  flipMark(file, flipped)
  expect(verify(flipped)).toMatchObject({ status: 1, text: expect.stringContaining('评分数据与封存时不一致') })
})
