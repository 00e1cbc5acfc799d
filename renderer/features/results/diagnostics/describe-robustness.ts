/** How the ranking stands up to other conditions, in sentences. */
import type { ContestDefinition } from '../../../../shared/model/contest'
import type { JudgingDiagnostics, RankChange } from '../../../../shared/scoring'
import type { JudgeMasks } from './mask-judges'
import { texts } from './texts'

const words = texts.judging.robustness

export type RobustnessSection = { title: string; lead: string; lines: string[] }

export function describeRobustness(
  definition: ContestDefinition,
  { parts, withoutJudge, withoutTrim, partWeights }: JudgingDiagnostics,
  masks: JudgeMasks,
  unitName: (unitId: string) => string,
): RobustnessSection[] {
  const list = (changes: readonly RankChange[]) =>
    changes.map(({ unitId, from, to }) => words.change(unitName(unitId), from, to)).join('，')
  const judgeCount = new Set(parts.flatMap(({ judges }) => judges.map(({ judgeId }) => judgeId))).size
  const judgeLines = withoutJudge
    .toSorted((left, right) => masks.compare(left.judgeId, right.judgeId))
    .map(({ judgeId, changes }) => `${words.without(masks.nameOf(judgeId))}${list(changes)}`)
  const hasTrim = definition.parts.some(({ trim }) => trim.highest > 0 || trim.lowest > 0)
  const isWeighted = definition.composition === 'weighted' && definition.parts.length > 1
  const partName = (partId: string) => definition.parts.find(({ id }) => id === partId)?.name ?? partId
  return [
    {
      title: words.withoutJudge,
      lead: judgeLines.length === 0 ? words.noneWithoutJudge : words.someWithoutJudge(judgeLines.length, judgeCount),
      lines: judgeLines,
    },
    {
      title: words.withoutTrim,
      lead: hasTrim ? (withoutTrim.length === 0 ? words.noneWithoutTrim : '') : words.noTrim,
      lines: withoutTrim.length === 0 ? [] : [list(withoutTrim)],
    },
    {
      title: words.partWeights,
      lead: isWeighted ? (partWeights.length === 0 ? words.nonePartWeights : '') : words.noWeights,
      lines: partWeights.map(
        ({ partId, change, changes }) => `${words.weight(partName(partId), change)}${list(changes)}`,
      ),
    },
  ]
}
