/** Tries slips on the sheets of one unit in one part: does any rank change? Exact, and each different case is scored once. */
import type { PartColumns } from '../columns'
import { type PartScore, scorePart } from '../part-score'
import { fromHundredths, fromInteger, multiply, type Rational } from '../rational'
import type { Scorer } from '../scorer'
import type { UnitTotals } from '../sheet-state'
import type { Ranked } from '../tie-breakers'
import { scoreUnit, type UnitScore } from '../unit-score'
import { type KeptSum, prepareKeptSum, readKeptSum } from './kept-sum'
import type { MarkColumn } from './mark-columns'
import type { PeerInfluence } from './peer-influence'
import type { RankProbe } from './rank-probe'
import { shiftTotals } from './shift-totals'

/** A judge's place in the group whose totals are averaged; outcomes are shared by the judges of a group. */
type Seat = { keptSum: KeptSum | null; outcomes: Map<number | string, boolean> }

export class SlipTrial {
  readonly #scorer: Scorer
  readonly #probe: RankProbe
  readonly #influence: PeerInfluence
  readonly #index: number
  readonly #unit: number
  readonly #columns: PartColumns
  readonly #totals: UnitTotals
  readonly #seats: ReadonlyMap<number, Seat>

  /** @param place positions of the part and of the unit in the contest */
  constructor(scorer: Scorer, probe: RankProbe, influence: PeerInfluence, place: { part: number; unit: number }) {
    this.#scorer = scorer
    this.#probe = probe
    this.#influence = influence
    this.#index = place.part
    this.#unit = place.unit
    this.#columns = scorer.columns[place.part] as PartColumns
    const score = this.#partOf(place.unit)
    this.#totals = score.totals
    this.#seats = new Map(score.groups.flatMap(({ counting }) => this.#takeSeats(counting)))
  }

  /** Whether any unit's rank changes when a counting sheet's mark becomes `cell` (hundredths, as stored in the column). */
  changesRank(judge: number, column: MarkColumn, cell: number): boolean {
    const takers = this.#influence.listTakers(column.item)
    const seat = this.#seats.get(judge)
    if (seat === undefined) return false
    const delta = cell - (column.cells[column.find(this.#unit, judge)] as number)
    if (takers.length > 0) return this.#try(judge, column, delta, takers)
    if (this.#scoreOf(this.#unit).figures === null) return false
    const key = this.#keyOf(seat, judge, column, delta)
    const known = seat.outcomes.get(key)
    if (known !== undefined) return known
    const outcome = this.#try(judge, column, delta, [])
    seat.outcomes.set(key, outcome)
    return outcome
  }

  #takeSeats(counting: readonly number[]): [number, Seat][] {
    const outcomes = new Map<number | string, boolean>()
    const totals = counting.map((judge) => this.#totals.values[judge] ?? 0)
    const numbers = totals.filter((total) => typeof total === 'number')
    const { trim } = this.#columns.part
    return counting.map((judge, position) => {
      const keptSum = numbers.length === totals.length ? prepareKeptSum(numbers, position, trim) : null
      return [judge, { keptSum, outcomes }]
    })
  }

  /** Equal keys of a group, equal outcomes: the kept sum gives the part's score, the rest what tie-breakers look at. */
  #keyOf({ keptSum }: Seat, judge: number, column: MarkColumn, delta: number): number | string {
    const total = this.#totals.values[judge] ?? 0
    const result = keptSum === null ? `${total}+${delta}` : readKeptSum(keptSum, Number(total) + delta)
    const { tieBreakers } = this.#scorer.definition
    const panelId = this.#columns.judges[judge]?.panelId
    const byItem = tieBreakers.some((breaker) => 'itemId' in breaker && breaker.itemId === column.itemId)
    const byPanel = tieBreakers.some(
      (breaker) => 'panelId' in breaker && breaker.partId === this.#columns.part.id && breaker.panelId === panelId,
    )
    return byItem || byPanel ? `${result}/${byItem ? column.item : ''}/${delta}/${byPanel ? panelId : ''}` : result
  }

  #try(judge: number, column: MarkColumn, delta: number, takers: readonly number[]): boolean {
    const changed = [this.#shift(this.#unit, new Map([[judge, this.#ownGain(delta)]]))]
    for (const taker of takers) {
      changed.push(this.#shift(taker, this.#influence.spread(taker, column.item ?? 0, judge, delta)))
    }
    const place = column.find(this.#unit, judge)
    const mark = column.cells[place] as number
    column.cells[place] = mark + delta
    try {
      return this.#probe.isChangedBy(changed.filter(({ score }) => score.figures !== null))
    } finally {
      column.cells[place] = mark
    }
  }

  /** In points; a total that was completed from peers is not rescaled. */
  #ownGain(delta: number): Rational {
    const isCompleted = this.#totals.values.some((value) => typeof value === 'bigint')
    return isCompleted ? fromHundredths(delta) : multiply(fromInteger(delta), this.#totals.scale)
  }

  #shift(unit: number, points: ReadonlyMap<number, Rational>): Ranked {
    const { definition, columns } = this.#scorer
    const { unitId, parts } = this.#scoreOf(unit)
    const totals = shiftTotals(this.#partOf(unit).totals, points)
    const scored = parts.with(this.#index, scorePart(this.#columns, totals))
    return { position: unit, score: scoreUnit(definition, columns, unitId, scored) }
  }

  #scoreOf(unit: number): UnitScore {
    return this.#scorer.units[unit] as UnitScore
  }

  #partOf(unit: number): PartScore {
    return this.#scoreOf(unit).parts[this.#index] as PartScore
  }
}
