/** The contest of docs/scoring-worked-example.md: two units, seven judges in one pool, two parts; fictitious (演示). */
import type { ContestRecord, Sheet } from '../../model/contest'
import type { Item } from '../../model/rubric'
import type { CampaignUnit } from '../../model/unit'

const item = (id: string, name: string, max: string): Item => ({
  id,
  name,
  criteria: '',
  max,
  step: '0.5',
  kind: 'score',
  grades: null,
})

const trim = { highest: 1, lowest: 1, minSheets: 5 }
const panels = [{ panelId: 'p1', weight: null }]

/** Marks in hundredths by unit, then judge: 推进, 特色, 汇报. */
const marks: Record<string, readonly (readonly [number, number, number])[]> = {
  east: [
    [3800, 1700, 3600],
    [3900, 1800, 3700],
    [3750, 1750, 3550],
    [3600, 1600, 3500],
    [4000, 2000, 4000],
    [3850, 1700, 3600],
    [3700, 1650, 3450],
  ],
  west: [
    [3900, 1650, 3500],
    [3850, 1750, 3600],
    [3800, 1700, 3600],
    [3700, 1600, 3550],
    [3950, 1850, 3900],
    [3800, 1750, 3650],
    [3750, 1700, 3600],
  ],
}

export const workedUnits: CampaignUnit[] = [
  { unitId: 'east', name: '演示东村', group: '' },
  { unitId: 'west', name: '演示西社区', group: '' },
]

export const workedExample: ContestRecord = {
  definition: {
    id: 'worked',
    name: '演示评比',
    series: '',
    unitIds: ['east', 'west'],
    panels: [{ id: 'p1', name: '评委组' }],
    judges: ['01', '02', '03', '04', '05', '06', '07'].map((number) => ({
      id: `j${number}`,
      label: `评委${number}`,
      panelId: 'p1',
      ownUnitIds: number === '02' ? ['west'] : [],
      withdrawn: false,
    })),
    recusal: true,
    composition: 'sum',
    fullMarks: '100',
    parts: [
      {
        id: 'visit',
        name: '现场观摩',
        weight: null,
        panels,
        trim,
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '', items: [item('progress', '重点任务推进', '40'), item('feature', '特色亮点', '20')] }],
      },
      {
        id: 'report',
        name: '比学汇报',
        weight: null,
        panels,
        trim,
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '', items: [item('talk', '汇报', '40')] }],
      },
    ],
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    adjustments: [{ unitId: 'east', points: '-0.5', reason: '材料迟报（演示）' }],
    bonusCap: null,
    cap: null,
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: [{ partId: 'visit' }],
    bandLimits: [],
    bands: null,
  },
  sheets: Object.entries(marks).flatMap(([unitId, sheets]) =>
    sheets.flatMap(([progress, feature, talk], index): Sheet[] => {
      const own = { judgeId: `j0${index + 1}`, unitId, abstained: false, total: null }
      return [
        { ...own, partId: 'visit', marks: { progress, feature } },
        { ...own, partId: 'report', marks: { talk } },
      ]
    }),
  ),
}
