import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { listItems } from '../../shared/model/rubric'
import type { ContestDiagnostics } from '../../shared/scoring'
import { type OneContest, readOneContest, writeChangedDemo } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { openTab } from '../pages/campaign-tabs'
import { goTo, importFirst, openDemo } from '../pages/first-start'

/** The second unit gets the marks of the first but for half a point of one judge: one slip parts or turns them. */
function makeClose({ contest }: OneContest): void {
  const [first, second] = contest.unitIds
  const lower = contest.judges[4]?.id
  for (const sheet of contest.sheets.filter(({ unitId }) => unitId === second)) {
    const model = contest.sheets.find(
      ({ judgeId, unitId, partId }) => unitId === first && judgeId === sheet.judgeId && partId === sheet.partId,
    )
    if (model === undefined) continue
    sheet.marks = { ...model.marks }
    const [itemId] = Object.keys(sheet.marks)
    if (sheet.judgeId === lower && itemId !== undefined) {
      sheet.marks[itemId] = String(Number(sheet.marks[itemId]) - 0.5)
    }
  }
}

/** What `liangsai diagnose FILE --json` says of the only contest. */
function diagnose(file: string): ContestDiagnostics {
  const output = execFileSync(process.execPath, ['out/cli/index.js', 'diagnose', file, '--json'], { encoding: 'utf8' })
  const contest = JSON.parse(output).campaigns[0]?.contests[0]
  if (contest === undefined) throw new Error('the command line diagnosed no contest')
  return contest
}

/** The critical marks as a screen or a page shows them, in their order: unit, judge, part, item, mark, slips. */
function nameMarks({ campaign, contest }: OneContest, { criticalMarks }: ContestDiagnostics): string[][] {
  const items = contest.parts.flatMap(listItems)
  return criticalMarks.map(({ judgeId, unitId, partId, itemId, mark, slips }) => [
    campaign.units.find((unit) => unit.unitId === unitId)?.name ?? '',
    contest.judges.find(({ id }) => id === judgeId)?.label ?? '',
    contest.parts.find(({ id }) => id === partId)?.name ?? '',
    items.find(({ id }) => id === itemId)?.name ?? '',
    mark,
    slips.join('、'),
  ])
}

/** Columns of the table of marks: those of `nameMarks`, and the link. */
const columnCount = 7

async function readRows(panel: Locator): Promise<string[][]> {
  const cells = await panel.locator('tbody td').allTextContents()
  return Array.from({ length: cells.length / columnCount }, (_, row) =>
    cells.slice(row * columnCount, (row + 1) * columnCount - 1),
  )
}

const demoFile = 'assets/demo/demo-campaign.json'

test('the demo has no critical mark; 评分情况分析 is shown after it is switched on, to 审核 only, without labels of judges', async ({
  launch,
}) => {
  const { contest } = readOneContest(demoFile)
  const { parts, criticalMarks, withoutJudge } = diagnose(demoFile)
  expect(criticalMarks).toEqual([])
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region', { name: '关键评分' })
  await expect(panel).toContainText('没有关键评分')
  const analysis = desk.getByRole('region', { name: '评分情况分析（内部参考）' })
  await goTo(desk, 'settings')
  const isOn = desk.getByRole('checkbox', { name: '评分情况分析（内部参考）' })
  await expect(isOn).not.toBeChecked()
  await isOn.click()
  await expect(isOn).toBeChecked()
  await goTo(desk, 'campaigns/1/results')
  await expect(panel).toContainText('没有关键评分')
  await expect(analysis).toHaveCount(0)

  await desk.getByRole('button', { name: '操作员：录入员1' }).click()
  await desk.getByRole('dialog', { name: '选择操作员' }).getByRole('button', { name: '审核' }).click()
  await expect(analysis).toContainText('肯德尔 W')
  const figures = analysis.getByRole('table', { name: '现场观摩：评委情况' })
  const shown = await figures.locator('tbody td:nth-child(2)').allTextContents()
  const severities = parts[0]?.judges.map(({ severity }) => severity.toFixed(2)) ?? []
  expect(shown.map((text) => text.replace('+', '')).sort()).toEqual(severities.sort())
  const scenario = analysis.getByRole('region', { name: '去掉任一评委' })
  await expect(scenario.getByRole('listitem')).toHaveCount(withoutJudge.length)
  const html = await analysis.innerHTML()
  for (const { label } of contest.judges) expect(html).not.toContain(label)
  await expect(analysis.getByRole('img', { name: /现场观摩评委宽严分布/ })).toBeVisible()
  await desk.emulateMedia({ media: 'print' })
  await expect(analysis).toBeHidden()
})

test('critical marks are those of the command line, lead to their cells, and print as a list', async ({
  launch,
  userData,
}) => {
  const file = writeChangedDemo(join(userData, 'close.json'), makeClose)
  const expected = nameMarks(readOneContest(file), diagnose(file))
  expect(expected.length).toBeGreaterThan(20)
  const { desk } = await launch({
    dialogs: [{ method: 'showOpenDialog', answer: { canceled: false, filePaths: [file] } }],
  })
  await importFirst(desk)
  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region', { name: '关键评分' })
  await expect(panel).toContainText('封存前请对照原评分单重读')
  await expect(panel).toContainText(`共 ${expected.length} 处`)
  for (const summary of await panel.locator('summary').all()) await summary.click()
  await expect.poll(() => readRows(panel)).toEqual(expected)

  const [unit, judge, part, item] = expected.at(-1) as [string, string, string, string]
  await panel
    .getByRole('link', { name: `看录入：${judge}给${unit}的${item}` })
    .last()
    .click()
  await expect(desk.getByRole('grid', { name: `${judge}的评分单（${part}）` })).toBeVisible()
  const editor = desk.getByRole('textbox', { name: '录入框' })
  await expect(editor).toBeFocused()
  const cell = desk.getByRole('gridcell', { name: `${unit} ${item}`, exact: true })
  await expect(editor).toHaveAttribute('aria-activedescendant', (await cell.getAttribute('id')) ?? '')

  await openTab(desk, '打印与导出')
  await desk.getByRole('button', { name: '重读清单', exact: true }).click()
  const preview = desk.getByLabel('预览')
  await expect(preview).toContainText(`共 ${expected.length} 处`)
  await expect(preview.getByText('□')).toHaveCount(expected.length)
})
