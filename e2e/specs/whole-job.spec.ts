import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parsePackage, toContestRecord } from '../../electron/packages'
import { type ContestResult, scoreContest } from '../../shared/scoring'
import { expect, test } from '../fixtures/test'
import { openTab, waitForSaved } from '../pages/campaign-tabs'
import { chooseOperator } from '../pages/first-start'

test.setTimeout(240_000)

const units = ['甲村', '乙村', '丙社区', '丁社区', '戊社区', '己社区', '庚社区']
const judgeCount = 11
/** Items of the sample rubric: full marks of 现场观摩 and 比学汇报. */
const parts = [
  { name: '现场观摩', maxima: [15, 15, 10, 10, 5, 5] },
  { name: '比学汇报', maxima: [20, 10, 5, 5] },
]

/** A mark in steps of 0.5 that differs by judge, unit and item. */
function markOf(judge: number, unit: number, item: number, max: number): string {
  return String(max - ((judge * 3 + unit * 2 + item) % 5) / 2)
}

async function startFromList(desk: Page): Promise<void> {
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '从名单开始' }).click()
  await expect(desk.getByRole('textbox', { name: '街道名称' })).toBeFocused()
  await desk.keyboard.type('演示街道')
  await desk.getByRole('textbox', { name: '所属区（县）' }).fill('演示区')
  await desk
    .getByRole('textbox', { name: '村(社区)名单' })
    .fill(units.map((unit, index) => `${unit}\t${index < 2 ? '村组' : '社区组'}`).join('\n'))
  await desk.getByRole('button', { name: '建立街道' }).click()
}

async function createCampaign(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '活动', exact: true }).click()
  await desk.getByRole('button', { name: '新建活动' }).first().click()
  await expect(desk.getByRole('textbox', { name: '活动名称' })).toBeFocused()
  await desk.getByRole('textbox', { name: '活动名称' }).fill('2023年第二季度逐村(社区)观摩暨“亮赛比”活动（演示）')
  await desk.getByRole('textbox', { name: '年度' }).fill('2023')
  await desk.getByRole('combobox', { name: '季度' }).selectOption({ label: '第二季度' })
  await desk.getByRole('button', { name: '建立活动' }).click()
  await expect(desk.getByRole('heading', { name: /2023年第二季度/ })).toBeVisible()
}

async function addStops(desk: Page): Promise<void> {
  await openTab(desk, '点位')
  await desk.getByRole('button', { name: '粘贴多个' }).first().click()
  await desk
    .getByRole('textbox', { name: '点位，一行一个' })
    .fill(
      '甲村党群服务中心\t甲村\t党群服务中心\t\t村党支部书记\t20\t10\n丙社区网格驿站\t丙社区\t阵地\n道路改造项目\t\t项目',
    )
  await desk.getByRole('button', { name: '加入', exact: true }).click()
  await expect(desk.getByText('共 3 个点位')).toBeVisible()
}

async function addContest(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '增加评比' }).first().click()
  await expect(desk.getByText('示例评分表，可直接修改')).toBeVisible()
  await expect(desk.getByText('合计 100 分，与满分相符')).toBeVisible()
  await openTab(desk, '评委')
  await expect(desk.getByText(`共 ${judgeCount} 名`)).toBeVisible()
}

async function typeMarks(desk: Page): Promise<void> {
  await openTab(desk, '录入')
  for (const [index, part] of parts.entries()) {
    if (index > 0) await desk.getByRole('combobox', { name: '环节' }).selectOption({ label: part.name })
    for (let judge = 1; judge <= judgeCount; judge += 1) {
      const label = `评委${String(judge).padStart(2, '0')}`
      await desk.getByRole('combobox', { name: '评委' }).selectOption({ label })
      await expect(desk.getByRole('grid', { name: new RegExp(label) })).toBeVisible()
      const editor = desk.getByRole('textbox', { name: '录入框' })
      await editor.focus()
      await desk.keyboard.press('Control+Home')
      for (const [item, max] of part.maxima.entries()) {
        for (let unit = 0; unit < units.length; unit += 1) {
          await desk.keyboard.type(markOf(judge, unit, item, max))
          await desk.keyboard.press('Enter')
        }
      }
    }
  }
  await waitForSaved(desk)
}

async function addComments(desk: Page): Promise<void> {
  await openTab(desk, '点评')
  await desk.getByRole('combobox', { name: '点评对象' }).selectOption({ label: '甲村' })
  await desk.getByLabel('点评人（职务）').fill('分包领导')
  await desk.getByRole('textbox', { name: '点评内容' }).fill('网格划分清楚，问题台账要落到人。')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('共 1 条')).toBeVisible()
}

async function expectRanking(desk: Page, result: ContestResult, names: ReadonlyMap<string, string>): Promise<void> {
  await openTab(desk, '成绩')
  const rows = desk.getByRole('table', { name: '排名' }).getByRole('row')
  await expect(rows).toHaveCount(1 + result.ranked.length + result.unranked.length)
  for (const [index, row] of result.ranked.entries()) {
    await expect(rows.nth(index + 1)).toContainText(names.get(row.unitId) ?? '?')
    await expect(rows.nth(index + 1)).toContainText(row.published)
  }
}

test('a clerk does the whole job, from an empty program to a package that another profile reads the same', async ({
  launch,
  userData,
}) => {
  const pdf = join(userData, '汇总表.pdf')
  const workbook = join(userData, '汇总表.xlsx')
  const packageFile = join(userData, '数据包.json')
  const first = await launch({
    dialogs: [pdf, workbook, packageFile].map((filePath) => ({
      method: 'showSaveDialog' as const,
      answer: { canceled: false, filePath },
    })),
  })
  const { desk } = first
  await startFromList(desk)
  await createCampaign(desk)
  await addStops(desk)
  await addContest(desk)
  await typeMarks(desk)
  await addComments(desk)

  await openTab(desk, '打印与导出')
  await desk.getByRole('button', { name: '成绩汇总表存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible({ timeout: 30_000 })
  await desk.getByRole('button', { name: '成绩汇总表导出表格' }).click()
  await expect(desk.getByText(`已保存：${workbook}`)).toBeVisible()
  await desk.getByRole('link', { name: '数据与备份' }).click()
  await desk.getByRole('combobox', { name: '文件格式' }).selectOption({ label: '纯文本 .json（可用其他软件查看）' })
  await desk.getByRole('button', { name: '导出到文件…' }).click()
  await expect.poll(() => existsSync(packageFile)).toBe(true)

  const document = parsePackage(JSON.parse(readFileSync(packageFile, 'utf8')))
  const [campaign] = document.campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the exported package holds no contest')
  expect(contest.sheets).toHaveLength(judgeCount * units.length * parts.length)
  for (const sheet of contest.sheets) {
    const part = contest.parts.findIndex((candidate) => candidate.id === sheet.partId)
    const judge = contest.judges.findIndex((candidate) => candidate.id === sheet.judgeId) + 1
    const unit = contest.unitIds.indexOf(sheet.unitId)
    const items = contest.parts[part]?.sections.flatMap((section) => section.items) ?? []
    const expected = items.map((item, index) => [item.id, markOf(judge, unit, index, parts[part]?.maxima[index] ?? 0)])
    expect(sheet.marks).toEqual(Object.fromEntries(expected))
  }
  const result = scoreContest(toContestRecord(contest), campaign.units)
  const names = new Map(campaign.units.map((unit) => [unit.unitId, unit.name]))
  expect(campaign.stops).toHaveLength(3)
  expect(campaign.comments).toHaveLength(1)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  for (const row of result.ranked) expect(text).toContain(row.published)
  await first.close()

  const again = await launch()
  await again.desk.getByRole('link', { name: '活动', exact: true }).click()
  await again.desk.getByRole('link', { name: campaign.title }).click()
  await expectRanking(again.desk, result, names)
  await again.close()

  const second = await launch({
    userData: join(userData, 'second-profile'),
    dialogs: [{ method: 'showOpenDialog', answer: { canceled: false, filePaths: [packageFile] } }],
  })
  await chooseOperator(second.desk)
  await second.desk.getByRole('button', { name: '导入数据包' }).click()
  await second.desk.getByRole('button', { name: '确认导入' }).click()
  await second.desk.getByRole('link', { name: '活动', exact: true }).click()
  await second.desk.getByRole('link', { name: campaign.title }).click()
  await expectRanking(second.desk, result, names)
})
