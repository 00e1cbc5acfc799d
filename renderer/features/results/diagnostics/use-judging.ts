import { useEffect, useState } from 'react'
import type { ContestRecord } from '../../../../shared/model/contest'
import type { CampaignUnit } from '../../../../shared/model/unit'
import type { JudgingDiagnostics } from '../../../../shared/scoring'
import { type Diagnosis, startDiagnosis } from '../../../state/diagnostics/start-diagnosis'
import { whenQuiet } from './when-quiet'

/** The record stays as it is for so many milliseconds before it is computed; 关键评分 begins first. */
const quietTime = 400

/** `judging` is that of the record before while a newer one is computed. */
export type JudgingState = { judging: JudgingDiagnostics | null; isWorking: boolean; problem: string | null }

/** The judge figures of the record, computed in a worker. */
export function useJudging(record: ContestRecord, units: readonly CampaignUnit[]): JudgingState {
  const [state, setState] = useState<JudgingState>({ judging: null, isWorking: true, problem: null })
  useEffect(() => {
    let diagnosis: Diagnosis | null = null
    const begin = () => {
      setState((shown) => ({ ...shown, isWorking: true, problem: null }))
      diagnosis = startDiagnosis('diagnose-judging', record, units, (reply) => {
        if (reply.kind === 'judging') setState({ judging: reply.judging, isWorking: false, problem: null })
        if (reply.kind === 'failed') setState((shown) => ({ ...shown, isWorking: false, problem: reply.message }))
        if (reply.kind === 'judging' || reply.kind === 'failed') diagnosis?.stop()
      })
    }
    const cancel = whenQuiet(begin, quietTime)
    return () => {
      cancel()
      diagnosis?.stop()
    }
  }, [record, units])
  return state
}
