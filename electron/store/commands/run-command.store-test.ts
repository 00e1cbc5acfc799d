import { afterEach, describe, expect, test, vi } from 'vitest'
import { describeStorageError } from '../storage-error'
import { dump, makeOffice, markItem, openTestStore } from '../test-support'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a command', () => {
  test('given twice gets the stored answer and writes once', async () => {
    const store = await openTestStore()
    const { officeId, contestKey, unitIds } = await makeOffice(store)
    const unit = { name: '新村', kind: 'village' as const, group: '', secretaryPost: '', linkedLeaderPost: '' }
    const first = await store.run('units:add', { officeId, units: [unit] }, { id: 'once' })
    const edits = [markItem(unitIds[0] ?? '', 'i1', null, '50')]
    const mark = await store.run('marks:set', { contestKey, edits }, { id: 'mark-once' })
    const before = await dump(store)
    expect(await store.run('units:add', { officeId, units: [unit] }, { id: 'once' })).toEqual(first)
    expect(await store.run('marks:set', { contestKey, edits }, { id: 'mark-once' })).toEqual(mark)
    expect(await dump(store)).toEqual(before)
    const racing = await Promise.all(
      Array.from({ length: 10 }, () => store.run('offices:create', { name: '乙', district: '' }, { id: 'race' })),
    )
    expect(new Set(racing.map((outcome) => outcome.value.officeId)).size).toBe(1)
    expect((await store.ask('offices:list', {})).length).toBe(2)
  })

  test('every write transaction is flushed to the disk', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', null, '50')] })
    const writes = spy.mock.calls.flatMap((call, index) =>
      call[1] === 'readwrite' ? [spy.mock.results[index]?.value] : [],
    )
    expect(writes.length).toBeGreaterThanOrEqual(5)
    for (const transaction of writes) expect((transaction as IDBTransaction).durability).toBe('strict')
  })

  test('on a full disk says so and keeps nothing', async () => {
    const store = await openTestStore()
    const { officeId } = await makeOffice(store)
    const before = await dump(store)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(store.run('offices:update', { officeId, name: '改名' })).rejects.toMatchObject({ code: 'disk-full' })
    put.mockRestore()
    expect(await dump(store)).toEqual(before)
    expect(describeStorageError(new DOMException('full', 'QuotaExceededError'))).toMatchObject({ code: 'disk-full' })
    const aborted = { name: 'AbortError', inner: new DOMException('full', 'QuotaExceededError') }
    expect(describeStorageError(aborted)).toMatchObject({ code: 'disk-full' })
    expect(describeStorageError(new Error('x'))).toMatchObject({ code: 'internal' })
  })

  test('a closed database is told in plain words', async () => {
    const store = await openTestStore()
    store.database.close()
    await expect(store.run('offices:create', { name: '甲', district: '' })).rejects.toMatchObject({
      code: 'store-unavailable',
    })
  })
})
