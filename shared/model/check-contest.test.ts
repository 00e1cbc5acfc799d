import { describe, expect, test } from 'vitest'
import { checkContest } from './check-contest'
import { type ContestDefinition, contestDefinitionSchema } from './contest'

const scope = { campaignUnitIds: new Set(['u1']), officeUnitIds: new Set(['u1', 'u2']), otherSeries: new Set(['竞赛']) }

function make(change: Partial<ContestDefinition> = {}, part: object = {}): ContestDefinition {
  return contestDefinitionSchema.parse({
    id: 't1',
    name: '评比',
    unitIds: ['u1'],
    panels: [{ id: 'p1', name: '班子成员' }],
    judges: [{ id: 'j1', label: '评委01', panelId: 'p1', ownUnitIds: ['u2'] }],
    composition: 'sum',
    parts: [
      {
        id: 'a1',
        name: '现场观摩',
        panels: [{ panelId: 'p1' }],
        sections: [{ name: '', items: [{ id: 'i1', name: '重点任务', max: '60', step: '0.5' }] }],
        ...part,
      },
    ],
    ...change,
  })
}

function pathsOf(definition: ContestDefinition): string[] {
  return checkContest(definition, scope).map((issue) => issue.path)
}

test('a sound definition has no issue', () => {
  expect(checkContest(make(), scope)).toEqual([])
})

describe('each issue names its field', () => {
  const judge = { id: 'j1', label: '评委01', panelId: 'p1', ownUnitIds: [], withdrawn: false }
  const item = { id: 'i1', name: '重点任务', max: '60', step: '0.5' }
  const cases: [path: string, definition: ContestDefinition][] = [
    ['unitIds[0]', make({ unitIds: ['u2'] })],
    ['unitIds[1]', make({ unitIds: ['u1', 'u1'] })],
    ['series', make({ series: '竞赛' })],
    ['judges[1].label', make({ judges: [judge, { ...judge, id: 'j2', label: '评委01 ' }] })],
    ['judges[1].id', make({ judges: [judge, { ...judge, label: '评委02' }] })],
    [
      'panels[1].name',
      make({
        panels: [
          { id: 'p1', name: '甲' },
          { id: 'p2', name: '甲' },
        ],
      }),
    ],
    ['parts[0]', make({}, { sections: [] })],
    ['parts[0].weight', make({}, { weight: '60' })],
    ['parts[0].panels[0].weight', make({}, { panels: [{ panelId: 'p1', weight: '0' }] })],
    ['parts[0].trim', make({}, { trim: { highest: 1, lowest: 1, minSheets: 2 } })],
    [
      'parts[0].sections[1].items[0].id',
      make(
        {},
        {
          sections: [
            { name: '', items: [item] },
            { name: '', items: [item] },
          ],
        },
      ),
    ],
    ['notApplicable[0].itemId', make({ notApplicable: [{ unitId: 'u1', itemId: 'i1' }] }, { entry: 'total' })],
    ['tieBreakers[0].itemId', make({ tieBreakers: [{ itemId: 'i9' }] })],
    [
      'bands.bands[0]',
      make({ bands: { kind: 'quota', scope: 'overall', rounding: 'down', bands: [{ name: '优秀' }] } }),
    ],
  ]
  for (const [path, definition] of cases) {
    test(path, () => {
      expect(pathsOf(definition)).toEqual([path])
    })
  }
})
