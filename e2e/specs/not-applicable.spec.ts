import { expect, test } from '../fixtures/test'
import { findCell } from '../pages/entry-grid'
import { goTo, openDemo } from '../pages/first-start'

test('/ sets an item aside for one unit, with a reason and the ranking before and after; undo takes it back', async ({
  launch,
}) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/entry')
  const cell = findCell(desk, '青松社区', '“五星”创建')
  const mark = (await cell.textContent()) ?? ''
  await cell.click()
  await desk.keyboard.press('/')
  const drawer = desk.getByRole('dialog', { name: '青松社区 “五星”创建 设为不适用' })
  await expect(drawer.getByRole('table', { name: '新旧名次对照' }).getByRole('row')).toHaveCount(8)
  await expect(drawer.getByRole('textbox', { name: '理由' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(drawer.getByText('已经开始录入评分，请写明理由')).toBeVisible()
  await desk.keyboard.type('没有这项任务（演示）')
  await desk.keyboard.press('Enter')
  await expect(drawer).toBeHidden()
  await expect(cell).toHaveText('不适用')
  await expect(desk.getByRole('textbox', { name: '录入框' })).toBeFocused()
  await desk.keyboard.press('Control+z')
  await expect(cell).toHaveText(mark)
})
