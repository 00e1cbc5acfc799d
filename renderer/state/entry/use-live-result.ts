import { useEffect, useState } from 'react'
import type { StoredSheet } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { type ContestResult, createScorer } from '../../../shared/scoring'
import type { ContestEntry } from './contest-entry'
import type { EntryContest } from './entry-contest'
import { blankSheet } from './sheet-cells'

/** Results follow the typing at this distance, in milliseconds, so that they never hold up a key. */
const distance = 250

/** The ranking of what is on the screen, saved or not; null before the first one. */
export function useLiveResult(
  entry: ContestEntry,
  contest: EntryContest,
  units: readonly CampaignUnit[],
): ContestResult | null {
  const [result, setResult] = useState<ContestResult | null>(null)
  useEffect(() => {
    const readCounting = () =>
      new Map([...entry.book.sheets].filter(([, { judgeId, unitId }]) => !contest.isVoid(judgeId, unitId)))
    let scored: ReadonlyMap<string, StoredSheet> = readCounting()
    const scorer = createScorer({ definition: contest.definition, sheets: [...scored.values()] }, units)
    setResult(scorer.result())
    let timer: ReturnType<typeof setTimeout> | undefined
    const score = () => {
      timer = undefined
      const shown = readCounting()
      let isChanged = false
      for (const [id, sheet] of shown) {
        if (scored.get(id) === sheet) continue
        scorer.setSheet(sheet)
        isChanged = true
      }
      for (const [id, sheet] of scored) {
        if (shown.has(id)) continue
        scorer.setSheet(blankSheet(sheet))
        isChanged = true
      }
      if (!isChanged) return
      scored = shown
      setResult(scorer.result())
    }
    const stop = entry.state.subscribe(() => {
      timer ??= setTimeout(score, distance)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [entry, contest, units])
  return result
}
