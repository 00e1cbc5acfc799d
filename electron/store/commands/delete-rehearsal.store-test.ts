import { expect, test } from 'vitest'
import { dump, makeOffice, markItem, openTestStore } from '../test-support'

test('practice data is wiped with everything of its office; real data and a mixed office stay', async () => {
  const store = await openTestStore()
  const real = await makeOffice(store)
  const before = await dump(store)
  await expect(store.run('offices:delete-rehearsal', { officeId: real.officeId })).rejects.toMatchObject({
    code: 'bad-input',
  })
  const document = await store.ask('packages:collect', {
    officeId: real.officeId,
    campaignKey: null,
    exportedAt: '2023-07-03T17:40:00+08:00',
  })
  const { record: _, ...plain } = document
  const demo = { ...plain, office: { ...plain.office, id: 'demo', name: '演示街道' } }
  const written = await store.run('packages:write', { document: demo, isRehearsal: true })
  const [campaignKey = 0] = written.value.campaignKeys
  const campaign = await store.ask('campaigns:get', { campaignKey })
  expect(campaign.isRehearsal).toBe(true)
  expect((await store.ask('offices:list', {})).map((office) => office.isRehearsal)).toEqual([false, true])
  const unitId = campaign.definition.units[0]?.unitId ?? ''
  const contestKey = campaign.contests[0]?.key ?? 0
  await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '9')] })
  const second = [markItem(unitId, 'i1', null, '8')]
  await store.run('checks:enter-second', { contestKey, edits: second, isOwnEntry: true })
  await store.run('checks:draw-sample', { contestKey, size: { kind: 'count', value: 1 } })

  await store.run('offices:delete-rehearsal', { officeId: 'demo' })
  const after = await dump(store)
  for (const table of Object.keys(before)) {
    if (table !== 'commands') expect([table, after[table]]).toEqual([table, before[table]])
  }
})
