/** The contest of the demo package: rubric, judges and marks, all fictitious. */
import { formatHundredths, toHundredths } from '../shared/model/decimal'
import { makeRandom } from './demo-random'

type DemoItem = { id: string; name: string; criteria: string; max: string; step: string; kind: 'score' | 'deduct' }
type DemoSheet = { judgeId: string; unitId: string; partId: string; abstained: boolean; marks: Record<string, string> }

const seed = 20230628

function item(id: string, name: string, max: string, criteria: string, kind: DemoItem['kind'] = 'score'): DemoItem {
  return { id, name, criteria, max, step: '0.5', kind }
}

const visitSections = [
  {
    name: '工作成效',
    items: [
      item('item-tasks', '重点任务推进', '15', '年度重点任务有进度、有台账、有成效'),
      item('item-grid', '网格化治理成效', '15', '网格划分合理，群众诉求闭环办理'),
      item('item-stars', '“五星”创建', '10', '创建措施具体，短板补齐有计划'),
    ],
  },
  {
    name: '阵地与资料',
    items: [
      item('item-place', '阵地与氛围', '10', '阵地规范、氛围浓厚、便民服务到位'),
      item('item-files', '档案资料', '5', '资料齐全、归档规范'),
      item('item-highlight', '特色亮点', '5', '有可看可学可推广的做法'),
    ],
  },
]

const reportSections = [
  {
    name: '书记汇报',
    items: [
      item('item-content', '内容', '20', '重点突出，讲实绩、讲不足、讲打算'),
      item('item-progress', '实绩变化', '10', '与上季度相比变化明显'),
      item('item-speech', '表达', '5', '脱稿讲述，条理清楚'),
      item('item-time', '时间', '5', '限时 5 分钟，每超 30 秒扣 0.5 分', 'deduct'),
    ],
  },
]

const judgeIds = Array.from({ length: 12 }, (_, index) => `judge-${String(index + 1).padStart(2, '0')}`)

/** How well each unit does and how strict each judge is, as shares of full marks. */
const unitQuality = [0.94, 0.915, 0.9, 0.885, 0.87, 0.855, 0.83]
const judgeSeverity = [0, 0.01, -0.015, 0.005, -0.02, 0.015, 0.02, -0.01, 0, -0.005, 0.01, -0.025]

const recusedJudgeId = 'judge-09'
const recusedUnitId = 'unit-4'

/** @param unitIds seven units, in the order of the office */
export function makeDemoContest(unitIds: readonly string[]) {
  const parts = [
    makePart('part-visit', '现场观摩', ['60', '40'], visitSections),
    makePart('part-report', '比学汇报', [null, null], reportSections),
  ]
  return {
    id: 'contest-overall',
    name: '“亮赛比”综合评比',
    series: '亮赛比',
    unitIds,
    panels: [
      { id: 'panel-leaders', name: '班子成员' },
      { id: 'panel-offices', name: '科室（站所）' },
    ],
    judges: judgeIds.map((id, index) => ({
      id,
      label: `评委${id.slice(-2)}`,
      panelId: index < 6 ? 'panel-leaders' : 'panel-offices',
      ownUnitIds: id === recusedJudgeId ? [recusedUnitId] : [],
      withdrawn: false,
    })),
    recusal: true,
    composition: 'sum',
    fullMarks: '100',
    parts,
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    sheets: makeSheets(unitIds, parts),
    adjustments: [
      { unitId: 'unit-3', points: '0.5', reason: '本季度获区级以上表彰（演示）' },
      { unitId: 'unit-6', points: '-0.5', reason: '材料迟报（演示）' },
    ],
    bonusCap: '2',
    cap: '100',
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: [{ partId: 'part-visit' }, { itemId: 'item-tasks' }],
    bandLimits: [{ unitId: 'unit-2', best: '良好', reason: '本季度有一件群众诉求逾期未办（演示）' }],
    bands: {
      kind: 'threshold',
      bands: [
        { name: '优秀', min: '90' },
        { name: '良好', min: '85' },
        { name: '一般', min: '0' },
      ],
    },
    publications: [],
  }
}

function makePart(
  id: string,
  name: string,
  weights: (string | null)[],
  sections: { name: string; items: DemoItem[] }[],
) {
  const panelIds = ['panel-leaders', 'panel-offices']
  return {
    id,
    name,
    weight: null,
    panels: panelIds.map((panelId, index) => ({ panelId, weight: weights[index] ?? null })),
    trim: { highest: 1, lowest: 1, minSheets: 5 },
    entry: 'items',
    totalStep: '0.5',
    sections,
  }
}

function makeSheets(unitIds: readonly string[], parts: ReturnType<typeof makePart>[]): DemoSheet[] {
  const random = makeRandom(seed)
  return parts.flatMap((part) =>
    judgeIds.flatMap((judgeId, judge) =>
      unitIds.flatMap((unitId, unit) => {
        const share = (unitQuality[unit] ?? 0) + (judgeSeverity[judge] ?? 0)
        const items = part.sections.flatMap((section) => section.items)
        const marks = Object.fromEntries(items.map((each) => [each.id, makeMark(each, share + (random() - 0.5) * 0.1)]))
        const isRecused = judgeId === recusedJudgeId && unitId === recusedUnitId
        return isRecused ? [] : [{ judgeId, unitId, partId: part.id, abstained: false, marks }]
      }),
    ),
  )
}

/** The nearest mark on the item's step to a share of full marks; for a deduction item the points taken off. */
function makeMark(each: DemoItem, share: number): string {
  const max = toHundredths(each.max)
  const step = toHundredths(each.step)
  const given = Math.min(max, Math.max(0, Math.round((share * max) / step) * step))
  return formatHundredths(each.kind === 'deduct' ? max - given : given)
}
