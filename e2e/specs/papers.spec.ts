import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

test('papers are counted by panel, and as many judges take part as sheets came back', async ({ launch }) => {
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
  await row.getByRole('textbox', { name: '发出份数：班子成员' }).fill('-3')
  await desk.keyboard.press('Enter')
  await expect(row).toContainText('份数应为 0 到 99999 的整数')
  await type('发出份数', String(active + 3))
  await type('收回份数', String(active + 2))
  await expect(row).toContainText('1 份没有收回')
  await type('作废份数', '1')
  await expect(row).not.toContainText('没有收回')
  await expect(row).toContainText('将添加评委13至评委14共 2 名')
  await row.getByRole('button', { name: '按收回份数调整评委：班子成员' }).click()
  await expect(row).toContainText('份数相符')
  await expect(desk.getByRole('textbox', { name: '评委：14' })).toHaveValue('评委14')

  await type('收回份数', String(active - 1))
  await expect(row).toContainText('将退出评委13至评委14共 2 名（都没有录入）；另有 1 名评委已录入评分')
  await row.getByRole('button', { name: '按收回份数调整评委：班子成员' }).click()
  await expect(row.getByRole('cell').nth(4)).toHaveText(String(active))
  await desk.keyboard.press('Control+z')
  await expect(row.getByRole('cell').nth(4)).toHaveText(String(active + 2))
})
