/** The contest that the tabs of a campaign are about: chosen on one, the same on all. */
import { useCallback } from 'react'
import { create } from 'zustand'
import type { CampaignDetail, ContestDetail } from '../../shared/model/record'

type State = { chosen: Record<number, number> }
type Actions = { choose(campaignKey: number, contestKey: number): void }

const useChosenContests = create<State & Actions>()((set) => ({
  chosen: {},
  choose: (campaignKey, contestKey) => set(({ chosen }) => ({ chosen: { ...chosen, [campaignKey]: contestKey } })),
}))

/** The chosen contest, else the first; undefined where the campaign has none. */
export function useChosenContest({
  key,
  contests,
}: CampaignDetail): [ContestDetail | undefined, (contestKey: number) => void] {
  const contestKey = useChosenContests((state) => state.chosen[key])
  const choose = useChosenContests((state) => state.choose)
  const contest = contests.find((candidate) => candidate.key === contestKey) ?? contests[0]
  return [contest, useCallback((next: number) => choose(key, next), [choose, key])]
}
