import { describe, expect, test } from 'vitest'
import type { Comment, Stop } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import { contextOf, groupComments, readContext, suggestSpeakers } from './comment-context'

function stop(id: string, unitIds: string[], seq: number): Stop {
  return {
    id,
    seq,
    name: `点位${id}`,
    kind: '',
    unitIds,
    place: '',
    presenterPost: '',
    stayMinutes: null,
    travelMinutes: null,
    content: '',
    highlights: '',
    problems: '',
    photos: [],
  }
}

function comment(id: string, unitId: string | null, stopId: string | null, speakerPost = '副书记'): Comment {
  return { id, unitId, stopId, speakerPost, kind: 'problem', text: id }
}

const campaign: CampaignDetail = {
  key: 1,
  officeId: 'o',
  definition: {
    id: 'c',
    title: '活动',
    year: 2026,
    quarter: 4,
    label: '',
    theme: '',
    startDate: null,
    endDate: null,
    leadPost: '党工委书记',
    participants: '',
    headcount: null,
    notes: '',
    units: [
      { unitId: 'u1', name: '甲村', group: '' },
      { unitId: 'u2', name: '乙社区', group: '' },
    ],
  },
  status: 'draft',
  departureTime: null,
  scans: [],
  attachments: [],
  isRehearsal: false,
  attendees: [{ post: '党建专干', name: '' }],
  stops: [stop('s1', ['u2'], 1), stop('s2', ['u1', 'u2'], 2)],
  comments: [
    comment('k1', null, null),
    comment('k2', 'u2', null),
    comment('k3', null, 's2'),
    comment('k4', 'u1', null),
  ],
  rectifications: [],
  contests: [],
  revision: 1,
}

describe('context', () => {
  test('a stop of one unit is also about that unit; of several, only about the stop', () => {
    expect(readContext('stop:s1', campaign.stops)).toEqual({ unitId: 'u2', stopId: 's1' })
    expect(readContext('stop:s2', campaign.stops)).toEqual({ unitId: null, stopId: 's2' })
    expect(readContext('unit:u1', campaign.stops)).toEqual({ unitId: 'u1', stopId: null })
    expect(readContext('', campaign.stops)).toEqual({ unitId: null, stopId: null })
    for (const context of ['stop:s1', 'stop:s2', 'unit:u1', '']) {
      expect(contextOf(readContext(context, campaign.stops))).toBe(context)
    }
  })
})

test('comments are grouped by unit in order, then stops, collective ones last', () => {
  const groups = groupComments(campaign, campaign.comments, '集体')
  expect(groups.map((group) => [group.name, group.comments.map((one) => one.id)])).toEqual([
    ['甲村', ['k4']],
    ['乙社区', ['k2']],
    ['点位s2', ['k3']],
    ['集体', ['k1']],
  ])
})

test('the leader of the unit comes first, every post once', () => {
  const unit = { kind: 'community' as const, group: '', secretaryPost: '' }
  const officeUnits = [
    { ...unit, id: 'u1', name: '甲村', linkedLeaderPost: '人大工委主任' },
    { ...unit, id: 'u2', name: '乙社区', linkedLeaderPost: '武装部长' },
  ]
  expect(suggestSpeakers(campaign, officeUnits, 'stop:s1')).toEqual([
    '武装部长',
    '党工委书记',
    '副书记',
    '人大工委主任',
    '党建专干',
  ])
})
