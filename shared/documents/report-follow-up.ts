import { describePeriod } from '../model/period'
import type { CampaignSource } from './campaign-source'
import { orGap } from './official-text'

/** 整改率 and overdue problems of the campaign before, counted on the last day of this one. */
export function describeFollowUp({ campaign, earlier = null }: CampaignSource): string {
  const problems = earlier?.rectifications ?? []
  if (earlier === null || problems.length === 0) return `${orGap(null)}。`
  const closed = problems.filter((entry) => entry.status === 'closed').length
  const rate = Math.round((100 * closed) / problems.length)
  const day = campaign.endDate ?? campaign.startDate
  const overdue = problems.filter(
    ({ status, dueDate }) =>
      status !== 'closed' && status !== 'ongoing' && dueDate !== null && day !== null && dueDate < day,
  ).length
  const late = day === null ? '' : overdue === 0 ? '，无逾期' : `，逾期未销号${overdue}个`
  return `${describePeriod(earlier.campaign)}列入台账的问题${problems.length}个，已销号${closed}个，整改率${rate}%${late}。`
}
