import type { CampaignDetail } from '../../../shared/model/record'
import { useChosenContest } from '../../state/chosen-contest'
import { ContestEditor } from './ContestEditor'

/** 评分表: contests of the campaign, each with its rubric, rules and units. */
export function RubricTab({ campaign }: { campaign: CampaignDetail }) {
  const [contest, choose] = useChosenContest(campaign)
  if (contest === undefined) return null
  return <ContestEditor key={contest.key} campaign={campaign} contest={contest} onChoose={choose} />
}
