import { expect, test } from 'vitest'
import { buildSampleContest } from '../../../shared/model/sample-contest'
import { leaveContest, namesUnit } from './leave-contest'

test('a unit leaves every place of a contest', () => {
  let count = 0
  const units = [
    { unitId: 'u1', name: '甲村', group: '' },
    { unitId: 'u2', name: '乙村', group: '' },
  ]
  const sample = buildSampleContest({ units }, () => `id-${++count}`)
  const definition = {
    ...sample,
    id: 'contest',
    judges: sample.judges.map((judge, index) => (index === 0 ? { ...judge, ownUnitIds: ['u1'] } : judge)),
    adjustments: [{ unitId: 'u1', points: '1', reason: '表彰' }],
    withoutRank: [{ unitId: 'u1', reason: '新建' }],
    tieBreakers: [
      { manual: ['u1'], reason: '抽签' },
      { manual: ['u2', 'u1'], reason: '抽签' },
    ],
  }
  const left = leaveContest(definition, 'u1')
  expect(namesUnit(definition, 'u1')).toBe(true)
  expect(JSON.stringify(left)).not.toContain('"u1"')
  expect(left.tieBreakers).toEqual([{ manual: ['u2'], reason: '抽签' }])
})
