import type { ContestDefinition, Sheet } from '../../../shared/model/contest'
import { formatHundredths } from '../../../shared/model/decimal'
import { itemLimits, type MarkLimits, readMark, totalLimits } from '../../../shared/model/mark-entry'
import type { StoredSheet } from '../../../shared/model/record'
import { totalKey } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import type { CampaignUnit } from '../../../shared/model/unit'
import { type ContestResult, scoreContest } from '../../../shared/scoring'

type Place = { rank: number | null; published: string | null }
export type RankingChange = { unitId: string; name: string; before: Place; after: Place }

/** Marks as they would count under another definition: those that do not fit are left out, rejected ones that fit count. */
function refit(sheet: StoredSheet, definition: ContestDefinition): Sheet | null {
  const part = definition.parts.find((candidate) => candidate.id === sheet.partId)
  if (part === undefined) return null
  const limits = new Map<string, MarkLimits>(listItems(part).map((item) => [item.id, itemLimits(item)]))
  const texts = Object.fromEntries(Object.entries(sheet.marks).map(([id, mark]) => [id, formatHundredths(mark)]))
  const { [totalKey]: rejectedTotal, ...rejected } = sheet.rejected
  const marks: Sheet['marks'] = {}
  for (const [itemId, text] of Object.entries({ ...texts, ...rejected })) {
    const limit = limits.get(itemId)
    const value = limit === undefined ? null : readFitting(text, limit)
    if (value !== null) marks[itemId] = value
  }
  const total = sheet.total === null ? rejectedTotal : formatHundredths(sheet.total)
  const { judgeId, unitId, partId, abstained } = sheet
  return {
    judgeId,
    unitId,
    partId,
    abstained,
    marks,
    total: total === undefined ? null : readFitting(total, totalLimits(part)),
  }
}

function readFitting(text: string, limits: MarkLimits): number | null {
  const reading = readMark(text, limits, { digitsWithoutPoint: false })
  return reading.kind === 'mark' ? reading.value : null
}

function placesOf(result: ContestResult): Map<string, Place> {
  return new Map(result.ranked.map(({ unitId, rank, published }) => [unitId, { rank, published }]))
}

/**
 * Ranks and scores under the saved and the edited rules, in the order of the edited ones. Both definitions must be valid.
 */
export function compareRankings(
  before: ContestDefinition,
  after: ContestDefinition,
  sheets: readonly StoredSheet[],
  units: readonly CampaignUnit[],
): RankingChange[] {
  const scored = [before, after].map((definition) => {
    const fitting = sheets.flatMap((sheet) => refit(sheet, definition) ?? [])
    return placesOf(scoreContest({ definition, sheets: fitting }, units))
  })
  const none: Place = { rank: null, published: null }
  const last = units.length + 1
  return units
    .filter((unit) => after.unitIds.includes(unit.unitId))
    .map(({ unitId, name }) => ({
      unitId,
      name,
      before: scored[0]?.get(unitId) ?? none,
      after: scored[1]?.get(unitId) ?? none,
    }))
    .toSorted((left, right) => (left.after.rank ?? last) - (right.after.rank ?? last))
}
