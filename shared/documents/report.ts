/** 情况专报 (documents.md): one page for the leader, from recorded facts only. */

import type { Comment } from '../model/campaign'
import type { ContestRecord } from '../model/contest'
import { scoreContest } from '../scoring'
import { describeDates, listComments, nameSigner, nameSubject } from './campaign-facts'
import { type CampaignSource, listStops } from './campaign-source'
import { cleanTexts } from './clean-text'
import { outlineContest } from './contest-results'
import { describeDate } from './document-source'
import type { EarlierCampaign } from './earlier-campaign'
import { endSentence, orGap } from './official-text'
import { describeFollowUp } from './report-follow-up'
import type { TextOptions } from './text-options'

/** How many 亮点 and how many 问题 the page has room for. */
export const reportCommentLimit = 3

export type ReportDocument = {
  title: string
  signer: string
  date: string
  facts: { label: string; text: string }[]
  results: { contest: string; lines: string[] }[]
  sections: { title: string; texts: string[] }[]
  isRehearsal: boolean
}

export function buildReport(source: CampaignSource, options: TextOptions): ReportDocument {
  const { campaign } = source
  const stops = listStops(source).map((stop) => stop.name)
  return cleanTexts({
    title: `${campaign.title}情况专报`,
    signer: nameSigner(source),
    date: describeDate(options.date ?? campaign.endDate ?? campaign.startDate),
    facts: [
      { label: '时间', text: describeDates(campaign) },
      { label: '带队', text: orGap(campaign.leadPost) },
      { label: '人数', text: campaign.headcount === null ? orGap(null) : `${campaign.headcount}人` },
      { label: '点位', text: stops.length === 0 ? orGap(null) : `${stops.length}个：${stops.join('、')}` },
    ],
    results: source.contests.map((contest) => ({
      contest: contest.definition.name,
      lines: describeFirst(source, contest),
    })),
    sections: [
      { title: '亮点', texts: chooseComments(source, 'strength', options.chosenComments) },
      { title: '问题', texts: chooseComments(source, 'problem', options.chosenComments) },
      { title: '上期整改', texts: [describeFollowUp(source)] },
      { title: '下步打算', texts: fillGap(listComments(source, 'requirement', false).slice(0, 2)) },
    ],
    isRehearsal: source.isRehearsal,
  })
}

/** What the clerk chose of this kind, else the first ones on record. */
function chooseComments(source: CampaignSource, kind: Comment['kind'], chosen: readonly string[]): string[] {
  const all = source.comments.filter((comment) => comment.kind === kind && comment.text.trim() !== '')
  const own = all.filter((comment) => chosen.includes(comment.id))
  const texts = (own.length === 0 ? all : own).slice(0, reportCommentLimit).map(({ unitId, stopId, text }) => {
    const subject = nameSubject(source, unitId, stopId)
    return endSentence(`${subject === '' ? '' : `${subject}：`}${text.trim().replaceAll(/\s*\n\s*/g, '；')}`)
  })
  return fillGap(texts)
}

function fillGap(texts: string[]): string[] {
  return texts.length === 0 ? [`${orGap(null)}。`] : texts
}

/** 第1名　青松社区　93.75分　较上期上升2位, for the first three. */
function describeFirst(source: CampaignSource, contest: ContestRecord): string[] {
  const { shown } = outlineContest(source, contest, { kind: 'top', count: 3 })
  const before = rankBefore(source.earlier ?? null, contest)
  if (shown.length === 0) return [orGap(null)]
  return shown.map(({ unitId, unit, rank, score }) => {
    const movement = before === null ? '' : `（${describeMovement(rank, before.get(unitId) ?? null)}）`
    return `第${rank}名：${unit}，${score}分${movement}`
  })
}

/** The ranks in the contest of the same series of the campaign before; null where there is none. */
function rankBefore(earlier: EarlierCampaign | null, { definition }: ContestRecord): Map<string, number> | null {
  const match = earlier?.contests.find(
    (contest) => contest.definition.series !== '' && contest.definition.series === definition.series,
  )
  if (earlier === null || match === undefined) return null
  const { ranked } = scoreContest(match, earlier.campaign.units)
  return ranked.length === 0 ? null : new Map(ranked.map((row) => [row.unitId, row.rank]))
}

function describeMovement(rank: number, before: number | null): string {
  if (before === null) return '上期未参加排名'
  if (before === rank) return '与上期持平'
  return before > rank ? `较上期上升${before - rank}位` : `较上期下降${rank - before}位`
}
