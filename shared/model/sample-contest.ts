/** Rubrics that the program offers to start from. None is an official form: they are there to be edited. */
import type { ContestDefinition } from './contest'
import type { Item, Part } from './rubric'
import type { CampaignUnit } from './unit'

type Participants = { units: readonly CampaignUnit[] }
type NewId = () => string
type Draft = Omit<ContestDefinition, 'id'>
type ItemSeed = readonly [name: string, criteria: string, max: string]
type PartSeed = {
  name: string
  weight: string | null
  sections: readonly { name: string; items: readonly ItemSeed[] }[]
}

/** A preset: `build` makes a contest of all units of the campaign, with one panel of eleven judges. */
export type ContestPreset = {
  id: string
  /** How it is offered, in Chinese. */
  name: string
  build(campaign: Participants, newId: NewId): Draft
}

const judgeCount = 11

const visitItems: readonly (readonly [name: string, criteria: string, of60: string, of100: string])[] = [
  ['重点任务推进', '年度重点任务有安排、有进度、有成效', '15', '25'],
  ['网格化治理成效', '网格划分合理，群众诉求闭环办理', '15', '25'],
  ['“五星”创建', '创建措施具体，短板补齐有计划', '10', '15'],
  ['阵地与氛围', '阵地规范，氛围浓厚，便民服务到位', '10', '15'],
  ['档案资料', '资料齐全，归档规范', '5', '10'],
  ['特色亮点', '有可看可学可推广的做法', '5', '10'],
]

const reportItems: readonly (readonly [name: string, criteria: string, of40: string, of100: string])[] = [
  ['内容', '重点突出，讲实绩、讲不足、讲打算', '20', '50'],
  ['实绩变化', '与上季度相比变化明显', '10', '25'],
  ['表达', '脱稿讲述，条理清楚', '5', '15'],
  ['时间', '在规定时间内完成', '5', '10'],
]

const visitOf60 = visitItems.map(([name, criteria, max]): ItemSeed => [name, criteria, max])
const visitOf100 = visitItems.map(([name, criteria, , max]): ItemSeed => [name, criteria, max])
const reportOf40 = reportItems.map(([name, criteria, max]): ItemSeed => [name, criteria, max])
const reportOf100 = reportItems.map(([name, criteria, , max]): ItemSeed => [name, criteria, max])

function makeItem([name, criteria, max]: ItemSeed, newId: NewId): Item {
  return { id: newId(), name, criteria, max, step: '0.5', kind: 'score', grades: null }
}

function makePart({ name, weight, sections }: PartSeed, panelId: string, newId: NewId): Part {
  return {
    id: newId(),
    name,
    weight,
    panels: [{ panelId, weight: null }],
    trim: { highest: 1, lowest: 1, minSheets: 5 },
    entry: 'items',
    totalStep: '0.5',
    sections: sections.map((section) => ({
      name: section.name,
      items: section.items.map((item) => makeItem(item, newId)),
    })),
  }
}

function makeContest(
  campaign: Participants,
  newId: NewId,
  composition: ContestDefinition['composition'],
  seeds: readonly PartSeed[],
): Draft {
  const panelId = newId()
  const parts = seeds.map((seed) => makePart(seed, panelId, newId))
  const first = parts[0]
  return {
    name: '“亮赛比”综合评比',
    series: '亮赛比',
    unitIds: campaign.units.map((unit) => unit.unitId),
    panels: [{ id: panelId, name: '评委组' }],
    judges: Array.from({ length: judgeCount }, (_, index) => ({
      id: newId(),
      label: `评委${String(index + 1).padStart(2, '0')}`,
      panelId,
      ownUnitIds: [],
      withdrawn: false,
    })),
    recusal: false,
    composition,
    fullMarks: composition === 'sum' ? '100' : null,
    parts,
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    adjustments: [],
    bonusCap: null,
    cap: null,
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: first === undefined || parts.length === 1 ? [] : [{ partId: first.id }],
    bandLimits: [],
    bands: null,
  }
}

/**
 * The sample rubric: 现场观摩 60 and 比学汇报 40, added to 100 points; eleven judges in one panel, the highest and the
 * lowest total dropped from 5 sheets on; ties go to 现场观摩.
 * @param newId makes an id that nothing else has
 */
export function buildSampleContest(campaign: Participants, newId: NewId): Draft {
  return makeContest(campaign, newId, 'sum', [
    { name: '现场观摩', weight: null, sections: [{ name: '', items: visitOf60 }] },
    { name: '比学汇报', weight: null, sections: [{ name: '', items: reportOf40 }] },
  ])
}

/** The only item of a blank contest: it stands for the rubric until one is typed or pasted. */
export const placeholderItem = { name: '综合得分', criteria: '', max: '100' } as const

/** The least that can be saved: one part with one item of 100 points. */
export function buildBlankContest(campaign: Participants, newId: NewId): Draft {
  const { name, criteria, max } = placeholderItem
  return makeContest(campaign, newId, 'sum', [
    { name: '综合评分', weight: null, sections: [{ name: '', items: [[name, criteria, max]] }] },
  ])
}

/** One sheet of 100 points that covers the visit and the report. */
function buildSingleSheet(campaign: Participants, newId: NewId): Draft {
  const sections = [
    { name: '现场观摩', items: visitOf60 },
    { name: '比学汇报', items: reportOf40 },
  ]
  return makeContest(campaign, newId, 'sum', [{ name: '综合评分', weight: null, sections }])
}

function weighted(visit: string, report: string): ContestPreset {
  return {
    id: `weighted-${visit}-${report}`,
    name: `预设：现场观摩占 ${visit}%，比学汇报占 ${report}%`,
    build: (campaign, newId) =>
      makeContest(campaign, newId, 'weighted', [
        { name: '现场观摩', weight: visit, sections: [{ name: '', items: visitOf100 }] },
        { name: '比学汇报', weight: report, sections: [{ name: '', items: reportOf100 }] },
      ]),
  }
}

/** Neutral compositions that are in use elsewhere; no published rule of the district stands behind any of them. */
export const contestPresets: readonly ContestPreset[] = [
  { id: 'single-sheet', name: '预设：一张评分表，满分 100 分', build: buildSingleSheet },
  weighted('50', '50'),
  weighted('60', '40'),
  weighted('30', '70'),
]
