/** Whether other scores of some units would change any unit's rank. */
import { rankUnits, sortByScore } from '../ranking'
import { compare } from '../rational'
import type { Scorer } from '../scorer'
import type { Ranked } from '../tie-breakers'
import type { Figures } from '../unit-score'

export class RankProbe {
  readonly #scorer: Scorer
  readonly #ranked: readonly Ranked[]
  readonly #ranks: ReadonlyMap<number, number>

  /** @param scorer the contest as it is; item tie-breakers read its marks at the time of each question */
  constructor(scorer: Scorer) {
    const { ranked, ranks } = scorer.standing()
    this.#scorer = scorer
    this.#ranked = ranked
    this.#ranks = ranks
  }

  /** Whether any rank changes when the given ranked units score otherwise; all others score as they do. */
  isChangedBy(changed: readonly Ranked[]): boolean {
    const [only] = changed
    if (only === undefined) return false
    const guess = changed.length === 1 ? this.#compareKeys(only) : 'unknown'
    if (guess !== 'unknown') return guess === 'changed'
    const ranked = this.#ranked.map((entry) => changed.find(({ position }) => position === entry.position) ?? entry)
    const { definition, columns } = this.#scorer
    const ranks = rankUnits(definition, columns, sortByScore(definition.rankBy, ranked))
    return [...ranks].some(([position, rank]) => rank !== this.#ranks.get(position))
  }

  /**
   * What the keys alone can tell of one unit: passing another one changes a rank; moving between the same neighbours,
   * level with none before or after, changes none. Otherwise tie-breakers may decide.
   */
  #compareKeys({ position, score }: Ranked): 'changed' | 'unchanged' | 'unknown' {
    const before = this.#scorer.units[position]?.figures as Figures
    const after = score.figures as Figures
    let isLevel = false
    for (const other of this.#ranked) {
      if (other.position === position) continue
      const sideBefore = this.#order(other.score.figures as Figures, before)
      const sideAfter = this.#order(other.score.figures as Figures, after)
      if (sideBefore * sideAfter < 0) return 'changed'
      if (sideBefore === 0 || sideAfter === 0) isLevel = true
    }
    return isLevel ? 'unknown' : 'unchanged'
  }

  #order(left: Figures, right: Figures): number {
    if (this.#scorer.definition.rankBy === 'exact') return compare(left.exact, right.exact)
    return left.published === right.published ? 0 : left.published < right.published ? -1 : 1
  }
}
