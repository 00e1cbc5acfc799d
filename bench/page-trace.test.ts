import { expect, test } from 'vitest'
import { listFrames } from './page-trace'

const thread = { pid: 1, tid: 2 }
const task = (ts: number, dur: number, tdur = dur) => ({
  ...thread,
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  ts,
  dur,
  tdur,
})
const draw = (ts: number) => ({ ...thread, name: 'FireAnimationFrame', ph: 'X', ts })
const mark = (name: string, ts: number) => ({ ...thread, name, ph: 'I', ts })

test('a frame is the task that draws and what follows, in time of the processor', () => {
  const events = [
    task(0, 9000),
    draw(10_000),
    task(10_000, 2000),
    task(13_000, 1000),
    draw(20_500),
    mark('begin', 20_600),
    task(20_000, 3000, 1000),
    task(24_000, 4000),
    { ...task(25_000, 90_000), tid: 3 },
    draw(30_000),
    mark('end', 30_100),
    task(30_000, 500),
    draw(40_000),
    task(40_000, 80_000),
  ]
  expect(listFrames(events, 'begin', 'end')).toEqual([3, 5, 0.5])
})

test('a trace without the marks is an error', () => {
  expect(() => listFrames([mark('begin', 1)], 'begin', 'end')).toThrow('no marks')
})
