/** 计分规则: every rule that a user chose, in plain Chinese, as printed on the result. */
import type { Bands, ContestDefinition, TieBreaker } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import { listItems, type Part } from '../model/rubric'

/** One line per rule, in the order in which a result is made. */
export function describeRules(definition: ContestDefinition): string[] {
  return [
    ...definition.parts.map((part) => describePart(definition, part)),
    ...(definition.recusal ? ['评委回避本人所包（所在）单位，不给其评分。'] : []),
    ...(definition.notApplicable.length > 0 ? [describeNotApplicable(definition)] : []),
    '空白评分项不按 0 分计；缺项、弃权、作废的评分单不计入。',
    describeComposition(definition),
    describeAdjustments(definition),
    `最终得分四舍五入保留 ${definition.decimals} 位小数，中间不取舍。`,
    describeRanking(definition),
    ...(definition.bands === null ? [] : [describeBands(definition.bands)]),
  ]
}

function describePart(definition: ContestDefinition, part: Part): string {
  const full = formatHundredths(listItems(part).reduce((total, item) => total + toHundredths(item.max), 0))
  const { highest, lowest, minSheets } = part.trim
  const entry = part.entry === 'total' ? '只录每张评分单的合计' : '每张评分单各项相加（扣分项从满分中扣除）'
  const trim =
    highest + lowest === 0
      ? '不去最高最低分'
      : `每个单位有效评分单达到 ${minSheets} 张时，按评分单合计去掉 ${highest} 个最高分、${lowest} 个最低分`
  return `${part.name}（满分 ${full}）：${entry}；${trim}；${describePanels(definition, part)}。`
}

function describePanels(definition: ContestDefinition, part: Part): string {
  if (part.panels.every((panel) => panel.weight === null)) return '其余评分单取平均，所有评委合在一起计算'
  const names = part.panels.map(({ panelId, weight }) => {
    const name = definition.panels.find((panel) => panel.id === panelId)?.name ?? panelId
    return `${name} ${weight}`
  })
  return `各评委组分别取平均，再按权重（${names.join('，')}）加权；缺席的组不计权重`
}

function describeNotApplicable({ notApplicablePolicy }: ContestDefinition): string {
  return notApplicablePolicy === 'rescale'
    ? '不适用的项目不计，其余项目得分按满分折算。'
    : '不适用的项目取该评委给其他单位这一项的平均分；没有的取全体评委的平均分。'
}

function describeComposition({ composition, parts }: ContestDefinition): string {
  if (composition === 'sum') return parts.length === 1 ? '总分就是该环节得分。' : '总分为各环节得分之和。'
  return `总分为各环节得分 ÷ 该环节满分 × 权重之和（${parts.map((part) => `${part.name} ${part.weight}%`).join('，')}）。`
}

function describeAdjustments({ bonusCap, cap }: ContestDefinition): string {
  const bonus = bonusCap === null ? '' : `，加分合计不超过 ${bonusCap} 分`
  const limit = cap === null ? '' : `；最终得分不超过 ${cap} 分`
  return `加减分在平均之后计算${bonus}${limit}；得分不低于 0 分。`
}

function describeRanking(definition: ContestDefinition): string {
  const key = definition.rankBy === 'published' ? '公布的得分' : '未取舍的得分'
  const breakers = definition.tieBreakers.map((breaker) => describeBreaker(definition, breaker))
  const ties =
    breakers.length === 0 ? '得分相同的名次并列' : `得分相同的依次比较${breakers.join('、')}，仍相同的名次并列`
  const excluded = definition.withoutRank.length === 0 ? '' : '；注明“不参加排名”的单位不排名次'
  return `按${key}从高到低排名；${ties}，并列后跳过相应名次${excluded}。`
}

/** What a tie-breaker compares, as the rule card says it. */
export function describeBreaker(definition: ContestDefinition, breaker: TieBreaker): string {
  if ('manual' in breaker) return `现场商定的先后（${breaker.reason}）`
  if ('itemId' in breaker) {
    const item = definition.parts.flatMap(listItems).find((candidate) => candidate.id === breaker.itemId)
    return `“${item?.name ?? breaker.itemId}”平均分`
  }
  const part = definition.parts.find((candidate) => candidate.id === breaker.partId)?.name ?? breaker.partId
  if (!('panelId' in breaker)) return `“${part}”得分`
  const panel = definition.panels.find((candidate) => candidate.id === breaker.panelId)?.name ?? breaker.panelId
  return `“${part}”中${panel}的平均分`
}

function describeBands(bands: Bands): string {
  if (bands.kind === 'threshold') {
    return `等次按公布的得分确定：${bands.bands.map((band) => `${band.min} 分及以上为${band.name}`).join('，')}。`
  }
  const scope = bands.scope === 'overall' ? '全部单位' : '各组'
  const rounding = bands.rounding === 'down' ? '不足一个的舍去' : '四舍五入取整'
  const shares = bands.bands.map((band) =>
    band.percent === undefined ? `${band.name} ${band.count} 个` : `${band.name} ${band.percent}%`,
  )
  const isPercent = bands.bands.some((band) => band.percent !== undefined)
  return `等次按${scope}的名次确定：${shares.join('，')}${isPercent ? `（${rounding}，逐级累计）` : ''}。`
}
