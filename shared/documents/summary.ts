/** 成绩汇总表 as data: what the print page shows and the workbook holds (documents.md). */

import { formatHundredths, toHundredths } from '../model/decimal'
import { describePeriod } from '../model/period'
import { listItems } from '../model/rubric'
import type { CampaignUnit } from '../model/unit'
import { type ContestResult, describeNotice, describeRules, scoreContest } from '../scoring'
import { type DocumentSource, describeDate } from './document-source'

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
  hasGroups: boolean
  hasAdjustments: boolean
  hasBands: boolean
  /** Ranked units in rank order, then the others in the contest's order. */
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
export function buildSummary(source: DocumentSource): SummaryDocument {
  const { campaign, contest: definition } = source
  const { units } = campaign
  const result = scoreContest({ definition, sheets: source.sheets }, units)
  const rows = [...result.ranked.map((row) => rankedRow(row, definition, units)), ...unrankedRows(result, source)]
  return {
    title: `${describePeriod(campaign)}${definition.name}成绩汇总表`,
    subtitle: campaign.title,
    officeName: source.officeName,
    date: describeDate(campaign.endDate ?? campaign.startDate),
    unitTerm: source.facts.unitTerm,
    decimals: definition.decimals,
    composition: definition.composition,
    cap: definition.cap,
    parts: definition.parts.map((part) => ({
      name: part.name,
      fullMarks: formatHundredths(listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)),
      weight: part.weight,
    })),
    hasGroups: new Set(rows.map((row) => row.group)).size > 1,
    hasAdjustments: definition.adjustments.length > 0,
    hasBands: definition.bands !== null,
    rows,
    notices: result.notices.map(describeNotice),
    rules: describeRules(definition),
    signers: source.facts.signers,
    sealCode: source.sealCode,
    isRehearsal: source.isRehearsal,
  }
}

type Definition = DocumentSource['contest']

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
