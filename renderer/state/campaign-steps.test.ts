import { describe, expect, test } from 'vitest'
import type { CheckFigures } from '../../shared/checking/count-checks'
import type { ContestDefinition } from '../../shared/model/contest'
import type { CampaignDetail, ContestDetail } from '../../shared/model/record'
import { countExpectedSheets, findNextTab, listSteps, listTabs } from './campaign-steps'

const part = (id: string, panelIds: string[]): ContestDefinition['parts'][number] => ({
  id,
  name: id,
  weight: null,
  panels: panelIds.map((panelId) => ({ panelId, weight: null })),
  trim: { highest: 0, lowest: 0, minSheets: 5 },
  entry: 'items',
  totalStep: '0.5',
  sections: [],
})
const judge = (id: string, panelId: string, change: { ownUnitIds?: string[]; withdrawn?: boolean } = {}) => ({
  id,
  label: id,
  panelId,
  ownUnitIds: [],
  withdrawn: false,
  ...change,
})

const definition: ContestDefinition = {
  id: 't',
  name: '评比',
  series: '',
  unitIds: ['u1', 'u2', 'u3'],
  panels: [],
  judges: [judge('j1', 'p1'), judge('j2', 'p2', { ownUnitIds: ['u1'] }), judge('j3', 'p1', { withdrawn: true })],
  recusal: false,
  composition: 'sum',
  fullMarks: null,
  parts: [part('a', ['p1', 'p2']), part('b', ['p1'])],
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

function campaign(contests: ContestDetail[], startDate: string | null): CampaignDetail {
  return {
    key: 1,
    officeId: 'o',
    definition: {
      id: 'c',
      title: '活动',
      year: 2026,
      quarter: 4,
      label: '',
      theme: '',
      startDate,
      endDate: null,
      leadPost: '',
      participants: '',
      headcount: null,
      notes: '',
      units: [{ unitId: 'u1', name: '甲村', group: '' }],
    },
    status: 'draft',
    departureTime: null,
    scans: [],
    attachments: [],
    isRehearsal: false,
    attendees: [],
    stops: [],
    comments: [],
    rectifications: [],
    contests,
    revision: 1,
  }
}

const contest: ContestDetail = {
  key: 2,
  campaignKey: 1,
  definition,
  state: 'open',
  isSample: false,
  papers: { form: 'judge', panels: [] },
  sheetNotes: [],
  hasMarks: true,
  publications: [],
  revision: 1,
}

describe('campaign steps', () => {
  test('expected sheets leave out withdrawn judges, and recused ones when recusal is on', () => {
    expect(countExpectedSheets(definition)).toBe(9)
    expect(countExpectedSheets({ ...definition, recusal: true })).toBe(8)
  })

  test('without a contest there is nothing to score', () => {
    const bare = campaign([], '2026-11-20')
    expect(listTabs(bare)).toEqual(['plan', 'stops', 'comments', 'print'])
    expect(listSteps(bare, 0, []).map((step) => step.tab)).toEqual(['plan', 'stops', 'comments'])
  })

  test('the next action is the first stage that is not done', () => {
    expect(findNextTab(listSteps(campaign([contest], null), 0, []))).toBe('plan')
    const stages = listSteps(campaign([contest], '2026-11-20'), 4, null)
    expect(findNextTab(stages)).toBe('stops')
    expect(stages.find((step) => step.tab === 'entry')).toEqual({
      tab: 'entry',
      problem: 'sheets-missing',
      count: 4,
      total: 9,
    })
    expect(findNextTab([])).toBe('print')
  })

  test('checking is done when all that was entered agrees; what was sealed needs no more', () => {
    const figures = (change: Partial<CheckFigures>): CheckFigures => ({
      ...{ entered: 9, checked: 0, stale: 0, missing: 0, compared: 0, differing: 0, unresolved: 0, sample: null },
      methods: {
        aloud: { sheets: 0, compared: 0, differing: 0, operators: [] },
        double: { sheets: 0, compared: 0, differing: 0, operators: [] },
        sample: { sheets: 0, compared: 0, differing: 0, operators: [] },
      },
      ...change,
    })
    const step = (change: Partial<CheckFigures>, state: ContestDetail['state'] = 'open') => {
      const detail = campaign([{ ...contest, state }], '2026-11-20')
      const steps = listSteps(detail, 9, [{ contestKey: 2, figures: figures(change) }])
      return steps.find(({ tab }) => tab === 'checking')
    }
    expect(step({})).toEqual({ tab: 'checking', problem: 'not-checked', count: 0, total: 9 })
    expect(step({ checked: 4 })?.problem).toBe('checks-missing')
    expect(step({ checked: 4, unresolved: 1 })?.problem).toBe('differences-open')
    expect(step({ checked: 9 })).toEqual({ tab: 'checking', problem: null, count: 9, total: 9 })
    expect(step({ checked: 2, sample: { drawn: 2, checked: 2 } })?.problem).toBeNull()
    expect(step({}, 'sealed')?.problem).toBeNull()
    expect(listSteps(campaign([contest], null), 9, null).find(({ tab }) => tab === 'checking')?.problem).toBeNull()
  })
})
