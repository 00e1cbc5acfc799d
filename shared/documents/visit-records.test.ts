import { expect, test } from 'vitest'
import { commentSchema, rectificationSchema } from '../model/campaign'
import { makeCampaign } from './test-support/make-campaign'
import { buildVisitRecords } from './visit-records'

test('one record per stop in the order of the tour, with the time of arrival', () => {
  const { records } = buildVisitRecords(makeCampaign(3))
  expect(records.map(({ order, stop, units, arrival }) => [order, stop, units, arrival])).toEqual([
    [1, '第1社区党群服务中心', '第1社区', '08:40'],
    [2, '第2社区党群服务中心', '第2社区', '09:10'],
    [3, '第3社区党群服务中心', '第3社区', '09:40'],
  ])
  expect(records[0]?.fields.map((field) => field.label)).toEqual(['特色做法', '存在问题', '领导点评', '建议'])
})

test('open problems of the unit stand on top, those of the campaign before first; closed ones and other units do not', () => {
  const source = makeCampaign(2)
  const make = (id: string, unitId: string, status: string) =>
    rectificationSchema.parse({ id, unitId, problem: `问题${id}`, status, dueDate: '2023-08-31' })
  const rectifications = [make('a', 'u1', 'inProgress'), make('b', 'u1', 'closed'), make('c', 'u2', 'open')]
  const earlier = { campaign: source.campaign, rectifications: [make('d', 'u1', 'open')], contests: [] }
  const { records } = buildVisitRecords({ ...source, rectifications, earlier })
  expect(records[0]?.openProblems).toEqual([
    { problem: '问题d', due: '2023年8月31日', status: '待整改' },
    { problem: '问题a', due: '2023年8月31日', status: '整改中' },
  ])
})

test('what was recorded is printed and leaves fewer lines; comments on a unit go to its only stop', () => {
  const source = makeCampaign(2)
  const comment = (unitId: string | null, stopId: string | null, kind: string, text: string) =>
    commentSchema.parse({ id: text, unitId, stopId, speakerPost: '组织委员', kind, text })
  const { records } = buildVisitRecords({
    ...source,
    stops: source.stops.map((stop) => ({ ...stop, highlights: stop.id === 's1' ? '错时服务' : '' })),
    comments: [
      comment('u1', null, 'strength', '服务好'),
      comment(null, 's1', 'suggestion', '多宣传'),
      comment('u2', null, 'problem', '台账少'),
      comment(null, null, 'requirement', '都要整改'),
    ],
  })
  expect(records[0]?.fields).toEqual([
    { label: '特色做法', texts: ['错时服务'], blankLines: 3 },
    { label: '存在问题', texts: [], blankLines: 4 },
    { label: '领导点评', texts: ['组织委员：服务好'], blankLines: 3 },
    { label: '建议', texts: ['组织委员：多宣传'], blankLines: 3 },
  ])
})

test('without stops there is one blank record', () => {
  expect(buildVisitRecords({ ...makeCampaign(2), stops: [] }).records).toMatchObject([{ order: null, stop: '' }])
})
