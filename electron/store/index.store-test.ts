import { expect, test } from 'vitest'
import type { StoreLink, StoreReply, StoreRequest } from '../../shared/ipc/store-protocol'

test('the page opens the database, says that it is ready, and answers by the id of the request', async () => {
  const ready = makeDeferred<string | null>()
  const reply = makeDeferred<StoreReply>()
  let send: (request: StoreRequest) => void = () => undefined
  const storeLink: StoreLink = {
    onRequest: (listener) => {
      send = listener
    },
    reply: reply.resolve,
    ready: ready.resolve,
  }
  Object.assign(window, { storeLink })
  await import('./index')
  expect(await ready.promise).toBeNull()
  send({ id: 7, name: 'offices:list', request: {}, meta: null })
  expect(await reply.promise).toEqual({ id: 7, reply: { ok: true, value: [] } })
})

function makeDeferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
