/** 点评汇总表 as data: every comment with what it is about and what became of it. */

import type { Comment, Rectification } from '../model/campaign'
import { type CampaignSource, nameUnit, sortByOfficeSequence } from './campaign-source'
import { describeDate } from './document-source'

export type CommentRow = {
  order: number
  unit: string
  stop: string
  speaker: string
  kind: string
  text: string
  rectification: string
}

export type CommentList = { title: string; officeName: string; date: string; unitTerm: string; rows: CommentRow[] }

export const commentKindTexts: Record<Comment['kind'], string> = {
  strength: '肯定成绩',
  problem: '指出不足',
  suggestion: '提出建议',
  requirement: '工作要求',
}

export const rectificationTexts: Record<Rectification['status'], string> = {
  open: '待整改',
  inProgress: '整改中',
  done: '已整改待复核',
  closed: '已销号',
  ongoing: '长期坚持',
  reopened: '重新整改',
}

/** Comments by unit in 机构序列, those for all at the end, within a unit in the order of the record. */
export function buildCommentList(source: CampaignSource): CommentList {
  const unitIds = source.comments.flatMap((comment) => (comment.unitId === null ? [] : [comment.unitId]))
  const order = [...sortByOfficeSequence(source, [...new Set(unitIds)]), null]
  const sorted = source.comments.toSorted((a, b) => order.indexOf(a.unitId) - order.indexOf(b.unitId))
  const { campaign } = source
  return {
    title: `${campaign.title}点评汇总表`,
    officeName: source.officeName,
    date: describeDate(campaign.endDate ?? campaign.startDate),
    unitTerm: source.facts.unitTerm,
    rows: sorted.map((comment, index) => ({
      order: index + 1,
      unit: comment.unitId === null ? '全体' : nameUnit(source, comment.unitId),
      stop: source.stops.find((stop) => stop.id === comment.stopId)?.name ?? '',
      speaker: comment.speakerPost,
      kind: commentKindTexts[comment.kind],
      text: comment.text,
      rectification: source.rectifications
        .filter((entry) => entry.commentId === comment.id)
        .map((entry) => rectificationTexts[entry.status])
        .join('、'),
    })),
  }
}
