import { useEffect, useRef, useState } from 'react'
import type { ContestRecord } from '../../../../shared/model/contest'
import type { CampaignUnit } from '../../../../shared/model/unit'
import type { CriticalMark } from '../../../../shared/scoring'
import type { CriticalGroup } from '../../../state/diagnostics/diagnosis-messages'
import { type Diagnosis, startDiagnosis } from '../../../state/diagnostics/start-diagnosis'
import { whenQuiet } from './when-quiet'

/** The record stays as it is for so many milliseconds before it is searched. */
const quietTime = 250

export type FoundMarks = {
  groups: readonly CriticalGroup[]
  /** Marks that were asked for, by judge. */
  marks: Readonly<Record<string, readonly CriticalMark[]>>
}

export type CriticalMarksState = {
  /** null before the first search is done; of the record before while a newer one is searched. */
  found: FoundMarks | null
  /** The done share of the running search, 0..1; null when none runs. */
  progress: number | null
  problem: string | null
}

type Answered = { found: FoundMarks; diagnosis: Diagnosis }

/** Searches the record in a worker, again whenever it changes; what was found stays there and is fetched judge by judge. */
export function useCriticalMarks(
  record: ContestRecord,
  units: readonly CampaignUnit[],
): CriticalMarksState & { fetchMarks(judgeId: string, limit: number): void } {
  const [state, setState] = useState<CriticalMarksState>({ found: null, progress: null, problem: null })
  const answered = useRef<Answered | null>(null)

  useEffect(() => {
    let diagnosis: Diagnosis | null = null
    const begin = () => {
      setState((shown) => ({ ...shown, progress: 0, problem: null }))
      diagnosis = startDiagnosis('find-critical-marks', record, units, (reply) => {
        if (reply.kind === 'progress') setState((shown) => ({ ...shown, progress: reply.share }))
        if (reply.kind === 'failed') setState((shown) => ({ ...shown, progress: null, problem: reply.message }))
        if (reply.kind === 'critical-groups' && diagnosis !== null) {
          answered.current?.diagnosis.stop()
          answered.current = { found: { groups: reply.groups, marks: {} }, diagnosis }
          setState({ found: answered.current.found, progress: null, problem: null })
        }
        if (reply.kind === 'critical-marks' && answered.current !== null && answered.current.diagnosis === diagnosis) {
          const { found } = answered.current
          answered.current.found = { ...found, marks: { ...found.marks, [reply.judgeId ?? '']: reply.marks } }
          setState((shown) => ({ ...shown, found: answered.current?.found ?? null }))
        }
      })
    }
    const cancel = whenQuiet(begin, quietTime)
    return () => {
      cancel()
      // One that has answered goes on serving the list on the screen.
      if (answered.current?.diagnosis !== diagnosis) diagnosis?.stop()
    }
  }, [record, units])

  useEffect(
    () => () => {
      answered.current?.diagnosis.stop()
      answered.current = null
    },
    [],
  )
  const fetchMarks = (judgeId: string, limit: number) =>
    answered.current?.diagnosis.ask({ kind: 'list-critical-marks', judgeId, limit })
  return { ...state, fetchMarks }
}
