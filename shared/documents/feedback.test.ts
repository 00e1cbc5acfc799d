import { expect, test } from 'vitest'
import { commentSchema, rectificationSchema } from '../model/campaign'
import { buildFeedback } from './feedback'
import { makeCampaign, makeSheets } from './test-support/make-campaign'

function makeScored() {
  const source = makeCampaign(3)
  const [{ definition }] = source.contests
  return { ...source, contests: [{ definition, sheets: makeSheets(definition, { u1: 450, u2: 350, u3: 350 }) }] }
}

test('own figures by item, part and total beside the mean of all units', () => {
  const [first, second] = buildFeedback(makeScored(), null).slips
  expect(first?.contests[0]?.parts[0]?.items[0]).toMatchObject({ own: '4.50', overall: '3.83', difference: '+0.67' })
  expect(first?.contests[0]?.parts[0]).toMatchObject({ own: '27.00', overall: '23.00', difference: '+4.00' })
  expect(first?.contests[0]?.final).toEqual({ own: '45.00', overall: '38.33', difference: '+6.67' })
  expect(second?.contests[0]?.final).toEqual({ own: '35.00', overall: '38.33', difference: '−3.33' })
})

test('adjustments are told; a unit that is not ranked and items that do not apply are said in words', () => {
  const source = makeScored()
  const [{ definition, sheets }] = source.contests as [(typeof source.contests)[number]]
  const itemId = definition.parts[0]?.sections[0]?.items[0]?.id ?? ''
  const changed = {
    ...definition,
    adjustments: [{ unitId: 'u1', points: '-0.5', reason: '迟报' }],
    withoutRank: [{ unitId: 'u2', reason: '拆迁' }],
    notApplicable: [{ unitId: 'u3', itemId }],
  }
  const { slips } = buildFeedback({ ...source, contests: [{ definition: changed, sheets }] }, null)
  expect(slips[0]?.contests[0]).toMatchObject({ adjustment: '-0.5', final: { own: '44.50' } })
  expect(slips[1]?.contests[0]?.final.own).toBe('不参加排名')
  expect(slips[2]?.contests[0]?.parts[0]?.items[0]).toMatchObject({ own: '不适用', difference: '' })
})

test('no slip names another unit', () => {
  const source = makeScored()
  for (const slip of buildFeedback(source, null).slips) {
    const others = source.campaign.units.filter((unit) => unit.unitId !== slip.unitId)
    for (const other of others) expect(JSON.stringify(slip)).not.toContain(other.name)
  }
  expect(buildFeedback(source, 'u2').slips.map((slip) => slip.unit)).toEqual(['第2社区'])
})

test('problems of the ledger with their dates, then those that were only said; closed ones are left out', () => {
  const comment = (id: string, kind: string, unitId: string | null = 'u1') =>
    commentSchema.parse({ id, unitId, stopId: null, speakerPost: '组织委员', kind, text: `点评${id}` })
  const entry = (id: string, change: object) =>
    rectificationSchema.parse({ id, unitId: 'u1', status: 'open', ...change })
  const { slips } = buildFeedback(
    {
      ...makeCampaign(2),
      comments: [
        comment('a', 'problem'),
        comment('b', 'problem'),
        comment('c', 'strength'),
        comment('d', 'problem', null),
      ],
      rectifications: [
        entry('r1', { commentId: 'a', dueDate: '2023-07-31', measures: '补齐', repeatOf: 'old' }),
        entry('r2', { problem: '已完成的', status: 'closed' }),
      ],
    },
    'u1',
  )
  expect(slips[0]?.problems).toEqual([
    { problem: '点评a（重复问题）', speaker: '组织委员', measures: '补齐', responsible: '', due: '2023年7月31日' },
    { problem: '点评b', speaker: '组织委员', measures: '', responsible: '', due: '' },
  ])
  expect(slips[0]?.comments).toEqual([{ kind: '肯定成绩', speaker: '组织委员', text: '点评c' }])
  expect(slips[0]?.contests).toEqual([])
})

test('a remark on a stop that several units share goes to none of them', () => {
  const source = makeCampaign(2)
  const comments = [
    commentSchema.parse({ id: 'k', unitId: null, stopId: 's1', speakerPost: '', kind: 'strength', text: '好' }),
  ]
  const shared = source.stops.map((stop) => ({ ...stop, unitIds: ['u1', 'u2'] }))
  expect(buildFeedback({ ...source, comments }, 'u1').slips[0]?.comments).toHaveLength(1)
  expect(buildFeedback({ ...source, comments, stops: shared }, 'u1').slips[0]?.comments).toHaveLength(0)
})
