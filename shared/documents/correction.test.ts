import { expect, test } from 'vitest'
import type { Publication } from '../model/contest'
import { pickContest } from './campaign-source'
import { buildCorrectionDocument, type Correction, listCorrections } from './correction'
import { makeCampaign } from './test-support/make-campaign'

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

const third = publication(3, [{ unitId: 'b', rank: 1, published: '92.00' }])

function describeRows({ rows }: Correction) {
  return rows.map(({ unit, before, after, isChanged }) => [unit, before.rank, after.rank, isChanged])
}

test('every publication after the first is a correction of the one before it', () => {
  expect(listCorrections([first], (id) => id)).toEqual([])
  const corrections = listCorrections([first, second, third], (id) => id.toUpperCase())
  expect(corrections.map(({ number, reason, sealCode }) => [number, reason, sealCode])).toEqual([
    [1, '原因2', 'CODE-2'],
    [2, '原因3', 'CODE-3'],
  ])
  expect(corrections.map(describeRows)).toEqual([
    [
      ['B', 2, 1, true],
      ['A', 1, 2, true],
      ['C', null, null, false],
    ],
    [
      ['B', 1, 1, false],
      ['A', 2, null, true],
      ['C', null, null, false],
    ],
  ])
})

test('the page is that of the newest correction, or of the one asked for', () => {
  const campaign = makeCampaign(2)
  const [contest] = campaign.contests
  const source = { ...pickContest(campaign, contest), publications: [first, second, third] }
  expect(buildCorrectionDocument(source)).toMatchObject({ number: 2, reason: '原因3', sealCode: 'CODE-3' })
  expect(buildCorrectionDocument(source, 1)).toMatchObject({ number: 1, reason: '原因2', sealCode: 'CODE-2' })
  expect(buildCorrectionDocument({ ...source, publications: [first] })).toBeNull()
})
