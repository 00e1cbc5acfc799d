import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describeAgreement } from '../../shared/checking/count-checks'
import { listPile } from '../../shared/checking/pile-order'
import { listItems } from '../../shared/model/rubric'
import { readOneContest } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { openTab } from '../pages/campaign-tabs'
import { chooseMethod, expectPlace, findSummary, switchOperator, typeColumns } from '../pages/checking-desk'
import { choosePile, enterMark, findCell } from '../pages/entry-grid'
import { goTo, openDemo } from '../pages/first-start'

/** The demonstration as a pile of paper: first part, judges with a complete sheet for every unit. */
function readPile() {
  const { campaign, contest } = readOneContest()
  const pile = listPile(contest)
  const [part] = contest.parts
  if (part === undefined) throw new Error('the demonstration has no part')
  const items = listItems(part)
  const units = contest.unitIds.map((id) => campaign.units.find(({ unitId }) => unitId === id)?.name ?? '')
  const marksOf = (judgeId: string, unitId: string) =>
    contest.sheets.find((sheet) => sheet.judgeId === judgeId && sheet.unitId === unitId && sheet.partId === part.id)
      ?.marks ?? {}
  const judges = contest.judges.filter(({ id }) =>
    contest.unitIds.every((unitId) => Object.keys(marksOf(id, unitId)).length === items.length),
  )
  return { contest, pile, part, items, units, judges, marksOf }
}

test('sheets are checked in three strengths, and the printed record says what the screen says', async ({
  launch,
  userData,
}) => {
  const { contest, pile, part, items, units, judges, marksOf } = readPile()
  const pdf = join(userData, '核对记录.pdf')
  const { desk } = await launch({
    dialogs: [{ method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } }],
  })
  await openDemo(desk)
  const all = contest.sheets.length
  const summary = findSummary(desk)

  await test.step('two judges are read aloud by keyboard, one mark is corrected', async () => {
    await goTo(desk, 'campaigns/1/checking')
    await expect(summary).toContainText(`已核 0 / ${all} 张`)
    const read = pile.filter(
      ({ partId, judgeId }) => partId === part.id && pile[0] && [judges[0]?.id, judges[1]?.id].includes(judgeId),
    )
    for (const [index, { judgeId, unitId }] of read.entries()) {
      const judge = contest.judges.find(({ id }) => id === judgeId)?.label ?? ''
      const unit = units[contest.unitIds.indexOf(unitId)] ?? ''
      await expectPlace(desk, index + 1, pile.length, `${judge}给${unit}的评分单（${part.name}）`)
      if (index === 2) {
        await desk.keyboard.press('ArrowRight')
        await desk.keyboard.type('1.5')
        await desk.keyboard.press('Enter')
        await expect(desk.getByText(`${items[1]?.name}已更正`)).toBeVisible()
      }
      await desk.keyboard.press('Enter')
    }
    const agreement = describeAgreement({ compared: read.length * items.length, differing: 1 })
    await expect(summary).toContainText(`已核 ${read.length} / ${all} 张相符率 ${agreement}差异 1 处`)
    await desk.keyboard.press('Control+PageUp')
    await desk.keyboard.press('Control+PageUp')
    await desk.keyboard.press('PageDown')
    await desk.keyboard.press('PageDown')
    await expect(
      desk.getByText(`原 ${marksOf(judges[0]?.id ?? '', contest.unitIds[2] ?? '')[items[1]?.id ?? '']}`),
    ).toBeVisible()
  })

  const third = judges[2]
  if (third === undefined) throw new Error('the demonstration has too few judges')
  const columns = items.map(({ id }) => contest.unitIds.map((unitId) => marksOf(third.id, unitId)[id] ?? ''))

  await test.step('whoever entered the first time is warned; another operator sees nothing of it', async () => {
    await openTab(desk, '录入')
    await choosePile(desk, third.label, part.name)
    const cell = findCell(desk, units[0] ?? '', items[0]?.name ?? '')
    await enterMark(desk, cell, '1')
    await enterMark(desk, cell, columns[0]?.[0] ?? '')
    await openTab(desk, '核对')
    await chooseMethod(desk, '双录')
    await desk.getByRole('combobox', { name: '评委' }).selectOption({ label: third.label })
    await expect(desk.getByRole('alert')).toContainText('录入员1')
    await expect(desk.getByRole('grid')).toHaveCount(0)
    await switchOperator(desk, '录入员2')
    await expect(desk.getByRole('grid', { name: `${third.label}的第二次录入（${part.name}）` })).toBeVisible()
    for (const unit of units) await expect(findCell(desk, unit, items[0]?.name ?? '')).toHaveText('')
  })

  await test.step('a second entry is taken back without showing the first', async () => {
    const cell = findCell(desk, units[0] ?? '', items[0]?.name ?? '')
    await enterMark(desk, cell, '2')
    await expect(cell).toHaveText('2')
    await desk.keyboard.press('Control+z')
    await expect(desk.getByText('已撤销：第二次录入')).toBeVisible()
    await expect(cell).toHaveText('')
  })

  await test.step('of two planted mismatches one is settled with a reason, one by a third person', async () => {
    const planted = columns.map((column, item) =>
      column.map((mark, unit) => ((item === 2 && unit === 0) || (item === 0 && unit === 1) ? '0.5' : mark)),
    )
    await typeColumns(desk, planted)
    await desk.keyboard.press('Control+Enter')
    await expect(desk.getByText('差异 2 处，请看原表处理')).toBeVisible()
    await desk.getByRole('radiogroup', { name: '双录步骤' }).getByText('差异（2）').click()
    const rows = desk.getByRole('table', { name: '双录差异' }).getByRole('row')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(1)).toContainText(`${units[0]}${part.name}${items[2]?.name}${columns[2]?.[0]}0.5`)
    await expect(rows.nth(2)).toContainText(`${units[1]}${part.name}${items[0]?.name}${columns[0]?.[1]}0.5`)
    await rows
      .nth(2)
      .getByRole('button', { name: /^看原表/ })
      .click()
    await desk.getByRole('button', { name: '取第二次：0.5' }).click()
    await expect(desk.getByRole('alert')).toContainText('理由')
    await desk.getByRole('textbox', { name: /^理由/ }).fill('原表写的是 0.5')
    await desk.getByRole('button', { name: '取第二次：0.5' }).click()
    await expect(summary).toContainText('待处理 1 处')
    await switchOperator(desk, '监票')
    await desk.getByRole('button', { name: /^看原表/ }).click()
    await desk.getByRole('button', { name: `取第一次：${columns[2]?.[0]}` }).click()
    await expect(desk.getByRole('button', { name: /^看原表/ })).toHaveCount(0)
    await expect(summary).not.toContainText('待处理')
    await expect(summary).toContainText(`已核 ${3 * units.length} / ${all} 张`)
  })

  await test.step('a random sample is drawn, listed and checked', async () => {
    await chooseMethod(desk, '抽查核对')
    await desk.getByRole('textbox', { name: '抽取' }).fill('4')
    await desk.getByRole('combobox', { name: '数量单位' }).selectOption({ label: '张评分单' })
    await desk.getByRole('button', { name: '随机抽取' }).click()
    const rows = desk.getByRole('table', { name: '抽中的评分单' }).getByRole('row')
    await expect(rows).toHaveCount(5)
    for (let place = 1; place <= 4; place += 1) {
      await expect(desk.getByText(`第 ${place} / 4 张`)).toBeVisible()
      await desk.keyboard.press('Enter')
    }
    for (let place = 1; place <= 4; place += 1) await expect(rows.nth(place)).toContainText('已核')
    await expect(desk.getByText('已核 4 / 4 张')).toBeVisible()
  })

  await test.step('the printed record has the figures of the screen, every change and the sample', async () => {
    const shown = (await summary.getByText(/^(已核|相符率|差异|未收)/).allTextContents()).join('，')
    expect(shown).toMatch(
      new RegExp(`^已核 \\d+ / ${all} 张，相符率 [\\d.]+%，差异 3 处，未收 ${pile.length - all} 张$`),
    )
    await openTab(desk, '打印与导出')
    await desk.getByRole('button', { name: '核对记录存为 PDF' }).click()
    await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible({ timeout: 30_000 })
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
    for (const part of [shown, '更正和差异清单（共3处）', '原表写的是0.5', '随机抽取4张', '录入员2', '监票']) {
      expect(text).toContain(part.replace(/\s/g, ''))
    }
  })
})
