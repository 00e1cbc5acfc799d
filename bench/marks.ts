/** A mark typed → committed, against one strict transaction in the store page that writes the same rows, log included. */

import { quantile, startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'

const rounds = 12
const perRound = 25

/** Runs in the store page: bare strict transactions on the tables of a mark, times in milliseconds. */
async function writeBareRows({ count, firstSeq }: { count: number; firstSeq: number }): Promise<number[]> {
  const open = indexedDB.open('liangsai')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })
  const hash = 'a'.repeat(64)
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const seq = firstSeq + index
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
    times.push(performance.now() - start)
  }
  database.close()
  return times
}

/** Two lines: p50 (aim ≤ 3×) and p95 (aim ≤ 5×); rounds of both alternate in one run. */
export async function runMarkBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 40, judges: 30, items: 30 })
  const typed: number[] = []
  const bare: number[] = []
  try {
    const store = await bench.app.findPage('store')
    for (let round = 0; round < rounds; round += 1) {
      const bareTimes = await store.evaluate(writeBareRows, { count: perRound, firstSeq: round * perRound })
      const typedTimes = await bench.app.desk.evaluate(
        async ({ contestKey, judge, count }) => {
          const times: number[] = []
          for (let index = 0; index < count; index += 1) {
            const edit = {
              judgeId: `j${judge + 1}`,
              unitId: `u${index + 1}`,
              partId: 'a1',
              target: { kind: 'item' as const, itemId: 'i1' },
              from: null,
              to: '8.5',
            }
            const start = performance.now()
            const reply = await window.desk.invoke('marks:set', { contestKey, edits: [edit] }, 'bench')
            if (!reply.ok) throw new Error(reply.error.message)
            times.push(performance.now() - start)
          }
          return times
        },
        { contestKey: bench.contestKey, judge: round, count: perRound },
      )
      if (round > 0) {
        bare.push(...bareTimes)
        typed.push(...typedTimes)
      }
    }
  } finally {
    await bench.close()
  }
  const line = (share: number, aim: number): BenchLine => {
    const value = quantile(typed, share)
    const ratio = value / quantile(bare, share)
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
