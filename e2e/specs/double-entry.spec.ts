import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parsePackage, toContestRecord } from '../../electron/packages'
import { makePackage } from '../../scripts/screens/make-package'
import { scoreContest } from '../../shared/scoring'
import { expect, test } from '../fixtures/test'
import { openTab, waitForSaved } from '../pages/campaign-tabs'
import { chooseMethod, findSummary, switchOperator } from '../pages/checking-desk'
import { goTo, importFirst } from '../pages/first-start'

test.setTimeout(240_000)

const items = process.env.LIANGSAI_FULL === '1' ? 3 : 1
const size = { units: 7, judges: 30, items, longNames: false, scored: false }
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const judgeName = (judge: number) => `评委${String(judge + 1).padStart(2, '0')}`
const unitName = (unit: number) => `演示第${unit + 1}社区`

/** What stands on the paper: a mark in steps of 0.5 that differs by judge, unit and item. */
function onPaper(judge: number, unit: number, item: number): string {
  return String(5 + ((judge * 5 + unit * 3 + item * 2) % 11) / 2)
}

/** Four slips of the first clerk, four of the second, each on a sheet of its own. */
const slips = numbers(8).map((index) => ({
  judge: index * 4,
  unit: (index * 3) % 7,
  item: index % items,
  text: '0.5',
  isFirst: index < 4,
}))

function typed(judge: number, unit: number, item: number, isFirst: boolean): string {
  const slip = slips.find((one) => one.judge === judge && one.unit === unit && one.item === item)
  return slip?.isFirst === isFirst ? slip.text : onPaper(judge, unit, item)
}

/** Types the whole pile, judge by judge down the columns, without the mouse; `next` goes on to the next judge. */
async function typePile(desk: Page, isFirst: boolean, grid: (judge: string) => string, next: string): Promise<void> {
  for (const judge of numbers(size.judges)) {
    await expect(desk.getByRole('grid', { name: grid(judgeName(judge)) })).toBeVisible()
    for (const item of numbers(items)) {
      for (const unit of numbers(size.units)) {
        await desk.keyboard.type(typed(judge, unit, item, isFirst))
        await desk.keyboard.press('Enter')
      }
    }
    await desk.keyboard.press(next)
  }
}

function readPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
}

test('30 judges × 7 units typed twice with 8 slips: reconciled, sealed, corrected, and paper agrees with the log', async ({
  launch,
  userData,
}) => {
  const empty = join(userData, '空白.json')
  writeFileSync(empty, JSON.stringify(makePackage('double', size)))
  const files = ['核对记录.pdf', '汇总表.pdf', '更正说明.pdf', '备份.json'].map((name) => join(userData, name))
  const [checking = '', summaryFile = '', correction = '', backup = ''] = files
  const { desk } = await launch({
    dialogs: [
      { method: 'showOpenDialog', answer: { canceled: false, filePaths: [empty] } },
      ...files.map((filePath) => ({ method: 'showSaveDialog' as const, answer: { canceled: false, filePath } })),
    ],
  })
  await importFirst(desk)
  const savePdf = async (name: string, file: string) => {
    await openTab(desk, '打印与导出')
    await desk.getByRole('button', { name: `${name}存为 PDF` }).click()
    await expect(desk.getByText(`已保存：${file}`)).toBeVisible({ timeout: 30_000 })
    return readPdf(file)
  }

  await test.step('the first clerk types the pile', async () => {
    await goTo(desk, 'campaigns/1/entry')
    await typePile(desk, true, (judge) => `${judge}的评分单（现场观摩）`, 'Control+PageDown')
    await waitForSaved(desk)
  })

  await test.step('the second clerk types it again and sees only that 8 marks differ', async () => {
    await openTab(desk, '核对')
    await chooseMethod(desk, '双录')
    await switchOperator(desk, '录入员2')
    await typePile(desk, false, (judge) => `${judge}的第二次录入（现场观摩）`, 'Control+Enter')
    const rows = desk.getByRole('table', { name: '双录差异' }).getByRole('row')
    await expect(rows).toHaveCount(1 + slips.length)
    for (const [index, { judge, unit, item, text, isFirst }] of slips.entries()) {
      const paper = onPaper(judge, unit, item)
      const [first, second] = isFirst ? [text, paper] : [paper, text]
      const names = `${judgeName(judge)}${unitName(unit)}现场观摩指标${item + 1}`
      await expect(rows.nth(index + 1)).toContainText(`${names}${first}${second}`)
    }
  })

  await test.step('a third person settles each by the paper, by keyboard', async () => {
    await switchOperator(desk, '监票')
    const open = desk.getByRole('button', { name: /^看原表/ })
    await open.first().focus()
    for (const { judge, unit, item, isFirst } of slips) {
      const paper = new RegExp(`^看原表：${judgeName(judge)}给${unitName(unit)}的`)
      await expect(desk.getByRole('button', { name: paper })).toBeFocused()
      await desk.keyboard.press('Enter')
      await expect(
        desk.getByText(`请取出${judgeName(judge)}给${unitName(unit)}的评分单（现场观摩）的原表`),
      ).toBeVisible()
      const choice = `取第${isFirst ? '二' : '一'}次：${onPaper(judge, unit, item)}`
      await desk.keyboard.press('Tab')
      if (isFirst) await desk.keyboard.press('Tab')
      await expect(desk.getByRole('button', { name: choice })).toBeFocused()
      await desk.keyboard.press('Enter')
      await expect(desk.getByRole('button', { name: choice })).toHaveCount(0)
    }
    await expect(open).toHaveCount(0)
    const marks = size.judges * size.units * items
    await expect(findSummary(desk)).toContainText(
      `已核 210 / 210 张相符率 ${Math.floor(((marks - 8) / marks) * 10000) / 100}%差异 8 处未收 0 张`,
    )
  })

  const panel = desk.getByRole('region', { name: '封存与公布' })
  const seal = async () => {
    await openTab(desk, '成绩')
    await panel.getByRole('button', { name: '封存…' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '确认封存' }).click()
    await expect(panel).toContainText('已封存，尚未公布')
    return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await panel.textContent()) ?? '')?.[0] ?? ''
  }
  const code = await seal()

  await test.step('the printed pages have every difference, the code and the result of the paper', async () => {
    const record = await savePdf('核对记录', checking)
    expect(record).toContain('更正和差异清单（共8处）')
    for (const { judge, unit, item, text, isFirst } of slips) {
      const paper = onPaper(judge, unit, item)
      const entries = isFirst ? `${text}${paper}${paper}` : `${paper}${text}${paper}`
      expect(record).toContain(`${judgeName(judge)}${unitName(unit)}现场观摩指标${item + 1}${entries}双录监票`)
    }
    const printed = await savePdf('成绩汇总表', summaryFile)
    expect(printed).toContain(`封存码：${code}`)
  })

  await test.step('a correction by two persons is numbered and says old and new', async () => {
    await openTab(desk, '成绩')
    await panel.getByRole('button', { name: '公布' }).click()
    await panel.getByRole('button', { name: '更正…' }).click()
    await panel.getByLabel('更正原因').fill('原表复核：最后一位评委第一张看错（演示）')
    await panel.getByLabel('在场的第二位操作员').selectOption('审核')
    await panel.getByRole('button', { name: '重新打开' }).click()
    await expect(panel).toContainText('录入中，尚未封存')
    await openTab(desk, '录入')
    await expect(desk.getByRole('grid', { name: `${judgeName(size.judges - 1)}的评分单（现场观摩）` })).toBeVisible()
    await desk.keyboard.press('Control+Home')
    await desk.keyboard.type('9.5')
    await desk.keyboard.press('Enter')
    await waitForSaved(desk)
    const second = await seal()
    expect(second).not.toBe(code)
    const page = await savePdf('更正说明', correction)
    for (const text of ['更正说明（第1号）', '原表复核：最后一位评委第一张看错（演示）', second])
      expect(page).toContain(text)
  })

  await test.step('the exported record scores as the paper does, and its log has every slip', async () => {
    await goTo(desk, 'data')
    await desk.getByLabel('文件格式').selectOption('json')
    await desk.getByRole('button', { name: '导出到文件…' }).click()
    await expect(desk.getByText(backup).first()).toBeVisible()
    const document = parsePackage(JSON.parse(readFileSync(backup, 'utf8')))
    const [campaign] = document.campaigns
    const [contest] = campaign?.contests ?? []
    if (campaign === undefined || contest === undefined) throw new Error('the exported package holds no contest')
    expect(contest.sheets).toHaveLength(size.judges * size.units)
    for (const { judgeId, unitId, marks } of contest.sheets) {
      const [judge, unit] = [Number(judgeId.slice(1)) - 1, Number(unitId.slice(1)) - 1]
      const first = judge === size.judges - 1 && unit === 0 ? '9.5' : onPaper(judge, unit, 0)
      const others = numbers(items - 1).map((index) => [`i${index + 2}`, onPaper(judge, unit, index + 1)])
      expect(marks).toEqual({ i1: first, ...Object.fromEntries(others) })
    }
    const result = scoreContest(toContestRecord(contest), campaign.units)
    expect(contest.publications.at(-1)?.results).toEqual(
      result.ranked.map(({ unitId, rank, published }) => ({ unitId, rank, published })),
    )
    const log = readFileSync(backup, 'utf8')
    for (const what of ['check.compare', 'check.resolve', 'contest.seal', 'contest.reopen']) expect(log).toContain(what)
  })
})
