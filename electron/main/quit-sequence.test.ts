import { EventEmitter } from 'node:events'
import type { App, BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { guardQuit } from './quit-sequence'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An app that ends when no listener holds a quit back. */
function setUp(finish: () => Promise<void>) {
  const events = new EventEmitter()
  const state = { hasEnded: false, held: 0 }
  const app = Object.assign(events, {
    quit: () => {
      let isHeld = false
      events.emit('before-quit', {
        preventDefault: () => {
          isHeld = true
        },
      })
      if (isHeld) state.held += 1
      else state.hasEnded = true
    },
  })
  const guard = guardQuit(app as unknown as Pick<App, 'on' | 'quit'>, finish)
  return { app, state, guard }
}

test('the program ends after what is being saved, however often it is asked to', async () => {
  let complete: () => void = () => undefined
  const finish = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        complete = resolve
      }),
  )
  const { app, state } = setUp(finish)
  app.quit()
  app.quit()
  expect(state).toEqual({ hasEnded: false, held: 2 })
  complete()
  await vi.advanceTimersByTimeAsync(1)
  expect(state.hasEnded).toBe(true)
  expect(finish).toHaveBeenCalledOnce()
})

test('a failure does not keep it open', async () => {
  const { app, state } = setUp(() => Promise.reject(new Error('disk')))
  app.quit()
  await vi.advanceTimersByTimeAsync(1)
  expect(state.hasEnded).toBe(true)
})

test('nothing keeps it open longer than eight seconds', async () => {
  const { app, state } = setUp(() => new Promise(() => undefined))
  app.quit()
  await vi.advanceTimersByTimeAsync(7999)
  expect(state.hasEnded).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(state.hasEnded).toBe(true)
})

test('a window that is closed stays open until all is saved', async () => {
  let complete: () => void = () => undefined
  const { state, guard } = setUp(
    () =>
      new Promise<void>((resolve) => {
        complete = resolve
      }),
  )
  const window = new EventEmitter()
  guard.holdOpen(window as unknown as BrowserWindow)
  const close = () => {
    const event = { preventDefault: vi.fn() }
    window.emit('close', event)
    return event.preventDefault.mock.calls.length > 0
  }
  expect([close(), close(), state.hasEnded]).toEqual([true, true, false])
  complete()
  await vi.advanceTimersByTimeAsync(1)
  expect([close(), state.hasEnded]).toEqual([false, true])
})
