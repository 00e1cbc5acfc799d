import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import type { ContestResult } from '../../shared/scoring'
import { readOneContest, scoreOneContest } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { openTab } from '../pages/campaign-tabs'
import { goTo, openDemo } from '../pages/first-start'

const demo = readOneContest()
const names = new Map(demo.campaign.units.map((unit) => [unit.unitId, unit.name]))
const title = demo.campaign.title

function openFile(filePath: string) {
  return { method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [filePath] } }
}

/** Presses Tab until the control has the focus, as a user without a mouse does, and then Enter. */
async function press(desk: Page, control: Locator): Promise<void> {
  await expect(control).toBeEnabled()
  for (let step = 0; step < 120; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break
    await desk.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
  await desk.keyboard.press('Enter')
}

async function openCampaign(desk: Page, tab: string): Promise<void> {
  await desk.getByRole('link', { name: '活动', exact: true }).click()
  await desk.getByRole('link', { name: title }).click()
  await openTab(desk, tab)
}

async function expectRanking(desk: Page, result: ContestResult): Promise<void> {
  await openTab(desk, '成绩')
  const rows = desk.getByRole('table', { name: '排名' }).getByRole('row')
  for (const [index, row] of result.ranked.entries()) {
    await expect(rows.nth(index + 1)).toContainText(names.get(row.unitId) ?? '?')
    await expect(rows.nth(index + 1)).toContainText(row.published)
  }
}

/** Fills the template: the last unit gets full marks of everybody, which puts it first. */
async function fillTemplate(template: string, file: string, wrong: string | number | null): Promise<ContestResult> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(template)
  const sheet = book.getWorksheet('评分录入')
  if (sheet === undefined) throw new Error('the template holds no 评分录入')
  const filled = readOneContest()
  const last = filled.contest.unitIds.at(-1)
  const items = filled.contest.parts.flatMap((part) => part.sections.flatMap((section) => section.items))
  const columns = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => columns.set(String(cell.value), column))
  sheet.eachRow((row, number) => {
    if (number === 1 || row.getCell(2).value !== names.get(last ?? '')) return
    for (const item of items) row.getCell(columns.get(item.name) ?? 0).value = Number(item.max)
  })
  for (const one of filled.contest.sheets.filter(({ unitId }) => unitId === last)) {
    const part = filled.contest.parts.find(({ id }) => id === one.partId)
    const own = part?.sections.flatMap((section) => section.items) ?? []
    one.marks = Object.fromEntries(own.map((item) => [item.id, item.max]))
  }
  if (wrong !== null) sheet.getCell('C3').value = wrong
  await book.xlsx.writeFile(file)
  return scoreOneContest(filled)
}

test('marks come in by the template and the keyboard: a wrong one is refused with its place, the ranking is right, Ctrl+Z takes it back', async ({
  launch,
  userData,
}) => {
  const [template, wrong, right] = ['模板', '填错', '填好'].map((name) => join(userData, `${name}.xlsx`))
  if (template === undefined || wrong === undefined || right === undefined) throw new Error('three files')
  const save = { method: 'showSaveDialog' as const, answer: { canceled: false, filePath: template } }
  const { desk } = await launch({ dialogs: [save, openFile(wrong), openFile(right)] })
  await openDemo(desk)
  await openCampaign(desk, '录入')
  await press(desk, desk.getByRole('button', { name: '导入表格' }))
  const choose = desk.getByRole('button', { name: '选择文件…' })
  await expect(choose).toBeFocused()
  await press(desk, desk.getByRole('button', { name: '下载模板' }))
  await expect(desk.getByText(`模板已保存：${template}`)).toBeVisible()

  await fillTemplate(template, wrong, 9.55)
  const result = await fillTemplate(template, right, null)
  await press(desk, choose)
  const preview = desk.getByRole('region', { name: '4. 核对差别' })
  await expect(preview.getByText(/^工作表“评分录入”：.*有问题 1$/)).toBeVisible()
  await expect(preview.getByText('第 3 行“重点任务推进”列：“9.55”应为 0.5 的整数倍')).toBeVisible()
  await expect(preview.getByRole('button', { name: '确认导入' })).toBeDisabled()
  const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode().analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await press(desk, desk.getByRole('button', { name: '换一个文件…' }))
  await expect(preview.getByText(/有问题 0$/)).toBeVisible()
  await press(desk, preview.getByRole('button', { name: '确认导入' }))
  await expect(desk.getByText(/✓ 已导入 \d+ 处评分/)).toBeVisible()
  await expect(choose).toBeFocused()
  expect(result.ranked[0]?.unitId).toBe(demo.contest.unitIds.at(-1))
  await expectRanking(desk, result)

  await openTab(desk, '录入')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText(/已撤销：评委\d+ .+恢复为.+，连同另外 \d+ 处/)).toBeVisible()
  await expectRanking(desk, scoreOneContest(demo))
})

test('a list with other headings is matched by hand once; the choice is remembered for any order of the columns', async ({
  launch,
  userData,
}) => {
  const [first, again, damaged] = ['名单.csv', '名单2.csv', '坏.xlsx'].map((name) => join(userData, name))
  if (first === undefined || again === undefined || damaged === undefined) throw new Error('three files')
  const { desk } = await launch({ dialogs: [openFile(damaged), openFile(first), openFile(again)] })
  const [unit] = demo.document.units
  const short = unit?.name.replace('社区', '') ?? ''
  writeFileSync(first, iconv.encode(`编制,全称\r\n专职,${short}\r\n兼职,柏树岭村\r\n`, 'gb18030'))
  writeFileSync(again, `全称,编制\r\n柏树岭村,兼职副书记\r\n`)
  writeFileSync(damaged, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
  await openDemo(desk)
  await goTo(desk, 'units')
  await desk.getByRole('button', { name: '导入表格' }).click()
  await desk.getByRole('button', { name: '选择文件…' }).click()
  await expect(desk.getByText('没有读取“坏.xlsx”：文件已损坏或不完整')).toBeVisible()

  await desk.getByRole('button', { name: '换一个文件…' }).click()
  await expect(desk.getByText('还没有选择：名称')).toBeVisible()
  await desk.getByRole('combobox', { name: '表里的列：名称' }).selectOption({ label: '全称' })
  await desk.getByRole('combobox', { name: '表里的列：书记职务' }).selectOption({ label: '编制' })
  const confirm = desk.getByRole('button', { name: '确认导入' })
  await expect(confirm).toBeDisabled()
  await desk.getByRole('combobox', { name: `名称“${short}”是指` }).selectOption(unit?.id ?? '')
  await confirm.click()
  await expect(desk.getByText('✓ 已导入 2 个村(社区)')).toBeVisible()
  await desk.getByRole('button', { name: '选择文件…' }).click()
  await expect(desk.getByText('已按上次的选择对应各列。')).toBeVisible()
  await expect(desk.getByText('书记职务：兼职 → 兼职副书记')).toBeVisible()
  await desk.getByRole('button', { name: '取消' }).click()

  const table = desk.getByRole('table')
  await expect(table.getByRole('textbox', { name: '柏树岭村 书记职务' })).toHaveValue('兼职')
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText(`共 ${demo.document.units.length} 个`)).toBeVisible()
})

test('judges and a rubric come in from one workbook, sheet by sheet', async ({ launch, userData }) => {
  const file = join(userData, '评比.xlsx')
  const { desk } = await launch({ dialogs: [openFile(file), openFile(file)] })
  const book = new ExcelJS.Workbook()
  const rubric = book.addWorksheet('考核细则')
  rubric.addRows([
    ['考核细则'],
    ['分值', '二级指标', '一级指标', '评分办法'],
    [60, '现场成效', '观摩', '看现场'],
    [40, '群众口碑', '', '入户了解'],
  ])
  rubric.mergeCells('C3:C4')
  book.addWorksheet('人员').addRows([
    ['评委组', '评委编号'],
    ['群众代表', '评委21'],
    ['群众代表', '评委22'],
  ])
  await book.xlsx.writeFile(file)
  await openDemo(desk)
  await openCampaign(desk, '评分表')
  await desk.getByRole('button', { name: '增加评比' }).click()
  await desk.getByRole('button', { name: '导入表格' }).click()
  await desk.getByRole('button', { name: '选择文件…' }).click()
  await expect(desk.getByRole('combobox', { name: '工作表' })).toHaveValue('0')
  await expect(desk.getByRole('combobox', { name: '表里没有的评分项' })).toHaveValue('replace')
  await desk.getByRole('button', { name: '确认导入' }).click()
  await expect(desk.getByText('✓ 已把 2 个评分项放入评分表')).toBeVisible()
  await desk.getByRole('button', { name: '关闭' }).click()
  await expect(desk.getByRole('textbox', { name: '一级指标 1' }).first()).toHaveValue('观摩')

  await openTab(desk, '评委')
  await desk.getByRole('button', { name: '导入表格' }).click()
  await desk.getByRole('button', { name: '选择文件…' }).click()
  await expect(desk.getByRole('combobox', { name: '工作表' })).toHaveValue('1')
  await desk.getByRole('button', { name: '确认导入' }).click()
  await expect(desk.getByText('✓ 已导入 2 名评委')).toBeVisible()
  await desk.getByRole('button', { name: '关闭' }).click()
  await expect(desk.getByText('共 13 名')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '评委组名称：群众代表' })).toBeVisible()
})
