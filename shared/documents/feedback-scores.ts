/** The figures of the 反馈单, each unit's own beside the mean of all units. */

import type { ContestDefinition, ContestRecord } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import { listItems, type Part } from '../model/rubric'
import { averageUnits, type ContestResult, scoreContest, type UnitAverages, type UnitFigures } from '../scoring'
import type { CampaignSource } from './campaign-source'
import { roundDecimal } from './round-decimal'

/** Figures with as many decimals as are published, two at least; `difference` is that of the two printed figures. */
export type FeedbackFigure = { own: string; overall: string; difference: string }

export type FeedbackPart = FeedbackFigure & {
  id: string
  name: string
  fullMarks: string
  items: (FeedbackFigure & { id: string; name: string; max: string })[]
}

export type FeedbackContest = {
  name: string
  parts: FeedbackPart[]
  /** 加减分, a signed decimal; null: none. */
  adjustment: string | null
  final: FeedbackFigure
}

/** One map per contest from unit to its figures; contests without a sheet are left out. */
export function listContestFigures(source: CampaignSource): Map<string, FeedbackContest>[] {
  return source.contests
    .filter((contest) => contest.sheets.length > 0)
    .map((contest) => {
      const averages = averageUnits(contest, source.campaign.units)
      const result = scoreContest(contest, source.campaign.units)
      return new Map(
        contest.definition.unitIds.map((unitId, place) => [unitId, describeUnit(contest, averages, result, place)]),
      )
    })
}

function describeUnit(
  { definition }: ContestRecord,
  averages: UnitAverages,
  { ranked, unranked }: ContestResult,
  place: number,
): FeedbackContest {
  const unitId = definition.unitIds[place] ?? ''
  const row = ranked.find((entry) => entry.unitId === unitId)
  const isLeftOut = unranked.some((entry) => entry.unitId === unitId && entry.notices.includes('excluded'))
  const decimals = Math.max(2, definition.decimals)
  const finals = { ...averages.finals, units: averages.finals.units.with(place, row?.published ?? null) }
  return {
    name: definition.name,
    parts: definition.parts.map((part, index) => describePart(definition, part, averages.parts[index], place)),
    adjustment: row === undefined || row.adjustment === '0' ? null : row.adjustment,
    final: compare(finals, place, decimals, isLeftOut ? '不参加排名' : '未评'),
  }
}

function describePart(
  definition: ContestDefinition,
  part: Part,
  averages: UnitAverages['parts'][number] | undefined,
  place: number,
): FeedbackPart {
  const unitId = definition.unitIds[place] ?? ''
  const decimals = Math.max(2, definition.decimals)
  return {
    id: part.id,
    name: part.name,
    fullMarks: formatHundredths(listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)),
    ...compare(averages?.scores, place, decimals, '未评'),
    items: listItems(part).map(({ id, name, max }) => {
      const figures = averages?.items.find((entry) => entry.itemId === id)
      return {
        id,
        name,
        max,
        ...compare(figures, place, decimals, isExcluded(definition, unitId, id) ? '不适用' : '—'),
      }
    }),
  }
}

function isExcluded({ notApplicable }: ContestDefinition, unitId: string, itemId: string): boolean {
  return notApplicable.some((entry) => entry.unitId === unitId && entry.itemId === itemId)
}

function compare(figures: UnitFigures | undefined, place: number, decimals: number, missing: string): FeedbackFigure {
  const own = figures?.units[place] ?? null
  const overall = figures?.overall ?? null
  const rounded = overall === null ? null : roundDecimal(overall, decimals)
  if (own === null) return { own: missing, overall: rounded ?? '—', difference: '' }
  const shown = roundDecimal(own, decimals)
  return { own: shown, overall: rounded ?? '—', difference: rounded === null ? '' : subtract(shown, rounded, decimals) }
}

/** a − b of two decimals with the same number of digits, with its sign. */
function subtract(a: string, b: string, decimals: number): string {
  const difference = BigInt(a.replace('.', '')) - BigInt(b.replace('.', ''))
  const digits = String(difference < 0n ? -difference : difference).padStart(decimals + 1, '0')
  const sign = difference > 0n ? '+' : difference < 0n ? '−' : ''
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
