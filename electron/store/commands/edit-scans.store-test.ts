import { describe, expect, test } from 'vitest'
import { scanLimits } from '../../../shared/model/scan-limits'
import { makeOffice, openTestStore, type TestStore, undo } from '../test-support'

const scan = (digit: string, bytes = 4) => ({
  id: digit.repeat(64),
  name: `${digit}.pdf`,
  mediaType: 'application/pdf',
  bytes,
})
const [first, second] = [scan('a'), scan('b')]

async function read(store: TestStore, campaignKey: number) {
  const { scans, attachments } = await store.ask('campaigns:get', { campaignKey })
  return { scans, names: attachments.map(({ name }) => name) }
}

async function copyCampaign(store: TestStore, officeId: string, campaignKey: number): Promise<number> {
  const { definition } = await store.ask('campaigns:get', { campaignKey })
  const { id: _, ...draft } = definition
  const { value } = await store.run('campaigns:create', { officeId, definition: draft, copyFrom: campaignKey })
  return value.campaignKey
}

describe('scans of signed pages', () => {
  test('are added in order, each once, logged with old and new, taken off, and put back in their place', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await makeOffice(store)
    const added = await store.run('campaigns:add-scans', { campaignKey, attachments: [first, second, first] })
    expect(added.value).toEqual({ added: 2 })
    expect(await read(store, campaignKey)).toEqual({ scans: [first.id, second.id], names: ['a.pdf', 'b.pdf'] })
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({ what: 'campaign.scans', before: [], after: [first.id, second.id] })
    const again = await store.run('campaigns:add-scans', { campaignKey, attachments: [{ ...first, name: '别名.pdf' }] })
    expect(again).toMatchObject({ value: { added: 0 }, inverse: null })

    const removed = await store.run('campaigns:remove-scan', { campaignKey, scanId: first.id })
    expect(removed.inverse?.label).toBe('删除扫描件“a.pdf”')
    expect(await read(store, campaignKey)).toEqual({ scans: [second.id], names: ['b.pdf'] })
    const request = { officeId, campaignKey: null, exportedAt: '2023-07-03T17:40:00+08:00' }
    expect((await store.ask('packages:collect', request)).attachments).toEqual([second])
    const back = await undo(store, removed)
    expect((await read(store, campaignKey)).scans).toEqual([first.id, second.id])
    await undo(store, back)
    expect((await read(store, campaignKey)).scans).toEqual([second.id])
    await expect(store.run('campaigns:remove-scan', { campaignKey, scanId: first.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await store.ask('log:verify', { officeId })).problems).toEqual([])
  })

  test('are refused when they are too many or too large together, and nothing is kept', async () => {
    const store = await openTestStore()
    const { campaignKey } = await makeOffice(store)
    const large = [scan('a', scanLimits.totalBytes), scan('b', 1)]
    await expect(store.run('campaigns:add-scans', { campaignKey, attachments: large })).rejects.toMatchObject({
      message: expect.stringContaining('500 MB'),
    })
    const many = Array.from({ length: scanLimits.count + 1 }, (_, index) => ({
      ...first,
      id: index.toString(16).padStart(64, '0'),
    }))
    await expect(store.run('campaigns:add-scans', { campaignKey, attachments: many })).rejects.toMatchObject({
      code: 'bad-input',
    })
    expect(await store.database.attachments.count()).toBe(0)
  })

  test('stay with their campaign: a later one begins without, and deleting keeps what another has too', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await makeOffice(store)
    await store.run('campaigns:add-scans', { campaignKey, attachments: [first, second] })
    const later = await copyCampaign(store, officeId, campaignKey)
    expect((await read(store, later)).scans).toEqual([])
    await store.run('campaigns:add-scans', { campaignKey: later, attachments: [first] })
    await store.run('campaigns:delete', { campaignKey, reason: '录错' })
    expect((await store.database.attachments.toArray()).map(({ id }) => id)).toEqual([first.id])
  })

  test('one whose record is gone is not put back', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await makeOffice(store)
    const later = await copyCampaign(store, officeId, campaignKey)
    for (const key of [campaignKey, later]) {
      await store.run('campaigns:add-scans', { campaignKey: key, attachments: [first] })
    }
    const removed = await store.run('campaigns:remove-scan', { campaignKey: later, scanId: first.id })
    await store.run('campaigns:delete', { campaignKey, reason: '录错' })
    await expect(undo(store, removed)).rejects.toMatchObject({ code: 'not-found' })
    expect((await read(store, later)).scans).toEqual([])
  })
})
