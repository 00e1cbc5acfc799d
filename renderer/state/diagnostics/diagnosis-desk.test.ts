import { describe, expect, test } from 'vitest'
import { makeCampaign, makeSheets } from '../../../shared/documents/test-support/make-campaign'
import { type CriticalMark, collectCriticalMarks, diagnoseJudging, findCriticalMarks } from '../../../shared/scoring'
import { createDiagnosisDesk } from './diagnosis-desk'
import type { DiagnosisReply } from './diagnosis-messages'
import { groupCriticalMarks } from './group-critical-marks'

const source = makeCampaign(3)
const { units } = source.campaign
const { definition } = source.contests[0]
const sheets = makeSheets(definition, { u1: 800, u2: 800, u3: 850 })
const marks = collectCriticalMarks(findCriticalMarks({ definition, sheets }, units))

function startDesk() {
  const replies: DiagnosisReply[] = []
  const ask = createDiagnosisDesk((reply) => replies.push(reply))
  ask({ kind: 'begin', definition, units })
  for (const sheet of sheets) ask({ kind: 'sheets', sheets: [sheet] })
  return { replies, ask }
}

describe('the worker that diagnoses a contest', () => {
  test('finds what shared/scoring finds, and hands it out judge by judge', () => {
    const { replies, ask } = startDesk()
    ask({ kind: 'find-critical-marks' })
    const judgeId = marks[0]?.judgeId ?? ''
    ask({ kind: 'list-critical-marks', judgeId, limit: 2 })
    ask({ kind: 'list-critical-marks', judgeId: null, limit: 100_000 })
    ask({ kind: 'list-critical-marks', judgeId: 'nobody', limit: 5 })
    expect(marks.length).toBeGreaterThan(2)
    expect(replies).toEqual([
      { kind: 'critical-groups', groups: groupCriticalMarks(marks) },
      { kind: 'critical-marks', judgeId, marks: marks.slice(0, 2) },
      { kind: 'critical-marks', judgeId: null, marks },
      { kind: 'critical-marks', judgeId: 'nobody', marks: [] },
    ])
  })

  test('the judge figures are those of shared/scoring', () => {
    const { replies, ask } = startDesk()
    ask({ kind: 'diagnose-judging' })
    expect(replies).toEqual([{ kind: 'judging', judging: diagnoseJudging({ definition, sheets }, units) }])
  })

  test('a record that cannot be scored is answered with the reason', () => {
    const replies: DiagnosisReply[] = []
    const ask = createDiagnosisDesk((reply) => replies.push(reply))
    ask({ kind: 'begin', definition: { ...definition, parts: null as never }, units })
    ask({ kind: 'find-critical-marks' })
    expect(replies).toEqual([{ kind: 'failed', message: expect.any(String) }])
  })
})

test('groups count marks and sheets by judge, in the order of the marks', () => {
  const mark = (judgeId: string, unitId: string, partId: string): CriticalMark => ({
    judgeId,
    unitId,
    partId,
    itemId: 'i',
    mark: '1',
    slips: ['2'],
  })
  const list = [mark('b', 'u1', 'p'), mark('b', 'u1', 'p'), mark('b', 'u1', 'q'), mark('a', 'u2', 'p')]
  expect(groupCriticalMarks(list)).toEqual([
    { judgeId: 'b', markCount: 3, sheetCount: 2 },
    { judgeId: 'a', markCount: 1, sheetCount: 1 },
  ])
  expect(groupCriticalMarks([])).toEqual([])
})
