/** Every sheet total of a contest as a table, for the 统分表. */
import type { ContestRecord } from '../model/contest'
import type { CampaignUnit } from '../model/unit'
import { isVoid } from '../model/void-papers'
import type { PartScore } from './part-score'
import { format, multiply, rational } from './rational'
import { createScorer } from './scorer'

/** `total` in points with 10 decimals where the sheet counts, dropped or not. */
export type SheetCell = {
  state: 'counted' | 'dropped' | 'incomplete' | 'recused' | 'abstained' | 'void' | 'blank'
  total: string | null
}

export type SheetTable = {
  partId: string
  /** `panelId` null is the pool of all judges; cells and means are in the contest's order of units. */
  groups: { panelId: string | null; judges: { judgeId: string; cells: SheetCell[] }[]; means: (string | null)[] }[]
  scores: (string | null)[]
}

/** One table per part in the contest's order; withdrawn judges are left out. */
export function tabulateSheets(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): SheetTable[] {
  const scorer = createScorer(contest, campaignUnits)
  const abstained = new Set(
    contest.sheets.filter((sheet) => sheet.abstained).map((sheet) => key(sheet.judgeId, sheet.unitId, sheet.partId)),
  )
  const voidPapers = contest.voided?.papers ?? []
  return scorer.columns.map((columns, index) => {
    const scores = scorer.units.map((unit) => unit.parts[index] as PartScore)
    return {
      partId: columns.part.id,
      groups: columns.groups.map((group, position) => ({
        panelId: group.panelId,
        judges: group.members.map((judge) => ({
          judgeId: columns.judges[judge]?.id ?? '',
          cells: scores.map((score, unit) => {
            const judgeId = columns.judges[judge]?.id ?? ''
            const unitId = contest.definition.unitIds[unit] ?? ''
            const cell = readCell(score, position, judge, abstained.has(key(judgeId, unitId, columns.part.id)))
            return cell.state !== 'recused' && isVoid(voidPapers, { judgeId, unitId }) ? voidCell : cell
          }),
        })),
        means: scores.map((score) => formatOrNull(score.groups[position]?.mean ?? null)),
      })),
      scores: scores.map((score) => formatOrNull(score.score)),
    }
  })
}

const voidCell: SheetCell = { state: 'void', total: null }

function readCell(score: PartScore, group: number, judge: number, isAbstained: boolean): SheetCell {
  const state = score.totals.states[judge]
  if (state === 'incomplete' || state === 'recused') return { state, total: null }
  if (state !== 'counted') return { state: isAbstained ? 'abstained' : 'blank', total: null }
  const value = rational(BigInt(score.totals.values[judge] ?? 0), 1n)
  const isDropped = score.groups[group]?.dropped.includes(judge) === true
  return { state: isDropped ? 'dropped' : 'counted', total: format(multiply(value, score.totals.scale), 10) }
}

function formatOrNull(value: PartScore['score']): string | null {
  return value === null ? null : format(value, 10)
}

function key(...ids: string[]): string {
  return JSON.stringify(ids)
}
