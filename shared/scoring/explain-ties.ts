/** Why tied units stand as they do (scoring.md §4 and §8). */
import type { TieBreaker } from '../model/contest'
import { compareScores } from './ranking'
import { formatReadable } from './rational'
import { describeBreaker } from './rule-card'
import type { Scorer } from './scorer'
import { breakTie, type Ranked, readKey } from './tie-breakers'
import type { Figures } from './unit-score'

/**
 * Every step that compared the unit with those of the same score, with the figures; nothing where it stands alone.
 * @param position of the unit in the contest's order
 * @param nameOf the name of a unit by its id
 */
export function explainTies(scorer: Scorer, position: number, nameOf: (unitId: string) => string): string[] {
  const { definition, columns } = scorer
  const { ranked } = scorer.standing()
  const own = ranked.find((one) => one.position === position)
  if (own === undefined) return []
  const order = compareScores(definition.rankBy)
  let tied = ranked.filter((one) => order(one, own) === 0)
  const name = ({ score }: Ranked) => nameOf(score.unitId)
  if (tied.length === 1) return explainEqualPublished(scorer, own)
  const lines = [`得分相同的共 ${tied.length} 个单位：${tied.map(name).join('、')}`]
  for (const breaker of definition.tieBreakers) {
    if (tied.length === 1) break
    const groups = breakTie(columns, breaker, tied)
    lines.push(explainBreaker(scorer, breaker, groups, name))
    tied = groups.find((group) => group.includes(own)) ?? tied
  }
  if (tied.length > 1) lines.push(`仍相同，${tied.length} 个单位名次并列`)
  return lines
}

/** Where exact scores rank, equal printed ones need a word. */
function explainEqualPublished({ definition, units }: Scorer, own: Ranked): string[] {
  const { published } = own.score.figures as Figures
  const equal = units.filter(({ figures }) => figures?.published === published).length
  const isExact = definition.rankBy === 'exact' && equal > 1
  return isExact ? [`公布得分相同的共 ${equal} 个单位，按未取舍的精确得分排名次`] : []
}

function explainBreaker(
  { definition, columns }: Scorer,
  breaker: TieBreaker,
  groups: readonly Ranked[][],
  name: (ranked: Ranked) => string,
): string {
  const words = describeBreaker(definition, breaker)
  if ('manual' in breaker) return `按${words}：${groups.map((group) => group.map(name).join('、')).join('，')}`
  const keys = groups.flat().map((ranked) => ({ ranked, key: readKey(columns, breaker, ranked) }))
  if (keys.some(({ key }) => key === null)) return `比较${words}：有单位没有这一项，跳过`
  const figures = keys.map(({ ranked, key }) => `${name(ranked)} ${key === null ? '' : formatReadable(key)}`)
  return `比较${words}：${figures.join('，')}${groups.length === 1 ? '，相同' : ''}`
}
