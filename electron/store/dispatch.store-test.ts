import { expect, test } from 'vitest'
import type { StoreRequest } from '../../shared/ipc/store-protocol'
import { createDispatcher } from './dispatch'
import { openTestStore } from './test-support'

test('requests are answered by id, errors as plain data', async () => {
  const { database } = await openTestStore()
  const dispatch = createDispatcher(database)
  const meta = { id: 'c1', operator: '录入员1', time: '2023-06-28T19:30:00.000+08:00' }
  const create: StoreRequest = { id: 1, name: 'offices:create', request: { name: '某街道', district: '' }, meta }
  const created = await dispatch(create)
  expect(created).toMatchObject({ id: 1, reply: { ok: true, value: { inverse: null } } })
  expect(await dispatch({ ...create, id: 2 })).toEqual({ ...created, id: 2 })
  const list = await dispatch({ id: 3, name: 'offices:list', request: {}, meta: null })
  expect(list.reply).toMatchObject({ ok: true, value: [{ name: '某街道' }] })
  const missing = await dispatch({ id: 4, name: 'campaigns:get', request: { campaignKey: 9 }, meta: null })
  expect(missing).toEqual({ id: 4, reply: { ok: false, error: { code: 'not-found', message: expect.any(String) } } })
  const unknown = { id: 5, name: 'toString', request: {}, meta } as unknown as StoreRequest
  expect(await dispatch(unknown)).toMatchObject({ reply: { ok: false, error: { code: 'forbidden' } } })
})
