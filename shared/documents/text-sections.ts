/** 评比办法 and 评比结果 as blocks; used by 通报, 简报 and 活动方案. */

import type { ContestDefinition } from '../model/contest'
import { describeRules } from '../scoring'
import type { CampaignSource } from './campaign-source'
import { outlineContest, type ShownRank } from './contest-results'
import { toChineseNumber } from './number-headings'
import { gap, heading, paragraph, type TextBlock } from './official-text'
import type { RankSwitch } from './text-options'

/** Who scored and by which rules, per contest; a heading for each where there are several. */
export function describeMethod(source: CampaignSource): TextBlock[] {
  const isSingle = source.contests.length === 1
  return source.contests.flatMap(({ definition }) => [
    ...(isSingle ? [] : [heading(2, definition.name)]),
    paragraph(`${describeJudges(definition)}。计分规则如下：`),
    ...describeRules(definition).map((rule) => heading(3, rule)),
  ])
}

/** “亮赛比”综合评比由11名评委评分，评分环节为…, without the full stop; withdrawn judges are not counted. */
export function describeJudges(definition: ContestDefinition): string {
  const judges = definition.judges.filter((judge) => !judge.withdrawn)
  const panels = definition.panels
    .map((panel) => ({ name: panel.name, count: judges.filter((judge) => judge.panelId === panel.id).length }))
    .filter((panel) => panel.count > 0)
    .map((panel) => `${panel.name}${panel.count}名`)
  const composition = panels.length > 1 ? `（${panels.join('、')}）` : ''
  const parts = definition.parts.map((part) => part.name).join('、')
  const count = judges.length === 0 ? gap : String(judges.length)
  return `${definition.name}由${count}名评委${composition}评分，评分环节为${parts}`
}

/** The ranking of every contest as far as the switch shows it. */
export function describeResults(source: CampaignSource, ranks: RankSwitch, hasAttachment: boolean): TextBlock[] {
  const isSingle = source.contests.length === 1
  return source.contests.flatMap((contest) => [
    ...(isSingle ? [] : [heading(2, contest.definition.name)]),
    ...describeContestResult(source, outlineContest(source, contest, ranks), ranks, hasAttachment),
  ])
}

function describeContestResult(
  source: CampaignSource,
  outline: ReturnType<typeof outlineContest>,
  ranks: RankSwitch,
  hasAttachment: boolean,
): TextBlock[] {
  const term = source.facts.unitTerm
  const others = outline.others.map((row) => row.unit).join('、')
  if (outline.isEmpty) return [paragraph(`评比结果：${gap}。`)]
  if (outline.shown.length === 0) return [paragraph(`参加评比的${term}（按机构序列排列）：${others}。`)]
  if (ranks.kind === 'full' && hasAttachment) return [paragraph(`各${term}名次和得分见附件。`)]
  const lead = ranks.kind === 'full' ? `各${term}名次如下：` : `${nameFirst(outline.shown)}如下：`
  const rest = ranks.kind === 'full' ? '未排名次' : '其他参加评比'
  return [
    paragraph(lead),
    ...groupRanks(outline.shown),
    ...(others === '' ? [] : [paragraph(`${rest}的${term}（按机构序列排列）：${others}。`)]),
    ...(hasAttachment ? [paragraph('汇总表见附件。')] : []),
  ]
}

/** 前三名, 前两名, 第一名: after the last rank shown. */
function nameFirst(shown: readonly ShownRank[]): string {
  const last = shown.at(-1)?.rank ?? 1
  return last === 1 ? '第一名' : last === 2 ? '前两名' : `前${toChineseNumber(last)}名`
}

/** One line per rank; units that share a rank stand on one line. */
function groupRanks(shown: readonly ShownRank[]): TextBlock[] {
  return [...new Set(shown.map((row) => row.rank))].map((rank) => {
    const rows = shown.filter((row) => row.rank === rank)
    const units = rows.map(({ unit, score, band }) => `${unit}（${score}分${band === null ? '' : `，${band}`}）`)
    return paragraph(`${rows.length > 1 ? '并列' : ''}第${toChineseNumber(rank)}名：${units.join('、')}。`)
  })
}
