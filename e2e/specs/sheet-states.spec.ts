import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { openTab, waitForSaved } from '../pages/campaign-tabs'
import { choosePile, enterMark, findCell } from '../pages/entry-grid'
import { goTo, openDemo } from '../pages/first-start'

test.setTimeout(180_000)

const reason = '没有签评委编号（演示）'
const findStrip = (desk: Page) => desk.getByRole('list', { name: '评分单状态' })
const findChip = (desk: Page, name: string) => findStrip(desk).getByRole('button', { name: new RegExp(`^${name} `) })
const findEditor = (desk: Page) => desk.getByRole('textbox', { name: '录入框' })

async function makeVoid(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press('F9')
  const dialog = desk.getByRole('dialog', { name: `${name}的评分单` })
  await expect(dialog.getByRole('checkbox', { name: '涂改' })).toBeFocused()
  await dialog.getByRole('button', { name: '作废这份评分单' }).click()
  await expect(dialog.getByText('请写明作废的原因')).toBeVisible()
  await desk.keyboard.type(reason)
  await desk.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(findEditor(desk)).toBeFocused()
}

test('a void paper counts nowhere, says why, and comes back', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/entry')
  await expect(findChip(desk, '评委01')).toHaveText(/已录/)
  await expect(desk.getByText('已录 166 张评分单')).toBeVisible()
  const first = desk.getByRole('region', { name: '实时名次' }).getByRole('row').nth(1)
  const before = (await first.textContent()) ?? ''
  await makeVoid(desk, '评委01')
  await expect(findChip(desk, '评委01')).toHaveText(/作废/)
  await expect(desk.getByText('已录 152 张评分单')).toBeVisible()
  await expect(desk.getByText(`作废：${reason}`)).toBeVisible()
  await expect(first).not.toHaveText(before)
  const cell = findCell(desk, '青松社区', '重点任务推进')
  await expect(cell).toHaveCSS('text-decoration-line', 'line-through')
  const mark = await cell.textContent()
  await cell.click()
  await desk.keyboard.type('9')
  await expect(desk.getByText(`这份评分单已作废（${reason}）`)).toBeVisible()
  await expect(cell).toHaveText(mark ?? '')

  await openTab(desk, '核对')
  await desk.getByRole('button', { name: '作废 1 份' }).click()
  await expect(desk.getByRole('table', { name: '作废的评分单' })).toContainText(reason)
  await desk.keyboard.press('Escape')
  await openTab(desk, '成绩')
  await expect(desk.getByRole('list', { name: '封存前还缺什么' })).toContainText(
    `作废的评分单 1 份，不计入成绩：评委01（${reason}）`,
  )
  await expect(desk.getByRole('list', { name: '封存前还缺什么' })).toContainText('评分单已收齐')

  await openTab(desk, '录入')
  await desk.keyboard.press('Control+z')
  await expect(findChip(desk, '评委01')).toHaveText(/已录/)
  await expect(first).toHaveText(before)
  await desk.keyboard.press('Control+y')
  await expect(findChip(desk, '评委01')).toHaveText(/作废/)
  await desk.keyboard.press('F9')
  await desk.getByRole('button', { name: '恢复，重新计入' }).click()
  await expect(findEditor(desk)).toBeFocused()
  await expect(findChip(desk, '评委01')).toHaveText(/已录/)
  await expect(cell).toHaveCSS('text-decoration-line', 'none')
  await goTo(desk, 'data')
  const log = desk.getByRole('table', { name: '改动记录' })
  await expect(log.getByRole('row').nth(1)).toContainText('恢复作废的评分单')
  await expect(log).toContainText(reason)
})

/** The command line on a package: exit status and everything it said. */
function runCli(...words: string[]) {
  const run = spawnSync(process.execPath, [resolve('out/cli/index.js'), ...words], { encoding: 'utf8' })
  return { status: run.status, text: run.stdout + run.stderr }
}

test('a void paper is printed, sealed, and left out of what the command line scores', async ({ launch, userData }) => {
  const [pdf = '', file = ''] = ['核对记录.pdf', '备份.json'].map((name) => join(userData, name))
  const { desk } = await launch({
    dialogs: [pdf, file].map((filePath) => ({
      method: 'showSaveDialog' as const,
      answer: { canceled: false, filePath },
    })),
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/entry')
  await expect(findChip(desk, '评委01')).toHaveText(/已录/)
  await makeVoid(desk, '评委01')
  await expect(findChip(desk, '评委01')).toHaveText(/作废/)
  const ranking = desk.getByRole('region', { name: '实时名次' })
  await expect(ranking.getByRole('row').nth(1)).toContainText('93.68')
  const shown = await ranking.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => row.textContent ?? ''))

  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '核对记录存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible()
  const printed = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s/g, '')
  expect(printed).toContain(`作废的评分单1份，分数保留但不计入：评委01（${reason}）`)

  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region', { name: '封存与公布' })
  await panel.getByRole('button', { name: '封存…' }).click()
  await desk.getByRole('button', { name: '确认封存' }).click()
  await expect(panel).toContainText('已封存，尚未公布')
  await expect(panel).toContainText(`作废的评分单 1 份，不计入成绩：评委01（${reason}）`)
  await goTo(desk, 'data')
  await desk.getByLabel('文件格式').selectOption('json')
  await desk.getByRole('button', { name: '导出到文件…' }).click()
  await expect(desk.getByText(file).first()).toBeVisible()

  expect(runCli('verify', file)).toMatchObject({ status: 0 })
  const { campaigns } = JSON.parse(runCli('score', file, '--json').text)
  const published = campaigns[0].contests[0].ranked.map((unit: { published: string }) => unit.published)
  expect(published.every((score: string, index: number) => shown[index]?.endsWith(score))).toBe(true)
  expect(published).toHaveLength(shown.length)
  const other = join(userData, '改过.json')
  writeFileSync(other, readFileSync(file, 'utf8').replace(/("void":\s*\{\s*"reason":\s*")[^"]+/, '$1别的原因'))
  expect(runCli('verify', other)).toMatchObject({ status: 1, text: expect.stringContaining('评分数据与封存时不一致') })
})

test('the strip shows what came back and leads to each paper', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/judges')
  const row = desk.getByRole('table', { name: '收卷' }).getByRole('row', { name: /班子成员/ })
  const type = async (field: string, text: string) => {
    await row.getByRole('textbox', { name: `${field}：班子成员` }).fill(text)
    await desk.keyboard.press('Enter')
    await expect(row.getByRole('textbox', { name: `${field}：班子成员` })).toHaveAttribute('aria-busy', 'false')
  }
  const active = Number(await row.getByRole('cell').nth(4).textContent())
  await type('发出份数', String(active + 2))
  await type('收回份数', String(active + 2))
  await row.getByRole('button', { name: '按收回份数调整评委：班子成员' }).click()
  await expect(desk.getByRole('textbox', { name: '评委：14' })).toHaveValue('评委14')
  await type('收回份数', String(active + 1))
  await expect(row).toContainText('1 份没有收回')
  await openTab(desk, '录入')
  await expect(findChip(desk, '评委13')).toHaveText(/已收/)
  await expect(findChip(desk, '评委14')).toHaveText(/未到/)
  await expect(desk.getByText(`发出 ${active + 2} 收回 ${active + 1} 作废 0`)).toBeVisible()
  await findChip(desk, '评委13').click()
  await expect(desk.getByRole('combobox', { name: '评委' }).locator('option:checked')).toHaveText('评委13')
  await expect(findEditor(desk)).toBeFocused()
  await desk.keyboard.type('9')
  await desk.keyboard.press('Enter')
  await expect(findChip(desk, '评委13')).toHaveText(/录入中/)
  await waitForSaved(desk)
  await desk.keyboard.press('F9')
  await desk.getByRole('checkbox', { name: '字迹不清' }).check()
  await desk.getByRole('button', { name: '保存备注' }).click()
  await expect(findChip(desk, '评委13').getByRole('img', { name: '有备注' })).toBeVisible()
  await expect(findEditor(desk)).toBeFocused()

  await goTo(desk, 'campaigns/1/judges')
  await desk.getByRole('radiogroup', { name: '评分单印法' }).getByText('每人每村(社区)一份').click()
  await expect(desk.getByText('有 1 份评分单写了备注或已作废')).toBeVisible()
})

test('a written total that is not the sum is listed beside the grid', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/entry')
  await choosePile(desk, '评委02', '现场观摩')
  const cell = findCell(desk, '青松社区', '纸面合计')
  await enterMark(desk, cell, '40')
  await waitForSaved(desk)
  await openTab(desk, '核对')
  await desk.getByRole('button', { name: /合计不符 1 张/ }).click()
  const list = desk.getByRole('table', { name: '纸面合计与各项之和不符' })
  await expect(list.getByRole('row')).toHaveCount(2)
  await list.getByRole('link').click()
  await expect(cell).toHaveAttribute('aria-selected', 'true')
  await expect(desk.getByRole('grid', { name: '评委02的评分单（现场观摩）' })).toBeVisible()
})

test('another judge takes the place of one, in one step and one undo', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/judges')
  await desk.getByRole('button', { name: '更换 评委03' }).click()
  const drawer = desk.getByRole('dialog', { name: '更换 评委03' })
  await expect(drawer.getByText('由评委13接替')).toBeVisible()
  await drawer.getByRole('button', { name: '确认更换' }).click()
  await expect(drawer.getByText('请写明更换的原因')).toBeVisible()
  await drawer.getByRole('textbox', { name: '更换的原因' }).fill('临时有会（演示）')
  await drawer.getByRole('button', { name: '确认更换' }).click()
  await expect(drawer).toBeHidden()
  await expect(desk.getByRole('button', { name: '恢复 评委03' })).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '评委：13' })).toHaveValue('评委13')
  await expect(desk.getByText('已录 152 张评分单')).toBeVisible()
  await openTab(desk, '录入')
  await expect(findChip(desk, '评委13')).toHaveText(/未到/)
  await expect(findChip(desk, '评委03')).toHaveCount(0)
  await openTab(desk, '评委')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByRole('button', { name: '退出 评委03' })).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '评委：13' })).toHaveCount(0)
  await expect(desk.getByText('已录 166 张评分单')).toBeVisible()
})
