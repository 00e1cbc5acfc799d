/** What is not closed yet, as it is put before those who go to look. */

import type { Stop } from '../model/campaign'
import type { CampaignSource } from './campaign-source'
import { rectificationTexts } from './comment-list'
import { describeDate } from './document-source'

export type OpenProblem = { problem: string; due: string; status: string }

/** What is not closed, of the campaign before and of this one, for the stop or one of its units. */
export function listOpenProblems({ rectifications, comments, earlier }: CampaignSource, stop: Stop): OpenProblem[] {
  return [...(earlier?.rectifications ?? []), ...rectifications]
    .filter(({ status }) => status !== 'closed')
    .filter(({ unitId, stopId }) => (unitId === null ? stopId === stop.id : stop.unitIds.includes(unitId)))
    .map(({ problem, commentId, dueDate, status }) => ({
      problem: problem.trim() || (comments.find((comment) => comment.id === commentId)?.text.trim() ?? ''),
      due: describeDate(dueDate),
      status: rectificationTexts[status],
    }))
    .filter(({ problem }) => problem !== '')
}
