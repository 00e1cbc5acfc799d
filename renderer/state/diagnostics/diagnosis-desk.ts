/** The worker's side: takes requests one after the other and answers with `reply`. */
import type { ContestDefinition, Sheet } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { type CriticalMark, diagnoseJudging, findCriticalMarks } from '../../../shared/scoring'
import type { DiagnosisReply, DiagnosisRequest } from './diagnosis-messages'
import { groupCriticalMarks } from './group-critical-marks'

/** Milliseconds between two reports of progress. */
const reportDistance = 100

type Contest = { definition: ContestDefinition; units: readonly CampaignUnit[]; sheets: Sheet[] }

export function createDiagnosisDesk(reply: (message: DiagnosisReply) => void): (request: DiagnosisRequest) => void {
  let contest: Contest | null = null
  let found: readonly CriticalMark[] = []

  function answer(request: DiagnosisRequest): void {
    if (request.kind === 'begin') contest = { definition: request.definition, units: request.units, sheets: [] }
    else if (request.kind === 'sheets') for (const sheet of request.sheets) contest?.sheets.push(sheet)
    else if (request.kind === 'list-critical-marks') {
      const { judgeId, limit } = request
      const own = judgeId === null ? found : found.filter((mark) => mark.judgeId === judgeId)
      reply({ kind: 'critical-marks', judgeId, marks: own.slice(0, limit) })
    } else if (contest !== null && request.kind === 'find-critical-marks') {
      found = findAll(contest, reply)
      reply({ kind: 'critical-groups', groups: groupCriticalMarks(found) })
      contest = null
    } else if (contest !== null) {
      reply({ kind: 'judging', judging: diagnoseJudging(contest, contest.units) })
      contest = null
    }
  }

  return (request) => {
    try {
      answer(request)
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

function findAll(contest: Contest, reply: (message: DiagnosisReply) => void): CriticalMark[] {
  const search = findCriticalMarks(contest, contest.units)
  let reported = performance.now()
  for (;;) {
    const step = search.next()
    if (step.done === true) return step.value
    const now = performance.now()
    if (now - reported < reportDistance) continue
    reported = now
    reply({ kind: 'progress', share: step.value })
  }
}
