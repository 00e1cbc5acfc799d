/** What a page's main thread did, as the browser recorded it. */
import type { Page } from 'playwright'

/** One event of the browser's trace; times in microseconds, `tdur` that of the processor. */
type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

export async function recordTrace(page: Page, action: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] },
  })
  await action()
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await isComplete
  await session.detach()
  return events
}

/**
 * Milliseconds of the processor that each frame took between two marks of the page that draws without a pause: the task that
 * draws and all tasks up to the next one that does. The frame before the first mark is the first.
 */
export function listFrames(events: readonly TraceEvent[], from: string, to: string): number[] {
  const begin = events.find(({ name }) => name === from)
  const end = events.find(({ name }) => name === to)
  if (begin === undefined || end === undefined) throw new Error(`the trace has no marks ${from} and ${to}`)
  const own = events.filter(({ pid, tid }) => pid === begin.pid && tid === begin.tid)
  const draws = own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts)
  const tasks = own
    .filter(({ name, ph }) => name.endsWith('RunTask') && ph === 'X')
    .sort((first, second) => first.ts - second.ts)
  const frames: { begin: number; time: number }[] = []
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const isDrawing = draws.some((draw) => draw >= ts && draw <= ts + dur)
    const last = frames.at(-1)
    if (isDrawing || last === undefined) frames.push({ begin: ts, time: tdur / 1000 })
    else last.time += tdur / 1000
  }
  const first = frames.findLastIndex((frame) => frame.begin <= begin.ts)
  return frames
    .slice(Math.max(0, first - 1))
    .filter((frame) => frame.begin <= end.ts)
    .map(({ time }) => time)
}
