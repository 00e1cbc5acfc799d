import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePackage, toContestRecord } from '../../electron/packages'
import { scoreContest } from '../../shared/scoring'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

function scoreDemo() {
  const document = parsePackage(JSON.parse(readFileSync('assets/demo/demo-campaign.json', 'utf8')))
  const [campaign] = document.campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the demo package holds no contest')
  return { campaign, result: scoreContest(toContestRecord(contest), campaign.units) }
}

test('the demo opens from the first screen, shows the ranking that scoring computes, and survives a restart', async ({
  launch,
}) => {
  const { campaign, result } = scoreDemo()
  const first = await launch()
  await openDemo(first.desk)
  await first.desk.getByRole('link', { name: '活动', exact: true }).click()
  await first.desk.getByRole('link', { name: campaign.title }).click()
  await first.desk.getByRole('link', { name: '成绩', exact: true }).click()
  const rows = first.desk.getByRole('table', { name: '排名' }).getByRole('row')
  await expect(rows).toHaveCount(1 + result.ranked.length + result.unranked.length)
  for (const [index, row] of result.ranked.entries()) {
    const name = campaign.units.find((unit) => unit.unitId === row.unitId)?.name ?? ''
    await expect(rows.nth(index + 1)).toContainText(name)
    await expect(rows.nth(index + 1)).toContainText(row.published)
  }
  expect((await first.close()).code).toBe(0)

  const second = await launch()
  await expect(second.desk.getByRole('link', { name: campaign.title }).first()).toBeVisible()
})

test('every number of the ranking can be explained', async ({ launch }) => {
  const { campaign, result } = scoreDemo()
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/results')
  const [best] = result.ranked
  const name = campaign.units.find((unit) => unit.unitId === best?.unitId)?.name ?? ''
  await desk.getByRole('table', { name: '排名' }).getByRole('button', { name }).click()
  const drawer = desk.getByRole('dialog', { name: `${name}：怎么算出来的` })
  await expect(drawer).toContainText('去掉')
  await expect(drawer).toContainText(best?.published ?? '')
})

test('the summary becomes a PDF and a workbook where the user chose', async ({ launch, userData }) => {
  const pdf = join(userData, '汇总表.pdf')
  const workbook = join(userData, '汇总表.xlsx')
  const { desk } = await launch({
    dialogs: [
      { method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } },
      { method: 'showSaveDialog', answer: { canceled: false, filePath: workbook } },
    ],
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '成绩汇总表存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible()
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  await desk.getByRole('button', { name: '成绩汇总表导出表格' }).click()
  await expect(desk.getByText(`已保存：${workbook}`)).toBeVisible()
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')
  await desk.getByRole('button', { name: '打印成绩汇总表' }).click()
  await expect(desk.getByRole('alert')).toContainText('没有可用的打印机')
})

test('the demo is marked as practice on every screen, and wiped in one step', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  for (const page of ['', 'campaigns', 'campaigns/1/entry', 'units', 'data', 'settings']) {
    await goTo(desk, page)
    await expect(desk.getByRole('complementary', { name: '演练数据' })).toBeVisible()
  }
  await goTo(desk, 'campaigns/1/print')
  await expect(desk.getByLabel('预览').getByText('演练', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: '清除演练数据' }).click()
  await desk.getByRole('button', { name: '确认删除' }).click()
  await expect(desk.getByText('从名单开始')).toBeVisible()
})
