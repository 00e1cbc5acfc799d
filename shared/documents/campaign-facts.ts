/** Sentences and lists that several texts share, each made only of recorded facts. */

import type { CampaignDefinition, Comment } from '../model/campaign'
import { type CampaignSource, listStops, listUnitNames, nameUnit } from './campaign-source'
import { describeDate } from './document-source'
import { endSentence, gap, orGap, phrase } from './official-text'
import type { TextOptions } from './text-options'

/** 2023年6月28日 or 2023年6月28日至29日; 〔待补〕 without a date. */
export function describeDates({ startDate, endDate }: CampaignDefinition): string {
  if (startDate === null) return orGap(describeDate(endDate))
  if (endDate === null || endDate === startDate) return describeDate(startDate)
  const [year, month, day] = endDate.split('-').map(Number)
  const isSameYear = startDate.startsWith(`${year}-`)
  const isSameMonth = isSameYear && Number(startDate.slice(5, 7)) === month
  const end = isSameMonth ? `${day}日` : isSameYear ? `${month}月${day}日` : describeDate(endDate)
  return `${describeDate(startDate)}至${end}`
}

/** Who led, who came, how many, what it was about. */
export function describeAttendance({ campaign }: CampaignSource): string {
  const { theme, leadPost, participants, headcount } = campaign
  return `活动主题为${phrase(theme)}，由${phrase(leadPost)}带队，${phrase(participants)}参加，共${orGap(headcount)}人。`
}

export function describeUnits(source: CampaignSource): string {
  const names = listUnitNames(source)
  if (names.length === 0) return `参加活动的${source.facts.unitTerm}：${gap}。`
  return `参加活动的${source.facts.unitTerm}共${names.length}个：${names.join('、')}。`
}

export function describeStops(source: CampaignSource): string {
  const stops = listStops(source)
  if (stops.length === 0) return `观摩点位：${gap}。`
  return `共观摩${stops.length}个点位：${stops.map((stop) => stop.name).join('、')}。`
}

/** Problems put on record as 整改 and what became of them; null when there is none. */
export function describeRectifications({ rectifications }: CampaignSource): string | null {
  if (rectifications.length === 0) return null
  const closed = rectifications.filter((entry) => entry.status === 'closed').length
  const due = rectifications.flatMap((entry) => (entry.dueDate === null ? [] : [entry.dueDate])).toSorted()
  const deadline = due.length === 0 ? '' : `，整改时限最晚为${describeDate(due.at(-1) ?? null)}`
  return `列入整改台账的问题共${rectifications.length}个${deadline}，已销号${closed}个。`
}

/** Comments of a kind in the order of the record, each a closed sentence. `withUnit` puts the unit or the stop before it. */
export function listComments(source: CampaignSource, kind: Comment['kind'], withUnit: boolean): string[] {
  return source.comments
    .filter((comment) => comment.kind === kind && comment.text.trim() !== '')
    .map((comment) => {
      const subject = withUnit ? nameSubject(source, comment.unitId, comment.stopId) : ''
      return endSentence(`${subject === '' ? '' : `${subject}：`}${comment.text.trim()}`)
    })
}

/** The unit that a comment is about, else the stop, else nothing (a comment for all). */
export function nameSubject(source: CampaignSource, unitId: string | null, stopId: string | null): string {
  if (unitId !== null) return nameUnit(source, unitId)
  return source.stops.find((stop) => stop.id === stopId)?.name ?? ''
}

/** 现将有关情况通报如下, with the decision behind it where there is one. */
export function describeApproval({ approval }: TextOptions): string {
  if (approval === null || approval.text.trim() === '') return ''
  const date = describeDate(approval.date)
  return `${approval.text.trim()}${date === '' ? '' : `（${date}）`}，`
}

/** 落款: what the office set, else its name. */
export function nameSigner({ facts, officeName }: CampaignSource): string {
  return facts.signature.trim() === '' ? officeName : facts.signature.trim()
}
