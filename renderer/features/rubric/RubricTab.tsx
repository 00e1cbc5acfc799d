import { useState } from 'react'
import type { CampaignDetail } from '../../../shared/model/record'
import { ContestEditor } from './ContestEditor'

/** 评分表: contests of the campaign, each with its rubric, rules and units. */
export function RubricTab({ campaign }: { campaign: CampaignDetail }) {
  const [contestKey, setContestKey] = useState<number | null>(null)
  const contest = campaign.contests.find((candidate) => candidate.key === contestKey) ?? campaign.contests[0]
  if (contest === undefined) return null
  return <ContestEditor key={contest.key} campaign={campaign} contest={contest} onChoose={setContestKey} />
}
