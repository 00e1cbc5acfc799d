import { describe, expect, test } from 'vitest'
import { checkContest } from './check-contest'
import { contestDefinitionSchema } from './contest'
import { toHundredths } from './decimal'
import { listItems, type Part } from './rubric'
import { buildBlankContest, buildSampleContest, contestPresets } from './sample-contest'

const campaign = {
  units: [
    { unitId: 'u1', name: '甲村', group: '' },
    { unitId: 'u2', name: '乙社区', group: '' },
  ],
}
const scope = {
  campaignUnitIds: new Set(['u1', 'u2']),
  officeUnitIds: new Set(['u1', 'u2']),
  otherSeries: new Set<string>(),
}

function makeIds(): () => string {
  let count = 0
  return () => `id-${++count}`
}

function fullMarks(part: Part): number {
  return listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)
}

describe('the sample', () => {
  const sample = buildSampleContest(campaign, makeIds())

  test('is 现场观摩 60 with six items and 比学汇报 40 with four, in steps of 0.5', () => {
    expect(sample.parts.map((part) => [part.name, fullMarks(part), listItems(part).length])).toEqual([
      ['现场观摩', 6000, 6],
      ['比学汇报', 4000, 4],
    ])
    expect(new Set(sample.parts.flatMap(listItems).map((item) => item.step))).toEqual(new Set(['0.5']))
    expect([sample.composition, sample.fullMarks]).toEqual(['sum', '100'])
  })

  test('has one panel of eleven judges, trimming 1 and 1 from 5 sheets, ties to the visit, and no bands', () => {
    expect(sample.panels.map((panel) => panel.name)).toEqual(['评委组'])
    expect(sample.judges.map((judge) => judge.label).filter((_, index) => index % 10 === 0)).toEqual([
      '评委01',
      '评委11',
    ])
    expect(sample.parts.map((part) => part.trim)).toEqual(Array(2).fill({ highest: 1, lowest: 1, minSheets: 5 }))
    expect(sample.tieBreakers).toEqual([{ partId: sample.parts[0]?.id }])
    expect([sample.decimals, sample.bands]).toEqual([2, null])
  })

  test('takes all units of the campaign in their order', () => {
    expect(sample.unitIds).toEqual(['u1', 'u2'])
  })
})

const offered = [
  { name: 'sample', build: buildSampleContest },
  { name: 'blank', build: buildBlankContest },
  ...contestPresets,
]

describe.each(offered)('$name', ({ build }) => {
  const definition = { ...build(campaign, makeIds()), id: 'contest' }

  test('may be saved as it is', () => {
    expect(contestDefinitionSchema.parse(definition)).toEqual(definition)
    expect(checkContest(definition, scope)).toEqual([])
  })

  test('adds up to 100', () => {
    const sum = definition.parts.reduce((total, part) => total + fullMarks(part), 0)
    const weights = definition.parts.reduce((total, part) => total + toHundredths(part.weight ?? '0'), 0)
    expect(definition.composition === 'sum' ? sum : weights).toBe(10000)
  })
})

test('presets say that they are presets', () => {
  expect(contestPresets.every((preset) => preset.name.startsWith('预设：'))).toBe(true)
  expect(contestPresets.map((preset) => preset.id)).toEqual([
    'single-sheet',
    'weighted-50-50',
    'weighted-60-40',
    'weighted-30-70',
  ])
})
