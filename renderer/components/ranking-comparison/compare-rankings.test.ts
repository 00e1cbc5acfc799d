import { expect, test } from 'vitest'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { StoredSheet } from '../../../shared/model/record'
import { compareRankings } from './compare-rankings'

const units = [
  { unitId: 'u1', name: '甲村', group: '' },
  { unitId: 'u2', name: '乙社区', group: '' },
]

function makeDefinition(firstMax: string, secondMax: string): ContestDefinition {
  const item = (id: string, max: string) => ({
    id,
    name: id,
    criteria: '',
    max,
    step: '0.5',
    kind: 'score' as const,
    grades: null,
  })
  return {
    id: 't',
    name: '评比',
    series: '',
    unitIds: ['u1', 'u2'],
    panels: [{ id: 'p', name: '评委组' }],
    judges: [{ id: 'j', label: '评委01', panelId: 'p', ownUnitIds: [], withdrawn: false }],
    recusal: false,
    composition: 'sum',
    fullMarks: null,
    parts: [
      {
        id: 'a',
        name: '现场观摩',
        weight: null,
        panels: [{ panelId: 'p', weight: null }],
        trim: { highest: 0, lowest: 0, minSheets: 5 },
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '', items: [item('i1', firstMax), item('i2', secondMax)] }],
      },
    ],
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    adjustments: [],
    bonusCap: null,
    cap: null,
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: [],
    bandLimits: [],
    bands: null,
  }
}

function makeSheet(unitId: string, marks: Record<string, number>, rejected: Record<string, string> = {}): StoredSheet {
  return { judgeId: 'j', unitId, partId: 'a', abstained: false, marks, total: null, rejected }
}

test('marks that no longer fit leave a unit unranked, rejected ones that fit count again', () => {
  const sheets = [makeSheet('u1', { i1: 5500, i2: 3000 }), makeSheet('u2', { i1: 4000 }, { i2: '45' })]
  const changes = compareRankings(makeDefinition('60', '40'), makeDefinition('50', '50'), sheets, units)
  expect(changes).toEqual([
    {
      unitId: 'u2',
      name: '乙社区',
      before: { rank: null, published: null },
      after: { rank: 1, published: '85.00' },
    },
    {
      unitId: 'u1',
      name: '甲村',
      before: { rank: 1, published: '85.00' },
      after: { rank: null, published: null },
    },
  ])
})
