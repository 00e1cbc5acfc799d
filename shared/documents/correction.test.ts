import { expect, test } from 'vitest'
import type { Publication } from '../model/contest'
import { buildCorrection } from './correction'

function publication(number: number, results: Publication['results']): Publication {
  const sealedAt = '2023-06-28T19:30:00.000+08:00'
  return { number, sealedAt, publishedAt: null, sealCode: `CODE-${number}`, reason: `原因${number}`, results }
}

const first = publication(1, [
  { unitId: 'a', rank: 1, published: '91.00' },
  { unitId: 'b', rank: 2, published: '90.00' },
])
const second = publication(2, [
  { unitId: 'b', rank: 1, published: '92.00' },
  { unitId: 'a', rank: 2, published: '91.00' },
  { unitId: 'c', rank: null, published: null },
])

test('a correction compares the newest publication with the one before it', () => {
  expect(buildCorrection([first], (id) => id)).toBeNull()
  const correction = buildCorrection([first, second], (id) => id.toUpperCase())
  expect(correction).toMatchObject({ number: 1, reason: '原因2', sealCode: 'CODE-2' })
  expect(
    correction?.rows.map(({ unit, before, after, isChanged }) => [unit, before.rank, after.rank, isChanged]),
  ).toEqual([
    ['B', 2, 1, true],
    ['A', 1, 2, true],
    ['C', null, null, false],
  ])
})
