/**
 * A block of 200 × 30 marks pasted → preview painted, confirmed at once → painted and committed in one transaction, against
 * one strict transaction in the store page that writes the same rows, log included, and nothing else.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright'
import { goTo } from '../e2e/pages/first-start'
import { keepWrittenRows, openBareConnection, writeKeptRows } from './bare-rows'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { quantile } from './quantile'

const rows = 200
const columns = 30
const warmUp = 2
const measured = 9

/** Milliseconds for what follows a paste, so that nothing of it falls into the bare transaction. */
const rest = 500

/** The text of a block in which every mark differs from the one of the round before. */
function makeBlock(round: number): string {
  const line = (row: number) =>
    Array.from({ length: columns }, (_, column) => String((round % 2) + ((row + column) % 8))).join('\t')
  return Array.from({ length: rows }, (_, row) => `${line(row)}\r\n`).join('')
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

/** One line: the median of pasting (aim ≤ 3×); a paste and a bare transaction take turns, so that both see the same machine. */
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
      const [preview, committed] = await desk.evaluate<[number, number]>(pasteInPage(makeBlock(round)))
      await delay(rest)
      await store.evaluate(keepWrittenRows, bench.contestKey)
      const bareTime = await store.evaluate(writeKeptRows, { round, unitId: null })
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
