import { parsePackage } from '../parse-package'

/** A small package that uses every list; a fresh copy for each test. Photo id: SHA-256 of the text `photo`. */
export const samplePhoto = new TextEncoder().encode('photo')
export const samplePhotoId = '55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8'

export function samplePackage(): Record<string, unknown> {
  return {
    format: 'liangsai-package',
    version: 1,
    exportedAt: '2023-07-03T17:40:00+08:00',
    office: { id: 'o1', name: '某街道', district: '某区' },
    units: ['u1', 'u2', 'u3'].map((id) => ({ id, name: `社区${id}`, kind: 'community', group: '社区组' })),
    attachments: [{ id: samplePhotoId, name: '入口.jpg', mediaType: 'image/jpeg', bytes: samplePhoto.length }],
    campaigns: [sampleCampaign()],
    starRecords: [
      {
        unitId: 'u1',
        year: 2023,
        quarter: 2,
        stars: [{ star: '支部过硬', state: 'held' }],
        tasksDone: 3,
        tasksTotal: 29,
        entryProgress: '进行中',
        note: '',
      },
    ],
  }
}

function sampleCampaign(): Record<string, unknown> {
  return {
    id: 'c1',
    title: '第二季度观摩',
    year: 2023,
    quarter: 2,
    label: '第二季度',
    startDate: '2023-06-28',
    endDate: null,
    headcount: 30,
    status: 'open',
    units: ['u1', 'u2', 'u3'].map((unitId) => ({ unitId, name: `社区${unitId}`, group: '社区组' })),
    stops: ['s1', 's2'].map((id, index) => ({
      id,
      seq: index + 1,
      name: '党群服务中心',
      kind: '阵地',
      unitIds: ['u1'],
      stayMinutes: 20,
      travelMinutes: null,
      photos: [samplePhotoId],
    })),
    comments: ['k1', 'k2'].map((id) => ({
      id,
      unitId: 'u1',
      stopId: 's1',
      speakerPost: '分包领导',
      kind: 'problem',
      text: '…',
    })),
    contests: [sampleContest()],
    rectifications: ['r1', 'r2'].map((id) => ({
      id,
      unitId: 'u1',
      stopId: null,
      commentId: 'k1',
      problem: '…',
      status: 'open',
      photos: [samplePhotoId],
    })),
  }
}

function sampleContest(): Record<string, unknown> {
  return {
    id: 't1',
    name: '综合评比',
    series: '亮赛比',
    unitIds: ['u1', 'u2'],
    panels: ['p1', 'p2'].map((id) => ({ id, name: id })),
    judges: ['j1', 'j2', 'j3'].map((id, index) => ({
      id,
      label: id,
      panelId: index < 2 ? 'p1' : 'p2',
      ownUnitIds: ['u3'],
    })),
    composition: 'weighted',
    fullMarks: '100',
    parts: [
      {
        id: 'a1',
        name: '现场观摩',
        weight: '60',
        panels: [
          { panelId: 'p1', weight: '70' },
          { panelId: 'p2', weight: '30' },
        ],
        trim: { highest: 1, lowest: 1, minSheets: 5 },
        totalStep: '0.5',
        sections: [
          {
            name: '重点任务',
            items: [
              { id: 'i1', name: '推进', max: '60', step: '0.5' },
              {
                id: 'i2',
                name: '档次',
                max: '10',
                grades: [
                  { name: '好', points: '10' },
                  { name: '中', points: '6' },
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'a2',
        name: '比学汇报',
        weight: '40',
        panels: [{ panelId: 'p1', weight: null }],
        entry: 'total',
        totalStep: '0.5',
        sections: [{ name: '', items: [{ id: 'i3', name: '内容', max: '40', step: '1', kind: 'deduct' }] }],
      },
    ],
    notApplicable: [{ unitId: 'u2', itemId: 'i2' }],
    sheets: [
      { judgeId: 'j1', unitId: 'u1', partId: 'a1', abstained: false, marks: { i1: '55.5', i2: '6' }, total: '61.5' },
      { judgeId: 'j2', unitId: 'u2', partId: 'a1', abstained: true, marks: { i1: '50', i2: '10' } },
      { judgeId: 'j2', unitId: 'u1', partId: 'a2', marks: {}, total: '38.5' },
    ],
    adjustments: [{ unitId: 'u1', points: '-0.5', reason: '材料迟报' }],
    withoutRank: [{ unitId: 'u2', reason: '新建' }],
    tieBreakers: [
      { partId: 'a1' },
      { itemId: 'i1' },
      { partId: 'a1', panelId: 'p1' },
      { manual: ['u1'], reason: '会议研究' },
    ],
    bandLimits: [{ unitId: 'u1', best: '良好', reason: '一票否决' }],
    bands: {
      kind: 'threshold',
      bands: [
        { name: '优秀', min: '90' },
        { name: '良好', min: '80' },
      ],
    },
    publications: [
      {
        number: 1,
        sealedAt: '2023-06-28T18:00:00+08:00',
        publishedAt: null,
        sealCode: 'ABCD-EFGH-JKMN',
        reason: '',
        results: [{ unitId: 'u1', rank: 1, published: '91.06' }],
      },
    ],
  }
}

/** Sets the value at a path such as `campaigns[0].units[1].unitId`; `undefined` takes the field away. */
export function setAt(document: Record<string, unknown>, path: string, value: unknown): void {
  const segments = path.match(/[^.[\]]+/g) ?? []
  let holder: Record<string, unknown> = document
  for (const segment of segments.slice(0, -1)) holder = holder[segment] as Record<string, unknown>
  const last = segments.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
}

/** The sample as the reader hands it out, defaults filled in. */
export function parsedSample() {
  return parsePackage(samplePackage())
}
