import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

test('every document says whether it is printed as it is now; 打印全套 stops where there is no printer', async ({
  launch,
}) => {
  const first = await launch()
  await openDemo(first.desk)
  await goTo(first.desk, 'campaigns/1/print')
  const row = (desk: typeof first.desk, title: string) =>
    desk.getByRole('listitem').filter({ has: desk.getByRole('button', { name: title, exact: true }) })
  await expect(row(first.desk, '通报')).toContainText('未打印')
  await first.desk.getByRole('button', { name: '打印会前全套' }).click()
  await expect(first.desk.getByRole('alert')).toContainText('没有可用的打印机')
  await expect(row(first.desk, '会议通知')).toContainText('未打印')
  await first.desk.evaluate(() => {
    localStorage.setItem(
      'print-records',
      JSON.stringify({ state: { prints: { '1  circular ': 'before' } }, version: 0 }),
    )
  })
  await first.close()

  const { desk } = await launch()
  await goTo(desk, 'campaigns/1/print')
  await expect(row(desk, '通报')).toContainText('内容已变')
  await expect(row(desk, '简报')).toContainText('未打印')
})
