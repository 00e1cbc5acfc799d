/** A mark typed → committed, against one strict transaction in the store page that writes the same rows, log included. */

import { keepWrittenRows, openBareConnection, writeKeptRows } from './bare-rows'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { quantileOfSteps } from './quantile'

const warmUp = 40
const measured = 1100
/** Milliseconds between two readings of a page's clock. */
const clockStep = 0.1

/** Runs in the program's window: one mark from the typed text to the answer that it is on the disk, in milliseconds. */
async function typeMark({ contestKey, number }: { contestKey: number; number: number }): Promise<number> {
  const edit = {
    judgeId: `j${1 + (Math.floor(number / 40) % 30)}`,
    unitId: `u${1 + (number % 40)}`,
    partId: 'a1',
    target: { kind: 'item' as const, itemId: 'i1' },
    from: null,
    to: '8.5',
  }
  const start = performance.now()
  const reply = await window.desk.invoke('marks:set', { contestKey, edits: [edit] }, 'bench')
  if (!reply.ok) throw new Error(reply.error.message)
  return performance.now() - start
}

/** Two lines: p50 (aim ≤ 3×) and p95 (aim ≤ 5×); a bare transaction and a typed mark take turns, so that both see the same machine. */
export async function runMarkBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 40, judges: 30, items: 30 })
  const typed: number[] = []
  const bare: number[] = []
  try {
    const { contestKey } = bench
    const store = await bench.app.findPage('store')
    await store.evaluate(openBareConnection)
    for (let number = 0; number < warmUp + measured; number += 1) {
      const typedTime = await bench.app.desk.evaluate(typeMark, { contestKey, number })
      if (number === 0) await store.evaluate(keepWrittenRows, contestKey)
      const bareTime = await store.evaluate(writeKeptRows, { round: number, unitId: `u${number}` })
      if (number < warmUp) continue
      bare.push(bareTime)
      typed.push(typedTime)
    }
  } finally {
    await bench.close()
  }
  const line = (share: number, aim: number): BenchLine => {
    const value = quantileOfSteps(typed, share, clockStep)
    const ratio = value / quantileOfSteps(bare, share, clockStep)
    const name = `mark typed → committed, p${share * 100}`
    return {
      name,
      value,
      unit: 'ms',
      against: 'bare strict transaction in the store page',
      ratio,
      aim,
      met: ratio <= aim,
    }
  }
  return [line(0.5, 3), line(0.95, 5)]
}
