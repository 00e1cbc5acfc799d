import { expect, test } from 'vitest'
import { toContestRecord } from './convert'
import { parsePackage } from './parse-package'
import { parsedSample, samplePackage, setAt } from './test-support/sample-package'

const contestPath = 'campaigns[0].contests[0]'

test('marks and totals become hundredths', () => {
  const contest = parsedSample().campaigns[0]?.contests[0]
  if (contest === undefined) throw new Error('the sample has a contest')
  const record = toContestRecord(contest)
  expect(record.sheets[0]).toEqual({
    judgeId: 'j1',
    unitId: 'u1',
    partId: 'a1',
    abstained: false,
    marks: { i1: 5550, i2: 600 },
    total: 6150,
  })
  expect(record.sheets[1]?.total).toBeNull()
  expect(record.definition).not.toHaveProperty('sheets')
  expect(record.definition).not.toHaveProperty('publications')
})

test('a blank item is blank whatever its id', () => {
  const document = samplePackage()
  setAt(document, `${contestPath}.parts[0].sections[0].items[0].id`, 'constructor')
  setAt(document, `${contestPath}.tieBreakers`, [])
  setAt(document, `${contestPath}.sheets`, [{ judgeId: 'j1', unitId: 'u1', partId: 'a1', marks: {} }])
  const contest = parsePackage(document).campaigns[0]?.contests[0]
  if (contest === undefined) throw new Error('the sample has a contest')
  expect(toContestRecord(contest).sheets[0]?.marks.constructor).toBeUndefined()
})
