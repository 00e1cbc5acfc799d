/** 主持词 (documents.md): opening facts, the stops, the order of speakers, who comments; what is not recorded is 〔待补〕. */

import { describeDates } from './campaign-facts'
import { type CampaignSource, listStops, listUnitNames, nameUnit } from './campaign-source'
import { gap, heading, type OfficialText, orGap, paragraph, phrase, type TextBlock } from './official-text'
import type { TextOptions } from './text-options'
import { describeJudges } from './text-sections'

/** Sections of the 主持词 that `omittedSections` may name. */
export const scriptSections = [
  { id: 'opening', label: '开场' },
  { id: 'stops', label: '现场观摩' },
  { id: 'speakers', label: '依次汇报' },
  { id: 'scoring', label: '评分说明' },
  { id: 'comments', label: '领导点评' },
  { id: 'closing', label: '讲话和结束' },
] as const

export function buildHostScript(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign } = source
  const has = (id: (typeof scriptSections)[number]['id']) => !options.omittedSections.includes(id)
  return {
    title: `${campaign.title}主持词`,
    masthead: null,
    addressee: '同志们',
    blocks: [
      ...(has('opening') ? describeOpening(source, options) : []),
      ...(has('stops') ? describeTour(source) : []),
      ...(has('speakers') ? describeSpeakers(source) : []),
      ...(has('scoring') && source.contests.length > 0 ? describeScoring(source) : []),
      ...(has('comments') ? describeCommentators(source) : []),
      ...(has('closing')
        ? [heading(1, '讲话和结束'), paragraph(`请${phrase(campaign.leadPost)}讲话。`), paragraph(`结束语：${gap}。`)]
        : []),
    ],
    attachments: [],
    distribution: [],
    isRehearsal: source.isRehearsal,
  }
}

function describeOpening({ campaign }: CampaignSource, options: TextOptions): TextBlock[] {
  const { title, theme, participants, headcount, leadPost } = campaign
  return [
    heading(1, '开场'),
    paragraph(`时间：${describeDates(campaign)}。地点：${phrase(options.gatheringPlace)}。主持：${gap}。`),
    paragraph(`今天，我们开展${title}，主题为${phrase(theme)}。`),
    paragraph(`参加今天活动的有${phrase(leadPost)}，${phrase(participants)}，共${orGap(headcount)}人。`),
  ]
}

function describeTour(source: CampaignSource): TextBlock[] {
  const stops = listStops(source)
  const lines = stops.map(({ name, presenterPost, stayMinutes }) => {
    const stay = stayMinutes === null ? '' : `，停留${stayMinutes}分钟`
    return heading(3, `${name}，由${orGap(presenterPost)}讲解${stay}。`)
  })
  return [
    heading(1, '现场观摩'),
    ...(lines.length === 0 ? [paragraph(`观摩点位：${gap}。`)] : [paragraph('观摩点位依次为：'), ...lines]),
  ]
}

/** The units in 出场顺序 of the first contest, without one in 机构序列, each with the post that reports. */
function describeSpeakers(source: CampaignSource): TextBlock[] {
  const order = source.contests[0]?.definition.unitIds
  const posts = (unitId: string) => source.units.find((unit) => unit.id === unitId)?.secretaryPost ?? ''
  const lines =
    order?.map((unitId) => `请${joinPost(nameUnit(source, unitId), orGap(posts(unitId)))}汇报。`) ??
    listUnitNames(source).map((name) => `请${name}汇报。`)
  return [
    heading(1, '依次汇报'),
    ...(lines.length === 0 ? [paragraph(`汇报顺序：${gap}。`)] : lines.map((line) => heading(3, line))),
  ]
}

/** 青松社区 and 社区党委书记 → 青松社区党委书记. */
function joinPost(unit: string, post: string): string {
  const ending = ['社区', '村'].find((word) => unit.endsWith(word) && post.startsWith(word)) ?? ''
  return `${unit}${post.slice(ending.length)}`
}

function describeScoring({ contests }: CampaignSource): TextBlock[] {
  return [heading(1, '评分说明'), ...contests.map(({ definition }) => paragraph(`${describeJudges(definition)}。`))]
}

/** 分包领导 by post for each unit that has one on record. */
function describeCommentators(source: CampaignSource): TextBlock[] {
  const lines = source.campaign.units.flatMap(({ unitId, name }) => {
    const post = source.units.find((unit) => unit.id === unitId)?.linkedLeaderPost ?? ''
    return post === '' ? [] : [heading(3, `请${post}点评${name}。`)]
  })
  return [heading(1, '领导点评'), ...(lines.length === 0 ? [paragraph(`点评人：${gap}。`)] : lines)]
}
