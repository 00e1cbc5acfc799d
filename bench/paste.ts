/**
 * A block of 200 × 30 marks pasted → preview painted, confirmed at once → painted and committed in one transaction, against
 * one strict transaction in the store page that writes the same rows, log included.
 */
import type { Page } from 'playwright'
import { goTo } from '../e2e/pages/first-start'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { quantile } from './quantile'

const rows = 200
const columns = 30
const warmUp = 2
const measured = 9

/** The text of a block in which every mark differs from the one of the round before. */
function makeBlock(round: number): string {
  const line = (row: number) =>
    Array.from({ length: columns }, (_, column) => String((round % 2) + ((row + column) % 8))).join('\t')
  return Array.from({ length: rows }, (_, row) => `${line(row)}\r\n`).join('')
}

/** Runs in the store page: opens a connection of its own, which stays open as the program's does. */
async function openBareConnection(): Promise<void> {
  const open = indexedDB.open('liangsai')
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve
    open.onerror = () => reject(open.error)
  })
  Object.assign(window, { bareConnection: open.result })
}

/** Runs in the store page: milliseconds of one bare strict transaction with the rows of the paste. */
async function writeBareRows(size: { round: number; rows: number; columns: number }): Promise<number> {
  const database = (window as unknown as { bareConnection: IDBDatabase }).bareConnection
  const hash = 'a'.repeat(64)
  const cells = Array.from({ length: size.rows * size.columns }, (_, index) => [
    `j${1 + Math.floor(index / size.columns)}`,
    'u1',
    'a1',
    `i${1 + (index % size.columns)}`,
  ])
  const before = { cells, texts: cells.map(() => '8') }
  const after = { texts: cells.map(() => '7') }
  const sheets = Array.from({ length: size.rows }, (_, row) => ({
    contestKey: -1,
    judgeId: `j${1 + row}`,
    unitId: 'u1',
    partId: 'a1',
    abstained: false,
    marks: Object.fromEntries(Array.from({ length: size.columns }, (_, item) => [`i${1 + item}`, 700])),
    total: null,
    rejected: {},
    enteredBy: ['录入员1'],
  }))
  const start = performance.now()
  const transaction = database.transaction(['sheets', 'changes', 'chains', 'commands'], 'readwrite', {
    durability: 'strict',
  })
  const committed = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  for (const sheet of sheets) transaction.objectStore('sheets').put(sheet)
  transaction.objectStore('changes').put({
    ...{ chain: 'bench', seq: size.round, time: '2023-06-28T19:30:00.000+08:00', operator: '录入员1' },
    ...{ what: 'marks.set', before, after, reason: '', prevHash: hash, hash },
  })
  transaction.objectStore('chains').put({ id: 'bench', officeId: 'bench', seq: size.round, head: hash })
  transaction
    .objectStore('commands')
    .put({ id: `bench-${size.round}`, time: '2023-06-28T19:30:00.000+08:00', outcome: { value: { revision: 1 } } })
  await committed
  return performance.now() - start
}

/**
 * The expression that pastes a block in the page and confirms it: milliseconds until its preview is painted, and from the
 * confirmation until the marks are painted and committed.
 */
function pasteInPage(text: string): string {
  return `(async () => {
    const until = (isThere) => new Promise((resolve) => {
      if (isThere()) return resolve()
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const painted = () => new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = resolve
        channel.port2.postMessage(null)
      })
    })
    const status = () => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ')
    const saved = () => Number(/已保存 (\\d+) 处/.exec(status())?.[1] ?? -1)
    const button = () => document.querySelector('[aria-label="粘贴前核对"] .ant-btn-primary')
    const data = new DataTransfer()
    data.setData('text/plain', ${JSON.stringify(text)})
    const count = saved()
    const start = performance.now()
    document.querySelector('[aria-label="录入框"]').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    await until(() => button() !== null)
    await painted()
    const preview = performance.now()
    button().click()
    await until(() => saved() === count + ${rows * columns})
    await painted()
    return [preview - start, performance.now() - preview]
  })()`
}

async function openUnit(desk: Page, campaignKey: number): Promise<void> {
  await desk.reload()
  await goTo(desk, `campaigns/${campaignKey}/entry`)
  await desk.getByText('按单位', { exact: true }).click()
  await desk.getByRole('rowheader').nth(30).waitFor()
  await desk.getByRole('textbox', { name: '录入框' }).focus()
}

/** One line: the median of pasting (aim ≤ 3×); a bare transaction and a paste take turns, so that both see the same machine. */
export async function runPasteBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 7, judges: rows, items: columns })
  const pasted: number[] = []
  const previews: number[] = []
  const bare: number[] = []
  try {
    const { desk } = bench.app
    const store = await bench.app.findPage('store')
    await store.evaluate(openBareConnection)
    await openUnit(desk, bench.campaignKey)
    for (let round = 0; round < warmUp + measured; round += 1) {
      const bareTime = await store.evaluate(writeBareRows, { round, rows, columns })
      const [preview, committed] = await desk.evaluate<[number, number]>(pasteInPage(makeBlock(round)))
      if (round < warmUp) continue
      bare.push(bareTime)
      previews.push(preview)
      pasted.push(preview + committed)
    }
  } finally {
    await bench.close()
  }
  const value = quantile(pasted, 0.5)
  const ratio = value / quantile(bare, 0.5)
  const shown = quantile(previews, 0.5).toFixed(0)
  const name = `${rows} × ${columns} pasted (preview ${shown} ms) → committed`
  return [
    { name, value, unit: 'ms', against: 'the same rows in a bare strict transaction', ratio, aim: 3, met: ratio <= 3 },
  ]
}
