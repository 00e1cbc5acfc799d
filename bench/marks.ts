/** A mark typed → committed, against one strict transaction in the store page that writes the same rows, log included. */

import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { quantileOfSteps } from './quantile'

const warmUp = 40
const measured = 1100
/** Milliseconds between two readings of a page's clock. */
const clockStep = 0.1

/** Runs in the store page: opens a connection of its own, which stays open as the program's does. */
async function openBareConnection(): Promise<void> {
  const open = indexedDB.open('liangsai')
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve
    open.onerror = () => reject(open.error)
  })
  Object.assign(window, { bareConnection: open.result })
}

/** Runs in the store page: one bare strict transaction on the tables of a mark; milliseconds until it is complete. */
async function writeBareRows(seq: number): Promise<number> {
  const database = (window as unknown as { bareConnection: IDBDatabase }).bareConnection
  const hash = 'a'.repeat(64)
  const start = performance.now()
  const transaction = database.transaction(['sheets', 'changes', 'chains', 'commands'], 'readwrite', {
    durability: 'strict',
  })
  const committed = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  transaction.objectStore('sheets').put({
    contestKey: -1,
    judgeId: 'j1',
    unitId: `u${seq}`,
    partId: 'a1',
    abstained: false,
    marks: { i1: 850 },
    total: null,
    rejected: {},
  })
  transaction.objectStore('changes').put({
    chain: 'bench',
    seq,
    time: '2023-06-28T19:30:00.000+08:00',
    operator: '录入员1',
    what: 'marks.set',
    before: [null],
    after: [['j1', `u${seq}`, 'a1', 'i1', '8.5']],
    reason: '',
    prevHash: hash,
    hash,
  })
  transaction.objectStore('chains').put({ id: 'bench', officeId: 'bench', seq, head: hash })
  transaction
    .objectStore('commands')
    .put({ id: `bench-${seq}`, time: '2023-06-28T19:30:00.000+08:00', outcome: { value: { revision: seq } } })
  await committed
  return performance.now() - start
}

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
      const bareTime = await store.evaluate(writeBareRows, number)
      const typedTime = await bench.app.desk.evaluate(typeMark, { contestKey, number })
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
