/** Which sheets of other units take a mark into their totals (scoring.md §3.2, `peerAverage`). */
import type { ContestDefinition } from '../../model/contest'
import type { PartColumns } from '../columns'
import { type Rational, rational } from '../rational'
import { readState } from '../sheet-state'

/** Counting sheets by rule 1 that have the item and are not of the unit that lacks it. */
type PeerCounts = { byJudge: readonly number[]; all: number }

export class PeerInfluence {
  readonly #columns: PartColumns
  readonly #isOn: boolean
  readonly #counting: readonly (readonly boolean[])[]
  readonly #counts = new Map<string, PeerCounts>()

  constructor(definition: ContestDefinition, columns: PartColumns) {
    this.#columns = columns
    this.#isOn = definition.notApplicablePolicy === 'peerAverage' && columns.part.entry === 'items'
    this.#counting = this.#isOn
      ? definition.unitIds.map((_, unit) =>
          columns.judges.map((_, judge) => readState(columns, unit, judge) === 'counted'),
        )
      : []
  }

  /** Units whose missing item may be filled from marks of the others. */
  listTakers(item: number | null): number[] {
    if (!this.#isOn || item === null) return []
    return this.#counting.flatMap((_, unit) => (this.#applies(unit, item) ? [] : [unit]))
  }

  /**
   * What each sheet of `taker` gains, in points by judge position, when `judge`'s mark for the item on another unit's
   * counting sheet grows by `delta` hundredths: the judge's own mean moves, and the mean of all judges' marks for those
   * who have none of their own.
   */
  spread(taker: number, item: number, judge: number, delta: number): Map<number, Rational> {
    const { byJudge, all } = this.#countPeers(taker, item)
    const shifts = byJudge.flatMap((count, position): [number, Rational][] => {
      if (position !== judge && count > 0) return []
      return [[position, rational(BigInt(delta), 100n * BigInt(position === judge ? count : all))]]
    })
    return new Map(shifts)
  }

  #countPeers(taker: number, item: number): PeerCounts {
    const key = `${taker}/${item}`
    const known = this.#counts.get(key)
    if (known !== undefined) return known
    const peers = this.#counting.filter((_, unit) => unit !== taker && this.#applies(unit, item))
    const byJudge = this.#columns.judges.map((_, judge) => peers.filter((row) => row[judge] === true).length)
    const counts = { byJudge, all: byJudge.reduce((sum, count) => sum + count, 0) }
    this.#counts.set(key, counts)
    return counts
  }

  #applies(unit: number, item: number): boolean {
    return this.#columns.applicable[unit * this.#columns.items.length + item] === 1
  }
}
