/** Packages of any size for looking at screens and for measuring; every score is fictitious and says 演示. */
import type { DataPackage, PackageContest, PackageSheet } from '../../shared/model/package'

type Size = { units: number; judges: number; items: number; longNames: boolean; scored: boolean }

const longName = '某某街道国家级高新技术产业开发区第一社区'

/** A package with one campaign and one contest of the given size; marks follow a fixed pattern. */
export function makePackage(id: string, size: Size): DataPackage {
  const names = Array.from({ length: size.units }, (_, index) =>
    size.longNames ? `${longName}${index + 1}` : `演示第${index + 1}社区`,
  )
  const units = names.map((name, index) => ({
    id: `u${index + 1}`,
    name,
    kind: index % 3 === 0 ? ('village' as const) : ('community' as const),
    group: index % 3 === 0 ? '村组' : '社区组',
    secretaryPost: '',
    linkedLeaderPost: '',
  }))
  return {
    format: 'liangsai-package',
    version: 1,
    exportedAt: '2023-07-03T17:40:00+08:00',
    office: { id, name: size.longNames ? `${longName}街道办事处` : `演示街道${size.units}`, district: '演示区' },
    units,
    attachments: [],
    starRecords: [],
    campaigns: [
      {
        id: `${id}-c`,
        title: '2023年第二季度逐村(社区)观摩暨党组织书记“亮赛比”活动（演示）',
        year: 2023,
        quarter: 2,
        label: '第二季度',
        theme: '党建引领网格化基层治理',
        startDate: '2023-06-28',
        endDate: '2023-06-28',
        leadPost: '街道党工委副书记',
        participants: '分包领导、各村(社区)书记',
        headcount: 30,
        status: 'open',
        notes: '',
        units: units.map((unit) => ({ unitId: unit.id, name: unit.name, group: unit.group })),
        stops: units.slice(0, 7).map((unit, index) => ({
          id: `s${index + 1}`,
          seq: index + 1,
          name: `${unit.name}党群服务中心`,
          kind: '党群服务中心',
          unitIds: [unit.id],
          place: '',
          presenterPost: '社区党委书记',
          stayMinutes: 20,
          travelMinutes: 10,
          content: '网格化治理',
          highlights: '',
          problems: '',
          photos: [],
        })),
        comments: units.slice(0, 7).map((unit, index) => ({
          id: `k${index + 1}`,
          unitId: unit.id,
          stopId: null,
          speakerPost: '分包领导',
          kind: (['strength', 'problem', 'suggestion', 'requirement'] as const)[index % 4] ?? 'strength',
          text: '网格划分清楚，走访记录完整，下一步要把问题台账落到人。',
        })),
        contests: [makeContest(size)],
        rectifications: [],
      },
    ],
  }
}

function makeContest(size: Size): PackageContest {
  const unitIds = Array.from({ length: size.units }, (_, index) => `u${index + 1}`)
  const items = Array.from({ length: size.items }, (_, index) => ({
    id: `i${index + 1}`,
    name: `指标${index + 1}`,
    criteria: '',
    max: '10',
    step: '0.5',
    kind: 'score' as const,
    grades: null,
  }))
  const judges = Array.from({ length: size.judges }, (_, index) => ({
    id: `j${index + 1}`,
    label: `评委${String(index + 1).padStart(2, '0')}`,
    panelId: 'p1',
    ownUnitIds: [],
    withdrawn: false,
  }))
  return {
    id: 't1',
    name: '“亮赛比”综合评比',
    series: '亮赛比',
    unitIds,
    panels: [{ id: 'p1', name: '评委组' }],
    judges,
    recusal: false,
    composition: 'sum',
    fullMarks: null,
    parts: [
      {
        id: 'a1',
        name: '现场观摩',
        weight: null,
        panels: [{ panelId: 'p1', weight: null }],
        trim: { highest: 1, lowest: 1, minSheets: 5 },
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '综合', items }],
      },
    ],
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    sheets: size.scored ? makeSheets(unitIds, judges, items) : [],
    adjustments: [],
    bonusCap: null,
    cap: null,
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: [],
    bandLimits: [],
    bands: null,
    publications: [],
  }
}

/** Units differ in how many of their items are half a point better, judges in how strict they are. */
function makeMark(unit: number, judge: number, item: number): number {
  const isBetter = (item * 7 + judge * 3) % 41 < (unit * 17) % 41
  return 7.5 + (isBetter ? 1 : 0) + ((judge + item + unit) % 3) / 2
}

function makeSheets(unitIds: string[], judges: { id: string }[], items: { id: string }[]): PackageSheet[] {
  return judges.flatMap((judge, judgeIndex) =>
    unitIds.map((unitId, unitIndex) => ({
      judgeId: judge.id,
      unitId,
      partId: 'a1',
      abstained: false,
      marks: Object.fromEntries(
        items.map((item, itemIndex) => [item.id, String(makeMark(unitIndex, judgeIndex, itemIndex))]),
      ),
    })),
  )
}
