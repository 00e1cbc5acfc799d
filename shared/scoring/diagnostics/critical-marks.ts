/** Marks whose mistyping would change a rank (scoring.md §7). */
import type { ContestRecord } from '../../model/contest'
import { formatHundredths } from '../../model/decimal'
import type { CampaignUnit } from '../../model/unit'
import type { PartColumns } from '../columns'
import { createScorer, type Scorer } from '../scorer'
import type { CriticalMark } from './diagnosis'
import { listMarkColumns, type MarkColumn } from './mark-columns'
import { PeerInfluence } from './peer-influence'
import { RankProbe } from './rank-probe'
import { SlipTrial } from './slip-trial'
import { listSlips } from './slips'

/** A critical mark with the positions that order it: judge, unit, part, item. */
type Found = { order: readonly [number, number, number, number]; mark: CriticalMark }

/** The done share of the search, 0..1. */
export type Progress = number

/**
 * Searches a contest in steps of one judge's sheet, so that a screen can spread it over frames; returns the critical
 * marks by judge, then unit, then part, then item. The contest is read at the first step.
 */
export function* findCriticalMarks(
  contest: ContestRecord,
  campaignUnits: readonly CampaignUnit[],
): Generator<Progress, CriticalMark[], void> {
  return yield* searchCriticalMarks(createScorer(contest, campaignUnits))
}

/** As `findCriticalMarks`, of a scored contest, which must stay the same until the search is done. */
export function* searchCriticalMarks(scorer: Scorer): Generator<Progress, CriticalMark[], void> {
  const found: Found[] = []
  const probe = new RankProbe(scorer)
  const judgePositions = new Map(scorer.definition.judges.map(({ id }, position) => [id, position]))
  for (const [part, columns] of scorer.columns.entries()) {
    const influence = new PeerInfluence(scorer.definition, columns)
    const search = new SheetSearch(columns)
    for (const unit of scorer.units.keys()) {
      const trial = new SlipTrial(scorer, probe, influence, { part, unit })
      const states = scorer.units[unit]?.parts[part]?.totals.states ?? []
      for (const [judge, { id }] of columns.judges.entries()) {
        yield (part + unit / scorer.units.length) / scorer.columns.length
        if (states[judge] !== 'counted') continue
        for (const { item, mark } of search.find(trial, unit, judge)) {
          found.push({ order: [judgePositions.get(id) ?? 0, unit, part, item], mark })
        }
      }
    }
  }
  return found.sort((left, right) => compareOrders(left.order, right.order)).map(({ mark }) => mark)
}

/** Runs a search to its end. */
export function collectCriticalMarks(search: Generator<Progress, CriticalMark[], void>): CriticalMark[] {
  for (;;) {
    const step = search.next()
    if (step.done === true) return step.value
  }
}

/** The marks of one part; the slips of each value are listed once. */
class SheetSearch {
  readonly #columns: PartColumns
  readonly #unitIds: readonly string[]
  readonly #marks: readonly { column: MarkColumn; slips: Map<number, readonly number[]> }[]

  constructor(columns: PartColumns) {
    this.#columns = columns
    this.#unitIds = [...columns.unitPositions.keys()]
    this.#marks = listMarkColumns(columns).map((column) => ({ column, slips: new Map() }))
  }

  /** Critical marks of one counting sheet with their positions in the part. */
  find(trial: SlipTrial, unit: number, judge: number): { item: number; mark: CriticalMark }[] {
    return this.#marks.flatMap(({ column, slips }, item) => {
      if (!column.appliesTo(unit)) return []
      const turn = (mark: number) => (column.isDeduction ? column.max - mark : mark)
      const typed = turn(column.cells[column.find(unit, judge)] as number)
      const possible = slips.get(typed) ?? listSlips(typed, column)
      slips.set(typed, possible)
      const critical = possible.filter((slip) => trial.changesRank(judge, column, turn(slip)))
      return critical.length === 0 ? [] : [{ item, mark: this.#describe(column, unit, judge, typed, critical) }]
    })
  }

  #describe(column: MarkColumn, unit: number, judge: number, typed: number, slips: readonly number[]): CriticalMark {
    return {
      judgeId: this.#columns.judges[judge]?.id ?? '',
      unitId: this.#unitIds[unit] ?? '',
      partId: this.#columns.part.id,
      itemId: column.itemId,
      mark: formatHundredths(typed),
      slips: slips.map(formatHundredths),
    }
  }
}

function compareOrders(left: readonly number[], right: readonly number[]): number {
  const place = left.findIndex((value, index) => value !== right[index])
  return place < 0 ? 0 : (left[place] as number) - (right[place] as number)
}
