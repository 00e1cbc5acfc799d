import { expect, test } from 'vitest'
import type { CriticalMark } from '../scoring'
import { buildRereading, rereadingLimit } from './rereading'
import { makeCampaign, makeSheets } from './test-support/make-campaign'

function markOf(change: Partial<CriticalMark>): CriticalMark {
  return { judgeId: '', unitId: 'u1', partId: '', itemId: null, mark: '8.5', slips: ['7.5', '9.5'], ...change }
}

test('marks are grouped by judge in the order of the pile, with names', () => {
  const source = makeCampaign(2)
  const { definition } = source.contests[0]
  const [first, second] = definition.judges
  const [part] = definition.parts
  const item = part?.sections[0]?.items[0]
  const marks = [
    markOf({ judgeId: first?.id ?? '', partId: part?.id ?? '', itemId: item?.id ?? '' }),
    markOf({ judgeId: first?.id ?? '', unitId: 'u2', partId: part?.id ?? '' }),
    markOf({ judgeId: second?.id ?? '', partId: part?.id ?? '' }),
  ]
  const built = buildRereading({ ...source, criticalMarks: { marks, count: 3 } })
  expect(built).toMatchObject({ count: 3, printedCount: 3 })
  expect(built?.title).toMatch(/重读清单$/)
  expect(built?.groups.map(({ judge, lines }) => [judge, lines.length])).toEqual([
    [first?.label, 2],
    [second?.label, 1],
  ])
  expect(built?.groups[0]?.lines).toEqual([
    { order: 1, unit: '第1社区', part: part?.name, item: item?.name, mark: '8.5', slips: ['7.5', '9.5'] },
    { order: 2, unit: '第2社区', part: part?.name, item: '合计', mark: '8.5', slips: ['7.5', '9.5'] },
  ])
})

test('a long list is capped and says how many there are', () => {
  const source = makeCampaign(1)
  const judgeId = source.contests[0].definition.judges[0]?.id ?? ''
  const marks = Array.from({ length: rereadingLimit + 5 }, () => markOf({ judgeId }))
  const built = buildRereading({ ...source, criticalMarks: { marks, count: 100_000 } })
  expect(built).toMatchObject({ count: 100_000, printedCount: rereadingLimit })
  expect(built?.groups[0]?.lines).toHaveLength(rereadingLimit)
})

test('without what was found it is searched, and a campaign without a contest has no list', () => {
  const source = makeCampaign(2)
  const sheets = makeSheets(source.contests[0].definition, { u1: 800, u2: 800 })
  const built = buildRereading({ ...source, contests: [{ ...source.contests[0], sheets }] })
  expect(built?.count).toBeGreaterThan(0)
  expect(built?.groups).toHaveLength(1)
  expect(buildRereading({ ...source, contests: [] })).toBeNull()
})
