/** 成绩汇总表 as data: what the print page shows and the workbook holds (documents.md). */

import { formatHundredths, toHundredths } from '../model/decimal'
import { describePeriod } from '../model/period'
import { listItems } from '../model/rubric'
import type { CampaignUnit } from '../model/unit'
import { type ContestResult, describeNotice, describeRules, scoreContest } from '../scoring'
import { type DocumentSource, describeDate } from './document-source'
import { defaultSummaryLayout, orderColumns, type SummaryColumnName, type SummaryLayout } from './summary-layout'

export type SummaryRow = {
  unitId: string
  /** null: not ranked. */
  rank: number | null
  groupRank: number | null
  unit: string
  group: string
  /** Part scores in the order of `parts`, exact to 10 decimals; null: not scored. */
  parts: (string | null)[]
  base: string | null
  /** Effective adjustments, a signed decimal; '0' when none. */
  adjustment: string
  /** The published score with the contest's number of decimals. */
  published: string | null
  band: string | null
  /** Notices and reasons in Chinese. */
  note: string
}

/** A column of the table; `detail` is a second line of its head, empty where there is none. */
export type SummaryColumn = { title: string; detail: string } & (
  | { kind: Exclude<SummaryColumnName, 'parts'> | 'blank' }
  | { kind: 'part'; index: number }
)

export type SummaryDocument = {
  title: string
  subtitle: string
  officeName: string
  date: string
  /** 村（社区） in the office's own words. */
  unitTerm: string
  decimals: number
  composition: 'sum' | 'weighted'
  /** Upper limit of the final score; null: none. */
  cap: string | null
  parts: { name: string; fullMarks: string; weight: string | null }[]
  hasAdjustments: boolean
  /** The columns that the result has something for, in the layout's order, those left out included. */
  offeredColumns: SummaryColumnName[]
  columns: SummaryColumn[]
  /** Ranked units in rank order, then the others in the contest's order; or all in 机构序列. */
  rows: SummaryRow[]
  /** Notices of the whole contest in Chinese. */
  notices: string[]
  /** 计分规则. */
  rules: string[]
  signers: string[]
  /** 封存码; null while the contest is open. */
  sealCode: string | null
  isRehearsal: boolean
}

/** Fills the summary from the record; every figure comes from `shared/scoring`. */
export function buildSummary(source: DocumentSource, layout: SummaryLayout = defaultSummaryLayout): SummaryDocument {
  const { campaign, contest: definition } = source
  const { units } = campaign
  const result = scoreContest({ definition, sheets: source.sheets }, units)
  const rows = [...result.ranked.map((row) => rankedRow(row, definition, units)), ...unrankedRows(result, source)]
  const place = new Map(units.map(({ unitId }, index) => [unitId, index]))
  const placeOf = ({ unitId }: SummaryRow) => place.get(unitId) ?? units.length
  const offeredColumns = offerColumns(definition, rows, layout)
  return {
    title: `${describePeriod(campaign)}${definition.name}成绩汇总表`,
    subtitle: campaign.title,
    officeName: source.officeName,
    date: describeDate(campaign.endDate ?? campaign.startDate),
    unitTerm: source.facts.unitTerm,
    decimals: definition.decimals,
    composition: definition.composition,
    cap: definition.cap,
    parts: definition.parts.map(({ name, weight, ...part }) => ({ name, weight, fullMarks: addFullMarks(part) })),
    hasAdjustments: definition.adjustments.length > 0,
    offeredColumns,
    columns: [
      ...offeredColumns
        .filter((name) => name === 'unit' || !layout.hidden.includes(name))
        .flatMap((name) => describeColumn(name, source)),
      ...layout.blankColumns.map((title): SummaryColumn => ({ kind: 'blank', title, detail: '' })),
    ],
    rows: layout.rowOrder === 'rank' ? rows : rows.toSorted((left, right) => placeOf(left) - placeOf(right)),
    notices: result.notices.map(describeNotice),
    rules: describeRules(definition),
    signers: layout.signers ?? source.facts.signers,
    sealCode: source.sealCode,
    isRehearsal: source.isRehearsal,
  }
}

type Definition = DocumentSource['contest']

function addFullMarks(part: Pick<Definition['parts'][number], 'sections'>): string {
  return formatHundredths(listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0))
}

function offerColumns(
  { adjustments, bands }: Definition,
  rows: readonly SummaryRow[],
  layout: SummaryLayout,
): SummaryColumnName[] {
  const hasGroups = new Set(rows.map((row) => row.group)).size > 1
  const isOffered: Partial<Record<SummaryColumnName, boolean>> = {
    group: hasGroups,
    groupRank: hasGroups,
    adjustment: adjustments.length > 0,
    band: bands !== null,
  }
  return orderColumns(layout).filter((name) => isOffered[name] !== false)
}

function describeColumn(name: SummaryColumnName, { contest, facts }: DocumentSource): SummaryColumn[] {
  if (name !== 'parts') return [{ kind: name, title: titleColumn(name, contest, facts.unitTerm), detail: '' }]
  return contest.parts.map((part, index) => ({
    kind: 'part',
    index,
    title: part.name,
    detail: `（满分${addFullMarks(part)}${part.weight === null ? '' : `，占${part.weight}%`}）`,
  }))
}

/** What a column is called in the heads of the table and in the list of those to choose. */
export function titleColumn(
  name: SummaryColumnName,
  { composition }: Pick<Definition, 'composition'>,
  unitTerm: string,
): string {
  const titles: Record<SummaryColumnName, string> = {
    rank: '名次',
    unit: unitTerm,
    group: '组别',
    groupRank: '组内名次',
    parts: '各环节得分',
    base: composition === 'sum' ? '合计' : '加权合计',
    adjustment: '加减分',
    published: '最终得分',
    band: '等次',
    note: '备注',
  }
  return titles[name]
}

function rankedRow(
  row: ContestResult['ranked'][number],
  definition: Definition,
  units: readonly CampaignUnit[],
): SummaryRow {
  const unit = units.find((candidate) => candidate.unitId === row.unitId)
  return {
    unitId: row.unitId,
    rank: row.rank,
    groupRank: row.groupRank,
    unit: unit?.name ?? row.unitId,
    group: unit?.group ?? '',
    parts: definition.parts.map((part) => row.parts.find((score) => score.partId === part.id)?.score ?? null),
    base: row.base,
    adjustment: row.adjustment,
    published: row.published,
    band: row.band,
    note: [...row.notices.map(describeNotice), ...adjustmentReasons(definition, row.unitId)].join('；'),
  }
}

function unrankedRows(result: ContestResult, { campaign, contest }: DocumentSource): SummaryRow[] {
  return result.unranked.map(({ unitId, notices }) => {
    const unit = campaign.units.find((candidate) => candidate.unitId === unitId)
    const excluded = contest.withoutRank.find((entry) => entry.unitId === unitId)
    return {
      unitId,
      rank: null,
      groupRank: null,
      unit: unit?.name ?? unitId,
      group: unit?.group ?? '',
      parts: contest.parts.map(() => null),
      base: null,
      adjustment: '0',
      published: null,
      band: null,
      note: [...notices.map(describeNotice), ...(excluded === undefined ? [] : [excluded.reason])].join('；'),
    }
  })
}

function adjustmentReasons(definition: Definition, unitId: string): string[] {
  return definition.adjustments
    .filter((adjustment) => adjustment.unitId === unitId)
    .map(({ points, reason }) => `${points.startsWith('-') ? '减' : '加'}${points.replace('-', '')}分：${reason}`)
}
