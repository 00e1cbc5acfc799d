/** How ranks stand up to other conditions (scoring.md §7): each scenario is the contest scored again from the same marks. */
import type { CampaignUnit } from '../../model/unit'
import type { PartColumns } from '../columns'
import { divide, multiply, type Rational, rational, subtract, sum } from '../rational'
import { Scorer } from '../scorer'
import type { PartWeightChange, RankChange, WithoutJudge } from './diagnosis'

export class RobustnessCheck {
  readonly #scorer: Scorer
  readonly #campaignUnits: readonly CampaignUnit[]
  readonly #ranks: ReadonlyMap<number, number>

  /** @param scorer the contest as it is; it stays as it is */
  constructor(scorer: Scorer, campaignUnits: readonly CampaignUnit[]) {
    this.#scorer = scorer
    this.#campaignUnits = campaignUnits
    this.#ranks = scorer.standing().ranks
  }

  /** Each judge withdrawn in turn; judges with changes only, in judge order. */
  withoutJudge(): WithoutJudge[] {
    const { definition, columns } = this.#scorer
    return definition.judges.flatMap(({ id }) => {
      if (!columns.some((part) => part.judgePositions.has(id))) return []
      const changes = this.#compare(columns.map((part) => withdraw(part, id)))
      return changes.length === 0 ? [] : [{ judgeId: id, changes }]
    })
  }

  /** No highest or lowest total dropped in any part. */
  withoutTrim(): RankChange[] {
    return this.#compare(
      this.#scorer.columns.map((columns) => ({
        ...columns,
        part: { ...columns.part, trim: { ...columns.part.trim, highest: 0, lowest: 0 } },
      })),
    )
  }

  /**
   * Each part's weight raised and lowered by 10 % of itself, the others scaled in proportion so that the sum stays.
   * A part that holds the whole weight is left out: the others are 0 and cannot make up for it.
   */
  partWeights(): PartWeightChange[] {
    const { definition, columns } = this.#scorer
    if (definition.composition !== 'weighted') return []
    const total = sum(columns.map((part) => part.weight))
    return columns.flatMap(({ part, weight }) => {
      const others = subtract(total, weight)
      if (others.n === 0n) return []
      return weightChanges.flatMap(({ change, factor }) => {
        const changed = multiply(weight, factor)
        const scale = divide(subtract(total, changed), others)
        const changes = this.#compare(
          columns.map((other) => ({ ...other, weight: other.part === part ? changed : multiply(other.weight, scale) })),
        )
        return changes.length === 0 ? [] : [{ partId: part.id, change, changes }]
      })
    })
  }

  /** Units whose rank is another one under the given columns, in the contest's order. */
  #compare(columns: readonly PartColumns[]): RankChange[] {
    const { definition } = this.#scorer
    const { ranks } = new Scorer(definition, columns, this.#campaignUnits).standing()
    return definition.unitIds.flatMap((unitId, position) => {
      const from = this.#ranks.get(position)
      const to = ranks.get(position) ?? null
      return from === undefined || from === to ? [] : [{ unitId, from, to }]
    })
  }
}

const weightChanges: readonly { change: PartWeightChange['change']; factor: Rational }[] = [
  { change: '+10%', factor: rational(11n, 10n) },
  { change: '-10%', factor: rational(9n, 10n) },
]

/** The part with none of the judge's sheets: withdrawing does the same to every score. */
function withdraw(columns: PartColumns, judgeId: string): PartColumns {
  const judge = columns.judgePositions.get(judgeId)
  if (judge === undefined) return columns
  const judgeCount = columns.judges.length
  return { ...columns, present: columns.present.map((value, cell) => (cell % judgeCount === judge ? 0 : value)) }
}
