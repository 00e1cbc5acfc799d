/** 反馈单: what one unit is told — its own figures beside the mean of all, comments, problems — without naming another unit. */

import { describePeriod } from '../model/period'
import { nameSigner } from './campaign-facts'
import { type CampaignSource, nameUnit, sortByOfficeSequence } from './campaign-source'
import { commentKindTexts } from './comment-list'
import { describeDate } from './document-source'
import { type FeedbackContest, listContestFigures } from './feedback-scores'

export type FeedbackProblem = { problem: string; speaker: string; measures: string; responsible: string; due: string }

export type FeedbackSlip = {
  unitId: string
  unit: string
  contests: FeedbackContest[]
  /** Praise, suggestions and requirements; what was found wrong stands under `problems`. */
  comments: { kind: string; speaker: string; text: string }[]
  problems: FeedbackProblem[]
}

export type FeedbackDocument = {
  title: string
  officeName: string
  /** 落款. */
  signer: string
  date: string
  slips: FeedbackSlip[]
  isRehearsal: boolean
}

/** Slips of all units in 机构序列, or of one. */
export function buildFeedback(source: CampaignSource, unitId: string | null): FeedbackDocument {
  const { campaign } = source
  const all = sortByOfficeSequence(
    source,
    campaign.units.map((unit) => unit.unitId),
  )
  const figures = listContestFigures(source)
  return {
    title: `${describePeriod(campaign)}观摩情况反馈单`,
    officeName: source.officeName,
    signer: nameSigner(source),
    date: describeDate(campaign.endDate ?? campaign.startDate),
    slips: all
      .filter((id) => unitId === null || id === unitId)
      .map((id) => ({
        unitId: id,
        unit: nameUnit(source, id),
        contests: figures.flatMap((contest) => contest.get(id) ?? []),
        comments: listOwnComments(source, id)
          .filter((comment) => comment.kind !== 'problem')
          .map(({ kind, speakerPost, text }) => ({ kind: commentKindTexts[kind], speaker: speakerPost, text })),
        problems: listProblems(source, id),
      })),
    isRehearsal: source.isRehearsal,
  }
}

/** Comments on the unit, and on a stop that is this unit's alone. */
function listOwnComments({ comments, stops }: CampaignSource, unitId: string) {
  const isOwn = (stopId: string | null) => {
    const units = stops.find((stop) => stop.id === stopId)?.unitIds ?? []
    return units.length === 1 && units[0] === unitId
  }
  return comments.filter((comment) => (comment.unitId === null ? isOwn(comment.stopId) : comment.unitId === unitId))
}

/** Problems of the ledger with their due dates, then those that were only said. */
function listProblems(source: CampaignSource, unitId: string): FeedbackProblem[] {
  const entries = source.rectifications.filter((entry) => entry.unitId === unitId && entry.status !== 'closed')
  const recorded = entries.map((entry) => {
    const comment = source.comments.find(({ id }) => id === entry.commentId)
    return {
      problem: `${entry.problem.trim() || (comment?.text ?? '')}${entry.repeatOf === null ? '' : '（重复问题）'}`,
      speaker: comment?.speakerPost ?? '',
      measures: entry.measures,
      responsible: entry.responsiblePost,
      due: describeDate(entry.dueDate),
    }
  })
  const known = new Set(source.rectifications.map((entry) => entry.commentId))
  const said = listOwnComments(source, unitId)
    .filter((comment) => comment.kind === 'problem' && !known.has(comment.id))
    .map(({ text, speakerPost }) => ({ problem: text, speaker: speakerPost, measures: '', responsible: '', due: '' }))
  return [...recorded, ...said]
}
