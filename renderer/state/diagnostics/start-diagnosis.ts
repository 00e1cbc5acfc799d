/** Diagnoses a contest in a worker, so that no key and no frame waits for it. */
import type { ContestRecord } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { DiagnosisReply, DiagnosisRequest } from './diagnosis-messages'

/** Sheets sent at once: a few milliseconds with 30 items each. */
const pieceSize = 250

export type DiagnosisTask = Extract<DiagnosisRequest['kind'], 'find-critical-marks' | 'diagnose-judging'>

/** A worker that holds what it found until it is stopped. */
export type Diagnosis = { ask(request: DiagnosisRequest): void; stop(): void }

export function startDiagnosis(
  task: DiagnosisTask,
  record: ContestRecord,
  units: readonly CampaignUnit[],
  onReply: (reply: DiagnosisReply) => void,
): Diagnosis {
  const worker = new Worker(new URL('./diagnosis-worker.ts', import.meta.url), { type: 'module' })
  let isStopped = false
  const ask = (request: DiagnosisRequest) => {
    if (!isStopped) worker.postMessage(request)
  }
  const stop = () => {
    isStopped = true
    worker.terminate()
  }
  worker.addEventListener('message', (event: MessageEvent<DiagnosisReply>) => {
    if (!isStopped) onReply(event.data)
  })
  worker.addEventListener('error', (event) => {
    if (isStopped) return
    stop()
    onReply({ kind: 'failed', message: event.message })
  })
  ask({ kind: 'begin', definition: record.definition, units })
  let sent = 0
  const sendPiece = () => {
    if (isStopped) return
    ask({ kind: 'sheets', sheets: record.sheets.slice(sent, sent + pieceSize) })
    sent += pieceSize
    if (sent < record.sheets.length) setTimeout(sendPiece)
    else ask({ kind: task })
  }
  sendPiece()
  return { ask, stop }
}
