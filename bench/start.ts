/** Start to usable: from the command to the navigation on the screen, against an empty page on the same host. */
import { join, resolve } from 'node:path'
import { launchApp } from '../e2e/fixtures/launch-app'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { quantile } from './quantile'

const rounds = 7

/** Runs in the page: when the link 工作台 can be seen, told at once and without polling, in milliseconds since 1970. */
const whenUsable = `new Promise((resolve) => {
  const observer = new MutationObserver(look)
  function look() {
    const link = [...document.querySelectorAll('a')].find((element) => element.textContent.includes('工作台'))
    if (link === undefined || !link.checkVisibility()) return
    observer.disconnect()
    resolve(performance.timeOrigin + performance.now())
  }
  observer.observe(document, { childList: true, subtree: true })
  look()
})`

/** Milliseconds from the command until the link 工作台 can be clicked. */
async function measureStart(userData: string, mainFile?: string): Promise<number> {
  const start = performance.timeOrigin + performance.now()
  const app = await launchApp({ userData, ...(mainFile === undefined ? {} : { mainFile }) })
  const end = await app.desk.evaluate<number>(whenUsable)
  await app.close()
  return end - start
}

/** One line: median of starts with data already there, in turns with the empty page (aim ≤ 1.5×). */
export async function runStartBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 40, judges: 30, items: 30 })
  await bench.app.close()
  const values: number[] = []
  const bases: number[] = []
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const value = await measureStart(bench.userData)
      const base = await measureStart(join(bench.userData, 'empty'), resolve('bench/empty-main.mjs'))
      if (round === 0) continue
      values.push(value)
      bases.push(base)
    }
  } finally {
    await bench.close()
  }
  const value = quantile(values, 0.5)
  const ratio = value / quantile(bases, 0.5)
  const name = 'start to usable, median'
  return [{ name, value, unit: 'ms', against: 'an empty page on the same host', ratio, aim: 1.5, met: ratio <= 1.5 }]
}
