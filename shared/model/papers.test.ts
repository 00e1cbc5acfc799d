import { expect, test } from 'vitest'
import { changePapers, contestPapersSchema, countOutstanding, countReturnedJudges, noPapers, papersOf } from './papers'

const panel = { panelId: 'p1', handedOut: 12, returned: 10, voided: 1 }

test('what did not come back is what went out less what came back, valid or void', () => {
  expect(countOutstanding(panel)).toBe(1)
  expect(countOutstanding({ ...panel, voided: null })).toBe(2)
  expect(countOutstanding({ ...panel, returned: 13 })).toBe(-2)
  expect(countOutstanding({ ...panel, handedOut: null })).toBeNull()
})

test('papers stand for judges by the printed form', () => {
  expect(countReturnedJudges('judge', 11, 7)).toBe(11)
  expect(countReturnedJudges('judgeUnit', 77, 7)).toBe(11)
  expect(countReturnedJudges('judgeUnit', 78, 7)).toBe(12)
  expect(countReturnedJudges('judgeUnit', 5, 0)).toBe(5)
})

test('a panel without counts is not kept', () => {
  const papers = changePapers(noPapers(), 'p1', panel)
  expect(papersOf(papers, 'p1')).toEqual(panel)
  expect(papersOf(papers, 'p2')).toEqual({ panelId: 'p2', handedOut: null, returned: null, voided: null })
  expect(papersOf(changePapers(papers, 'p1', { returned: 9 }), 'p1')).toEqual({ ...panel, returned: 9 })
  expect(changePapers(papers, 'p1', { handedOut: null, returned: null, voided: null })).toEqual(noPapers())
})

test('counts are whole and not negative', () => {
  const read = (change: object) => contestPapersSchema.safeParse({ form: 'judge', panels: [{ ...panel, ...change }] })
  expect(read({}).success).toBe(true)
  for (const wrong of [{ returned: -1 }, { voided: 1.5 }, { handedOut: 100_000 }])
    expect(read(wrong).success).toBe(false)
})
