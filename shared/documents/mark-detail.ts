/** 评分明细 as data: every sheet with every mark (judge × unit × part × item). */

import type { Judge, Sheet } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import { describePeriod } from '../model/period'
import { type Item, listItems, type Part } from '../model/rubric'
import { holdsSheet } from '../model/void-papers'
import { describeRules, type SheetCell, type SheetTable, tabulateSheets } from '../scoring'
import { type DocumentSource, describeDate, toRecord } from './document-source'

export type DetailItem = { section: string; name: string; max: string; isDeduction: boolean }

/** A mark as typed, null where blank, `notApplicable` where the item does not apply to the unit. */
export type DetailMark = string | null | 'notApplicable'

export type DetailRow = {
  panel: string
  judge: string
  unit: string
  marks: DetailMark[]
  /** Sum of the marks, deductions turned round; null where marks are missing. */
  sum: string | null
  /** What the judge wrote at the foot of the sheet. */
  written: string | null
  /** The total that scoring counts, exact to 10 decimals; null where the sheet does not count. */
  counted: string | null
  /** 计入, 去掉, 缺项 …. */
  state: string
}

export type DetailPart = {
  name: string
  fullMarks: string
  entry: Part['entry']
  items: DetailItem[]
  rows: DetailRow[]
}

export type MarkDetail = {
  title: string
  officeName: string
  date: string
  unitTerm: string
  parts: DetailPart[]
  /** Items that do not apply to some unit make the counted total differ from the sum. */
  hasNotApplicable: boolean
  rules: string[]
}

const stateTexts: Record<SheetCell['state'], string> = {
  counted: '计入',
  dropped: '去掉',
  incomplete: '缺项，未计入',
  recused: '回避',
  abstained: '弃权',
  void: '作废',
  blank: '',
}

/**
 * All sheets with an entry, in the contest's order of parts, judges and units; sheets without one are left out. Those on void papers
 * show their marks, count nothing, and say why.
 */
export function buildMarkDetail(source: DocumentSource): MarkDetail {
  const { campaign, contest } = source
  const tables = tabulateSheets(toRecord(source), campaign.units)
  return {
    title: `${describePeriod(campaign)}${contest.name}评分明细`,
    officeName: source.officeName,
    date: describeDate(campaign.endDate ?? campaign.startDate),
    unitTerm: source.facts.unitTerm,
    parts: contest.parts.map((part, index) => buildPart(source, part, tables[index])),
    hasNotApplicable: contest.notApplicable.length > 0,
    rules: describeRules(contest),
  }
}

function buildPart(source: DocumentSource, part: Part, table: SheetTable | undefined): DetailPart {
  const { contest } = source
  const items = listItems(part)
  const panelIds = part.panels.map((panel) => panel.panelId)
  const judges = contest.judges.filter((judge) => panelIds.includes(judge.panelId))
  const sheets = new Map(
    [...source.sheets, ...(source.voided?.sheets ?? [])]
      .filter((sheet) => sheet.partId === part.id)
      .map((sheet) => [JSON.stringify([sheet.judgeId, sheet.unitId]), sheet]),
  )
  const cells = new Map(
    (table?.groups ?? []).flatMap((group) => group.judges).map(({ judgeId, cells }) => [judgeId, cells]),
  )
  return {
    name: part.name,
    fullMarks: formatHundredths(items.reduce((sum, item) => sum + toHundredths(item.max), 0)),
    entry: part.entry,
    items: part.sections.flatMap((section) =>
      section.items.map(({ name, max, kind }) => ({
        section: section.name,
        name,
        max,
        isDeduction: kind === 'deduct',
      })),
    ),
    rows: judges.flatMap((judge) =>
      contest.unitIds.flatMap((unitId, place) => {
        const sheet = sheets.get(JSON.stringify([judge.id, unitId]))
        const cell = cells.get(judge.id)?.[place]
        return hasEntry(sheet) ? [buildRow(source, items, judge, sheet, cell)] : []
      }),
    ),
  }
}

function hasEntry(sheet: Sheet | undefined): sheet is Sheet {
  return sheet !== undefined && (sheet.abstained || sheet.total !== null || Object.keys(sheet.marks).length > 0)
}

function buildRow(
  source: DocumentSource,
  items: readonly Item[],
  judge: Judge,
  sheet: Sheet,
  cell: SheetCell | undefined,
): DetailRow {
  const { contest, campaign } = source
  const isExcluded = (item: Item) =>
    contest.notApplicable.some((entry) => entry.unitId === sheet.unitId && entry.itemId === item.id)
  const applicable = items.filter((item) => !isExcluded(item))
  const isComplete = applicable.length > 0 && applicable.every((item) => readMark(item, sheet) !== null)
  return {
    panel: contest.panels.find((panel) => panel.id === judge.panelId)?.name ?? '',
    judge: judge.label,
    unit: campaign.units.find((unit) => unit.unitId === sheet.unitId)?.name ?? sheet.unitId,
    marks: items.map((item) => {
      const mark = readMark(item, sheet)
      return isExcluded(item) ? 'notApplicable' : mark === null ? null : formatHundredths(mark)
    }),
    sum: isComplete ? formatHundredths(applicable.reduce((sum, item) => sum + readPoints(item, sheet), 0)) : null,
    written: sheet.total === null ? null : formatHundredths(sheet.total),
    counted: cell?.total ?? null,
    state: describeState(source, judge, sheet, cell),
  }
}

function describeState({ voided }: DocumentSource, judge: Judge, sheet: Sheet, cell: SheetCell | undefined): string {
  const paper = voided?.papers.find((candidate) => holdsSheet(candidate, sheet))
  if (paper !== undefined) return `作废，未计入：${paper.reason}`
  return judge.withdrawn ? '评委退出，未计入' : stateTexts[cell?.state ?? 'blank']
}

/** The points that a mark gives, in hundredths; a deduction is taken from the maximum. */
function readPoints(item: Item, sheet: Sheet): number {
  const mark = readMark(item, sheet) ?? 0
  return item.kind === 'deduct' ? toHundredths(item.max) - mark : mark
}

/** In hundredths; null where blank. An item may be called like a member of every object. */
function readMark(item: Item, sheet: Sheet): number | null {
  const mark: unknown = sheet.marks[item.id]
  return typeof mark === 'number' ? mark : null
}
