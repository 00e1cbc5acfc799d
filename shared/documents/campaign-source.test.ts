import { expect, test } from 'vitest'
import { campaignDefinitionSchema } from '../model/campaign'
import { officeFactsSchema } from '../model/office'
import { noPapers } from '../model/papers'
import type { CampaignDetail, ContestDetail, OfficeDetail } from '../model/record'
import { buildBlankContest } from '../model/sample-contest'
import { listUnitNames, toCampaignSource } from './campaign-source'

const units = ['甲社区', '乙社区', '丙村'].map((name, index) => ({ unitId: `u${index}`, name, group: '' }))

const office: OfficeDetail = {
  office: { id: 'o', name: '某街道', district: '某区' },
  facts: officeFactsSchema.parse({}),
  units: units
    .toReversed()
    .filter(({ unitId }) => unitId !== 'u0')
    .map(({ unitId, name }) => ({
      id: unitId,
      name: `${name}（新）`,
      kind: 'community',
      group: '',
      secretaryPost: '',
      linkedLeaderPost: '',
    })),
  operators: [],
}

function makeContest(key: number): ContestDetail {
  let count = 0
  const newId = () => {
    count += 1
    return `c${key}-${count}`
  }
  return {
    key,
    campaignKey: 1,
    definition: { id: `c${key}`, ...buildBlankContest({ units }, newId) },
    state: 'open',
    isSample: false,
    papers: noPapers(),
    sheetNotes: [],
    hasMarks: false,
    publications: [],
    revision: 1,
  }
}

const detail: CampaignDetail = {
  key: 1,
  isRehearsal: false,
  officeId: 'o',
  definition: campaignDefinitionSchema.parse({ id: 'x', title: '观摩', year: 2023, label: '第二季度', units }),
  status: 'open',
  attendees: [],
  departureTime: '08:30',
  scans: [],
  attachments: [],
  stops: [],
  comments: [],
  rectifications: [],
  contests: [makeContest(1), makeContest(2)],
  revision: 1,
}

test('takes over the contests whose sheets were read', () => {
  const source = toCampaignSource(office, detail, [{ contestKey: 2, revision: 1, sheets: [], voidSheets: [] }])
  expect(source.contests.map((contest) => contest.definition.id)).toEqual(['c2'])
  expect(source).toMatchObject({ officeName: '某街道', departureTime: '08:30' })
})

test('lists units in 机构序列 under the names of the time; one that the office no longer has comes last', () => {
  expect(listUnitNames(toCampaignSource(office, detail, []))).toEqual(['丙村', '乙社区', '甲社区'])
})
