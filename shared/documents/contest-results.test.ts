import { describe, expect, test } from 'vitest'
import { campaignDefinitionSchema } from '../model/campaign'
import type { ContestDefinition } from '../model/contest'
import { officeFactsSchema } from '../model/office'
import { buildBlankContest } from '../model/sample-contest'
import type { CampaignSource } from './campaign-source'
import { outlineContest } from './contest-results'

/** One judge gives each unit its mark; units are named A, B, C … and the office's sequence is the reverse. */
function makeSource(marks: readonly number[]): CampaignSource {
  const units = marks.map((_, index) => ({ unitId: `u${index}`, name: String.fromCharCode(65 + index), group: '' }))
  let count = 0
  const newId = () => {
    count += 1
    return `n${count}`
  }
  const definition: ContestDefinition = { id: 'c', ...buildBlankContest({ units }, newId) }
  const [part] = definition.parts
  const [judge] = definition.judges
  const itemId = part?.sections[0]?.items[0]?.id ?? ''
  return {
    officeName: '某街道',
    isRehearsal: false,
    seals: {},
    facts: officeFactsSchema.parse({}),
    units: units.toReversed().map(({ unitId, name }) => ({
      id: unitId,
      name,
      kind: 'community',
      group: '',
      secretaryPost: '',
      linkedLeaderPost: '',
    })),
    campaign: campaignDefinitionSchema.parse({ id: 'x', title: '观摩', year: 2023, label: '第二季度', units }),
    attendees: [],
    departureTime: null,
    stops: [],
    comments: [],
    rectifications: [],
    contests: [
      {
        definition,
        sheets: marks.map((mark, index) => ({
          judgeId: judge?.id ?? '',
          unitId: `u${index}`,
          partId: part?.id ?? '',
          abstained: false,
          marks: { [itemId]: mark * 100 },
          total: null,
        })),
      },
    ],
  }
}

function outline(marks: readonly number[], ranks: Parameters<typeof outlineContest>[2]) {
  const source = makeSource(marks)
  const [contest] = source.contests
  if (contest === undefined) throw new Error('no contest')
  const { shown, others } = outlineContest(source, contest, ranks)
  return { shown: shown.map((row) => row.unit).join(''), others: others.map((row) => row.unit).join('') }
}

const top = { kind: 'top', count: 3 } as const

describe('the rank switch', () => {
  test('top 3: the others follow in 机构序列', () => {
    expect(outline([90, 80, 95, 70, 60, 50], top)).toEqual({ shown: 'CAB', others: 'FED' })
  })

  test('never leaves a single unit over as the last', () => {
    expect(outline([90, 80, 70, 60], top)).toEqual({ shown: 'AB', others: 'DC' })
    expect(outline([90, 80, 80, 60], top)).toEqual({ shown: 'A', others: 'DCB' })
    expect(outline([90, 80], { kind: 'top', count: 1 })).toEqual({ shown: '', others: 'BA' })
  })

  test('units that share the last shown rank are all shown', () => {
    expect(outline([90, 80, 70, 70, 60, 50], top)).toEqual({ shown: 'ABCD', others: 'FE' })
  })

  test('full shows all, none shows nobody', () => {
    expect(outline([70, 80, 90], { kind: 'full' })).toEqual({ shown: 'CBA', others: '' })
    expect(outline([70, 80, 90], { kind: 'none' })).toEqual({ shown: '', others: 'CBA' })
  })
})
