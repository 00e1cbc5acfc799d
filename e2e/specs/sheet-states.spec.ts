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

test('the strip shows what came back and leads to each paper', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/judges')
  const row = desk.getByRole('table', { name: '收卷' }).getByRole('row', { name: /班子成员/ })
  const type = async (field: string, text: string) => {
    await row.getByRole('textbox', { name: `${field}：班子成员` }).fill(text)
    await desk.keyboard.press('Enter')
    await expect(row.getByRole('textbox', { name: `${field}：班子成员` })).toHaveAttribute('data-saved', 'true')
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
