/** The demo package: one quarter of a fictitious office, complete and scored. */
import { makeDemoContest } from './demo-contest'

const mark = '（演示）'

const units = [
  { name: '青松社区', kind: 'community' },
  { name: '兰亭社区', kind: 'community' },
  { name: '柳溪社区', kind: 'community' },
  { name: '锦苑社区', kind: 'community' },
  { name: '望湖社区', kind: 'community' },
  { name: '东岭村', kind: 'village' },
  { name: '西河村', kind: 'village' },
].map(({ name, kind }, index) => ({
  id: `unit-${index + 1}`,
  name,
  kind,
  group: kind === 'village' ? '村组' : '社区组',
  secretaryPost: kind === 'village' ? '村党支部书记' : '社区党委书记',
  linkedLeaderPost:
    ['党工委副书记', '组织委员', '宣传委员', '政法委员', '人大工委主任', '武装部部长', '办事处副主任'][index] ?? '',
}))

const stops = [
  [
    '青松社区党群服务中心',
    '阵地',
    'unit-1',
    '社区党委书记',
    20,
    10,
    '一站式服务大厅、网格指挥室',
    '首问负责、错时服务',
  ],
  [
    '兰亭社区网格化治理中心',
    '网格化治理中心',
    'unit-2',
    '社区党委书记',
    15,
    8,
    '网格事件受理、分办、反馈流程',
    '网格员每日巡查登记',
  ],
  [
    '柳溪社区老旧小区改造点',
    '项目',
    'unit-3',
    '社区党委副书记',
    15,
    12,
    '改造前后对比、居民议事记录',
    '居民议事会全程参与',
  ],
  ['东岭村集体经济产业园', '项目', 'unit-6', '村党支部书记', 20, 15, '产业园运营、务工就业', '土地流转带动就近就业'],
  ['西河村人居环境示范街', '点位', 'unit-7', '村党支部书记', 10, 6, '庭院整治、垃圾分类', '党员包户带头整治'],
] as const

const comments = [
  ['unit-1', 'stop-1', '党工委副书记', 'strength', '阵地使用率高，错时服务群众认可。'],
  ['unit-1', null, '党工委副书记', 'suggestion', '把错时服务的做法整理成清单，供其他社区参考。'],
  ['unit-2', 'stop-2', '组织委员', 'strength', '网格事件闭环流程清楚，台账规范。'],
  ['unit-2', 'stop-2', '组织委员', 'problem', '有一件群众诉求逾期未办，反馈不及时。'],
  ['unit-3', 'stop-3', '宣传委员', 'strength', '改造项目居民参与充分。'],
  ['unit-4', null, '政法委员', 'problem', '重点任务推进偏慢，档案资料不全。'],
  ['unit-5', null, '人大工委主任', 'suggestion', '结合辖区单位资源，推进共建共享。'],
  ['unit-6', 'stop-4', '武装部部长', 'problem', '季度材料迟报，台账更新不及时。'],
  ['unit-7', 'stop-5', '办事处副主任', 'problem', '示范街以外的背街小巷仍有杂物堆放。'],
  [null, null, '党工委副书记', 'requirement', '各村(社区)对照点评逐条整改，下季度观摩前完成销号。'],
] as const

const rectifications = [
  [
    'unit-2',
    'stop-2',
    'comment-4',
    '一件群众诉求逾期未办',
    '专人跟办，当周回访',
    '社区党委书记',
    'closed',
    '已办结并回访，群众满意',
    '2023-07-12',
  ],
  [
    'unit-4',
    null,
    'comment-6',
    '重点任务推进偏慢，档案资料不全',
    '倒排工期，补齐资料',
    '社区党委书记',
    'inProgress',
    '资料已补齐，任务按周推进',
    null,
  ],
  [
    'unit-6',
    'stop-4',
    'comment-8',
    '季度材料迟报，台账更新不及时',
    '明确专人，每月 25 日前更新',
    '村党支部书记',
    'done',
    '台账已更新，待复核',
    null,
  ],
  ['unit-7', 'stop-5', 'comment-9', '背街小巷杂物堆放', '分片包干，每周清理', '村党支部书记', 'open', '', null],
] as const

const communityStars = ['支部过硬', '共建共享', '平安法治', '幸福和谐', '宜业兴业']
const villageStars = ['支部过硬', '产业兴旺', '生态宜居', '平安法治', '文明幸福']
const starStates = ['held', 'held', 'striving', 'weak', 'none'] as const

/** Always the same document: no clock, no chance. */
export function makeDemoPackage() {
  return {
    format: 'liangsai-package',
    version: 1,
    exportedAt: '2023-07-03T17:40:00+08:00',
    office: { id: 'office-demo', name: '演示街道', district: '演示区' },
    units,
    attachments: [],
    campaigns: [makeCampaign()],
    starRecords: units.map((unit, index) => makeStarRecord(unit, index)),
  }
}

function makeCampaign() {
  return {
    id: 'campaign-2023-2',
    title: `2023年第二季度逐村(社区)观摩暨党组织书记“亮赛比”活动${mark}`,
    year: 2023,
    quarter: 2,
    label: '第二季度',
    theme: '党建引领网格化基层治理',
    startDate: '2023-06-28',
    endDate: '2023-06-28',
    leadPost: '街道党工委副书记',
    participants: '分包领导、各村(社区)书记、副书记、党建专干',
    headcount: 32,
    status: 'open',
    notes: '本活动全部内容为虚构的演示数据，与任何真实单位无关。',
    units: units.map(({ id, name, group }) => ({ unitId: id, name, group })),
    stops: stops.map(([name, kind, unitId, presenterPost, stayMinutes, travelMinutes, content, highlights], index) => ({
      id: `stop-${index + 1}`,
      seq: index + 1,
      name,
      kind,
      unitIds: [unitId],
      place: '',
      presenterPost,
      stayMinutes,
      travelMinutes,
      content,
      highlights,
      problems: '',
      photos: [],
    })),
    comments: comments.map(([unitId, stopId, speakerPost, kind, text], index) => ({
      id: `comment-${index + 1}`,
      unitId,
      stopId,
      speakerPost,
      kind,
      text,
    })),
    contests: [makeDemoContest(units.map((unit) => unit.id))],
    rectifications: rectifications.map(
      ([unitId, stopId, commentId, problem, measures, post, status, progress, closedDate], index) => ({
        id: `rectification-${index + 1}`,
        unitId,
        stopId,
        commentId,
        problem,
        measures,
        responsibleUnit: units.find((unit) => unit.id === unitId)?.name ?? '',
        responsiblePost: post,
        dueDate: '2023-08-31',
        status,
        progress,
        foundDate: '2023-06-28',
        closedDate,
        source: '观摩点评',
        checkerPost: '党建办主任',
        repeatOf: null,
        photos: [],
      }),
    ),
  }
}

function makeStarRecord(unit: (typeof units)[number], index: number) {
  const stars = unit.kind === 'village' ? villageStars : communityStars
  return {
    unitId: unit.id,
    year: 2023,
    quarter: 2,
    stars: stars.map((star, place) => ({ star, state: starStates[(place + index) % starStates.length] })),
    tasksDone: 18 - index,
    tasksTotal: 29,
    entryProgress: index < 4 ? '已完成' : '进行中',
    note: '',
  }
}
