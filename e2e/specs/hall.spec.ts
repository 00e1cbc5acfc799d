import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

test('the hall screen tells step by step, from either window, and nothing before its time; a long speech may cost points', async ({
  launch,
}) => {
  const app = await launch()
  const { desk } = app
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/results')
  await desk.getByRole('button', { name: '大屏', exact: true }).click()
  const panel = desk.getByRole('dialog', { name: '现场大屏' })
  await panel.getByRole('button', { name: '投到大屏' }).click()
  const hall = await app.findPage('hall')
  await expect(hall.getByText('演示数据')).toBeVisible()

  await test.step('one unit: masked, then its score', async () => {
    await expect(hall.getByText('青松社区')).toBeVisible()
    await expect(hall.getByText('93.75')).toHaveCount(0)
    await panel.getByRole('button', { name: '下一步' }).click()
    await expect(hall.getByText('93.75')).toBeVisible()
    await hall.keyboard.press('b')
    await expect(hall.getByRole('main', { name: '黑屏' })).toBeVisible()
    await hall.keyboard.press('b')
    await expect(hall.getByText('93.75')).toBeVisible()
    await expectAccessible(hall)
  })

  await test.step('the first three from the last to the first, by the keys of the hall window', async () => {
    await panel.getByRole('radiogroup', { name: '内容' }).getByText('揭晓前几名').click()
    const rows = hall.getByRole('listitem')
    await expect(rows).toHaveCount(3)
    await expect(rows).toHaveText([/第 1 名？/, /第 2 名？/, /第 3 名？/])
    await hall.keyboard.press('Space')
    await expect(rows).toHaveText([/第 1 名？/, /第 2 名？/, /第 3 名柳溪社区90\.28/])
    await hall.keyboard.press('ArrowRight')
    await hall.keyboard.press('PageDown')
    await expect(rows).toHaveText([/青松社区93\.75/, /兰亭社区91\.68/, /柳溪社区90\.28/])
    await hall.keyboard.press('ArrowLeft')
    await expect(rows.first()).toHaveText(/第 1 名？/)
    await expect(hall.getByText('西河村')).toHaveCount(0)
    await expectAccessible(desk)
  })

  await test.step('a speech beyond its limit is offered as a deduction', async () => {
    await desk.clock.install()
    await panel.getByRole('radiogroup', { name: '内容' }).getByText('发言计时').click()
    await panel.getByRole('textbox', { name: '发言时间（分钟）' }).fill('1')
    await panel.getByRole('button', { name: '开始计时' }).click()
    await desk.clock.runFor(30_000)
    await expect(hall.getByText('00:30')).toBeVisible()
    await desk.clock.runFor(110_500)
    await expect(hall.getByText('▲ 已超时')).toBeVisible()
    await panel.getByRole('button', { name: '停止计时' }).click()
    await expect(panel.getByText('发言超时 1 分 20 秒')).toBeVisible()
    await panel.getByRole('textbox', { name: '扣分（例如 -0.5）' }).fill('0.5')
    await panel.getByRole('button', { name: '记入加减分' }).click()
    await expect(panel.getByText('请填小于 0 的分数')).toBeVisible()
    await panel.getByRole('textbox', { name: '扣分（例如 -0.5）' }).fill('-0.5')
    await panel.getByRole('button', { name: '记入加减分' }).click()
    await expect(panel.getByText('已记入加减分')).toBeVisible()
  })

  // The window is gone before the key is up.
  await hall.keyboard.press('Escape').catch(() => undefined)
  await expect(panel.getByText('大屏没有打开')).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('textbox', { name: '青松社区的加减分原因' })).toHaveValue('发言超时 1 分 20 秒')
})
