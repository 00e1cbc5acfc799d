import { describe, expect, test } from 'vitest'
import { commentSchema, stopSchema } from '../../../shared/model/campaign'
import { dump, makeCampaign, makeOffice, markItem, openTestStore, undo } from '../test-support'

function makeStop(id: string, unitIds: string[], name = '党群服务中心') {
  return stopSchema.parse({ id, seq: 1, name, kind: '阵地', unitIds })
}

describe('campaigns', () => {
  test('status follows what was recorded', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey, contestKey, unitIds } = await makeOffice(store)
    const status = async () => (await store.ask('campaigns:list', { officeId }))[0]?.status
    expect(await status()).toBe('draft')
    await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', null, '50')] })
    expect(await status()).toBe('open')
    expect((await store.ask('campaigns:get', { campaignKey })).status).toBe('open')
    expect((await store.ask('campaigns:list', { officeId }))[0]).toMatchObject({
      unitCount: 2,
      contestCount: 1,
      sheetCount: 1,
    })
  })

  test('after last quarter: units of today, attendees and contests without what belonged to that time', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey, contestKey, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('campaigns:save-attendees', { campaignKey, attendees: [{ post: '书记', name: '' }] })
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '50')] })
    const row = await store.database.contests.get(contestKey)
    if (row === undefined) throw new Error('no contest')
    const definition = {
      ...row.definition,
      judges: row.definition.judges.map((judge, index) => ({ ...judge, withdrawn: index === 1 })),
      adjustments: [{ unitId, points: '1', reason: '' }],
      notApplicable: [{ unitId, itemId: 'i1' }],
      withoutRank: [{ unitId, reason: '新设' }],
    }
    await store.run('contests:update', { contestKey, definition, revision: 1, reason: '' })
    const unit = (await store.ask('offices:get', { officeId })).units[0]
    if (unit === undefined) throw new Error('no unit')
    await store.run('units:update', { officeId, unit: { ...unit, name: '民安新社区' } })
    const draft = { ...makeCampaign([]), title: '第三季度', quarter: 3 }
    const created = await store.run('campaigns:create', { officeId, definition: draft, copyFrom: campaignKey })
    const copy = await store.ask('campaigns:get', { campaignKey: created.value.campaignKey })
    expect(copy.definition.units.map((member) => member.name)).toEqual(['民安新社区', '和平社区'])
    expect(copy.attendees).toEqual([{ post: '书记', name: '' }])
    const contest = copy.contests[0]
    expect(contest).toMatchObject({ hasMarks: false, state: 'open', publications: [], revision: 1 })
    expect(contest?.definition).toMatchObject({ unitIds, adjustments: [], notApplicable: [], withoutRank: [] })
    expect(contest?.definition.judges.map((judge) => judge.id)).toEqual(['j1'])
    expect(contest?.definition.id).not.toBe(row.id)
    expect((await store.ask('campaigns:list', { officeId })).map((campaign) => campaign.quarter)).toEqual([3, 2])
  })

  test('fields are logged one by one and undone unless changed since', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await makeOffice(store)
    const outcome = await store.run('campaigns:update', { campaignKey, patch: { title: '新标题', headcount: 30 } })
    const log = await store.ask('log:list', { officeId, campaignKey, limit: 2 })
    expect(log.map((entry) => entry.what).toSorted()).toEqual(['campaign.headcount', 'campaign.title'])
    await store.run('campaigns:update', { campaignKey, patch: { theme: '网格化' } })
    await undo(store, outcome)
    expect((await store.ask('campaigns:get', { campaignKey })).definition).toMatchObject({
      headcount: null,
      theme: '网格化',
    })
    await expect(undo(store, outcome)).rejects.toMatchObject({ code: 'conflict' })
    const wrongDates = store.run('campaigns:update', { campaignKey, patch: { endDate: '2023-01-01' } })
    await expect(wrongDates).rejects.toMatchObject({ code: 'bad-input', path: 'endDate' })
  })

  test('a unit leaves only when nothing names it', async () => {
    const store = await openTestStore()
    const { campaignKey, contestKey, unitIds } = await makeOffice(store)
    const patch = { units: makeCampaign(unitIds.slice(0, 1)).units }
    await expect(store.run('campaigns:update', { campaignKey, patch })).rejects.toMatchObject({
      code: 'conflict',
      path: 'units',
    })
    await store.run('contests:delete', { contestKey, reason: '重建' })
    await store.run('stops:save', { campaignKey, stops: [makeStop('s1', unitIds.slice(1))] })
    await expect(store.run('campaigns:update', { campaignKey, patch })).rejects.toMatchObject({ code: 'conflict' })
    await store.run('stops:delete', { campaignKey, stopId: 's1' })
    await store.run('campaigns:update', { campaignKey, patch })
    expect((await store.ask('campaigns:get', { campaignKey })).definition.units.length).toBe(1)
  })

  test('deleting for good removes rows and log and leaves a trace in the office', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey, contestKey, unitIds } = await makeOffice(store)
    await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', null, '50')] })
    await store.run('stops:save', { campaignKey, stops: [makeStop('s1', unitIds)] })
    const outcome = await store.run('campaigns:delete', { campaignKey, reason: '录错年份' })
    expect(outcome.changed.campaignKey).toBe(campaignKey)
    const rows = await dump(store)
    for (const table of ['campaigns', 'stops', 'contests', 'sheets']) expect(rows[table]).toEqual([])
    expect(await store.database.chains.toCollection().primaryKeys()).toEqual([`office:${officeId}`])
    const [entry] = await store.ask('log:list', { officeId, campaignKey: null, limit: 1 })
    expect(entry).toMatchObject({ what: 'campaign.delete', reason: '录错年份' })
    expect(JSON.stringify(rows)).not.toContain('第二季度观摩')
    await expect(store.ask('campaigns:get', { campaignKey })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('stops and comments', () => {
  test('are saved, deleted and put back in their place', async () => {
    const store = await openTestStore()
    const { campaignKey, unitIds, officeId } = await makeOffice(store)
    const saved = await store.run('stops:save', { campaignKey, stops: [makeStop('s1', unitIds), makeStop('s2', [])] })
    const changed = await store.run('stops:save', { campaignKey, stops: [makeStop('s1', unitIds, '改名')] })
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({
      what: 'stop.change',
      before: { id: 's1', name: '党群服务中心' },
      after: { id: 's1', name: '改名' },
    })
    await expect(undo(store, saved)).rejects.toMatchObject({ code: 'conflict' })
    const undone = await undo(store, changed)
    await undo(store, undone)
    expect((await store.ask('campaigns:get', { campaignKey })).stops.map((stop) => stop.name)).toEqual([
      '改名',
      '党群服务中心',
    ])
    const comments = ['k1', 'k2'].map((id) =>
      commentSchema.parse({ id, stopId: 's2', speakerPost: '分包领导', kind: 'problem', text: id }),
    )
    await store.run('comments:save', { campaignKey, comments })
    await expect(store.run('stops:delete', { campaignKey, stopId: 's2' })).rejects.toMatchObject({ code: 'conflict' })
    const removed = await store.run('comments:delete', { campaignKey, commentId: 'k1' })
    await undo(store, removed)
    expect((await store.ask('campaigns:get', { campaignKey })).comments).toEqual(comments)
  })

  test('name only what is there, and saving the same again changes nothing', async () => {
    const store = await openTestStore()
    const { campaignKey } = await makeOffice(store)
    const stray = store.run('stops:save', { campaignKey, stops: [makeStop('s1', ['elsewhere'])] })
    await expect(stray).rejects.toMatchObject({ code: 'bad-input' })
    const unsaved = store.run('stops:save', {
      campaignKey,
      stops: [{ ...makeStop('s1', []), photos: ['ab'.repeat(32)] }],
    })
    await expect(unsaved).rejects.toMatchObject({ code: 'bad-input', path: 'photos' })
    const comment = commentSchema.parse({ id: 'k1', stopId: 's9', speakerPost: '', kind: 'strength', text: '' })
    await expect(store.run('comments:save', { campaignKey, comments: [comment] })).rejects.toMatchObject({
      code: 'bad-input',
    })
    const first = await store.run('stops:save', { campaignKey, stops: [makeStop('s1', [])] })
    const again = await store.run('stops:save', { campaignKey, stops: [makeStop('s1', [])] })
    expect(again).toMatchObject({ inverse: null, changed: { revision: first.changed.revision } })
  })
})
