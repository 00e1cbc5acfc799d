import type { FoundCriticalMarks } from '../../../shared/documents/rereading'
import type { ContestRecord } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { startDiagnosis } from './start-diagnosis'

/** The first critical marks of a contest and their number, for a document. Rejects with the reason when the search failed. */
export function loadCriticalMarks(
  record: ContestRecord,
  units: readonly CampaignUnit[],
  limit: number,
): Promise<FoundCriticalMarks> {
  return new Promise((resolve, reject) => {
    let count = 0
    const diagnosis = startDiagnosis('find-critical-marks', record, units, (reply) => {
      if (reply.kind === 'critical-groups') {
        count = reply.groups.reduce((sum, group) => sum + group.markCount, 0)
        diagnosis.ask({ kind: 'list-critical-marks', judgeId: null, limit })
      }
      if (reply.kind === 'critical-marks') {
        diagnosis.stop()
        resolve({ marks: reply.marks, count })
      }
      if (reply.kind === 'failed') {
        diagnosis.stop()
        reject(new Error(reply.message))
      }
    })
  })
}
