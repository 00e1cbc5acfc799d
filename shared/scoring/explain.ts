/** How a published number was made, in figures that can be checked by hand (scoring.md §8). */
import type { ContestRecord } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import type { CampaignUnit } from '../model/unit'
import type { PartColumns } from './columns'
import { explainTies } from './explain-ties'
import { describeNotice } from './notice-text'
import type { GroupScore, PartScore } from './part-score'
import { format, formatReadable, formatScaled, formatShortest, multiply, type Rational, rational } from './rational'
import { createScorer, type Scorer } from './scorer'
import type { Figures, UnitScore } from './unit-score'

/** One step; `value` is what it arrives at, null where nothing came out. */
export type ExplainStep = { title: string; lines: string[]; value: string | null }

/** The steps from the sheets to the rank of one unit. Throws when the unit is not in the contest. */
export function explainUnit(
  contest: ContestRecord,
  campaignUnits: readonly CampaignUnit[],
  unitId: string,
): ExplainStep[] {
  const scorer = createScorer(contest, campaignUnits)
  const position = contest.definition.unitIds.indexOf(unitId)
  const unit = scorer.units[position]
  if (unit === undefined) throw new RangeError(`unit ${unitId} is not in contest ${contest.definition.id}`)
  const steps = unit.parts.flatMap((part, index) => explainPart(scorer, scorer.columns[index] as PartColumns, part))
  if (unit.figures === null) return [...steps, explainUnranked(unit)]
  const ranks = scorer.standing().ranks
  const names = new Map(campaignUnits.map((candidate) => [candidate.unitId, candidate.name]))
  const ties = explainTies(scorer, position, (id) => names.get(id) ?? id)
  return [
    ...steps,
    explainBase(scorer, unit, unit.figures),
    ...explainAdjustments(scorer, unitId, unit.figures),
    explainFinal(scorer, unit.figures),
    { title: '名次', lines: explainRank(position, ranks, ties), value: String(ranks.get(position)) },
  ]
}

function explainPart(scorer: Scorer, columns: PartColumns, part: PartScore): ExplainStep[] {
  const groups = part.groups.map((group) => explainGroup(scorer, columns, part, group))
  if (part.groups.length < 2) return groups
  const present = part.groups.filter((group) => group.mean !== null)
  const terms = present.map(({ group, mean }) => `${formatReadable(mean as Rational)} × ${group.weight}`).join(' + ')
  const weights = present.map(({ group }) => group.weight).join(' + ')
  const lines = present.length === 0 ? ['没有有效评分单'] : [`（${terms}）÷（${weights}）`]
  return [
    ...groups,
    { title: `${columns.part.name}：环节得分`, lines, value: part.score && formatReadable(part.score) },
  ]
}

function explainGroup(scorer: Scorer, columns: PartColumns, part: PartScore, group: GroupScore): ExplainStep {
  const panel = scorer.definition.panels.find((candidate) => candidate.id === group.group.panelId)
  const title = `${columns.part.name}：${panel?.name ?? '全体评委'}平均`
  const total = (judge: number) => multiply(rational(BigInt(part.totals.values[judge] ?? 0), 1n), part.totals.scale)
  const describe = (judge: number) => `${columns.judges[judge]?.label ?? ''} ${formatReadable(total(judge))}`
  const states = [
    { state: 'incomplete', text: '缺项未计入' },
    { state: 'recused', text: '回避' },
  ] as const
  const uncounted = states.flatMap(({ state, text }) => {
    const judges = group.group.members.filter((judge) => part.totals.states[judge] === state)
    return judges.length === 0 ? [] : [`${text}：${judges.map((judge) => columns.judges[judge]?.label).join('，')}`]
  })
  if (group.mean === null) return { title, lines: ['没有有效评分单', ...uncounted], value: null }
  const kept = group.counting.filter((judge) => !group.dropped.includes(judge))
  return {
    title,
    lines: [
      `有效评分单 ${group.counting.length} 张：${group.counting.map(describe).join('，')}`,
      ...uncounted,
      group.dropped.length > 0 ? `去掉：${group.dropped.map(describe).join('，')}` : '没有去掉分数',
      `（${kept.map((judge) => formatReadable(total(judge))).join(' + ')}）÷ ${kept.length}`,
    ],
    value: formatReadable(group.mean),
  }
}

function explainBase({ definition, columns }: Scorer, unit: UnitScore, { base }: Figures): ExplainStep {
  const terms = unit.parts.map((part, index) => {
    const { part: rubric, fullMarks } = columns[index] as PartColumns
    const score = formatReadable(part.score as Rational)
    return definition.composition === 'sum'
      ? `${rubric.name} ${score}`
      : `${rubric.name} ${score} ÷ ${formatHundredths(fullMarks)} × ${rubric.weight}`
  })
  return { title: '各环节合计', lines: [terms.join(' + ')], value: formatReadable(base) }
}

function explainAdjustments({ definition }: Scorer, unitId: string, { adjustment }: Figures): ExplainStep[] {
  const own = definition.adjustments.filter((entry) => entry.unitId === unitId)
  if (own.length === 0) return []
  const cap = definition.bonusCap === null ? [] : [`加分合计最多计 ${definition.bonusCap} 分`]
  const lines = own.map(
    ({ points, reason }) => `${toHundredths(points) < 0 ? '减' : '加'} ${points.replace('-', '')} 分：${reason}`,
  )
  return [{ title: '加减分', lines: [...lines, ...cap], value: formatShortest(adjustment) }]
}

function explainFinal({ definition }: Scorer, { base, adjustment, exact, published }: Figures): ExplainStep {
  const points = formatShortest(adjustment)
  const sum = points.startsWith('-')
    ? `${formatReadable(base)} − ${points.slice(1)}`
    : `${formatReadable(base)} + ${points}`
  const lines = [`${sum} = ${formatReadable(exact)}`]
  if (definition.cap !== null) lines.push(`最终得分不超过 ${definition.cap} 分`)
  lines.push(`四舍五入保留 ${definition.decimals} 位小数（精确值 ${format(exact, 10)}）`)
  return { title: '最终得分', lines, value: formatScaled(published, definition.decimals) }
}

function explainRank(position: number, ranks: ReadonlyMap<number, number>, ties: readonly string[]): string[] {
  const rank = ranks.get(position) ?? 0
  return [`排在前面的有 ${[...ranks.values()].filter((other) => other < rank).length} 个单位`, ...ties]
}

function explainUnranked({ notices }: UnitScore): ExplainStep {
  return { title: '没有名次', lines: notices.map(describeNotice), value: null }
}
