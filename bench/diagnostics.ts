/**
 * The page stays smooth while a large contest is diagnosed on 成绩: the longest frame from the begin of the search to its list.
 * Frames are measured as time of the processor on the page's main thread, so that other work on the machine is no part of them.
 */
import type { Page } from 'playwright'
import { goTo } from '../e2e/pages/first-start'
import type { DataPackage } from '../shared/model/package'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'
import { listFrames, recordTrace } from './page-trace'
import { quantile } from './quantile'

const rounds = 5

/** No frame may be longer, in milliseconds. */
const limit = 50

/** Every judge scores every unit at random: the units are so close that most marks are critical. */
function fillClosely(document: DataPackage): void {
  const [contest] = document.campaigns[0]?.contests ?? []
  if (contest === undefined) throw new Error('the bench package holds no contest')
  const [part] = contest.parts
  const items = part?.sections.flatMap((section) => section.items) ?? []
  let seed = 1
  const draw = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return String(7.5 + (Math.floor(seed / 65536) % 5) / 2)
  }
  contest.sheets = contest.judges.flatMap(({ id: judgeId }) =>
    contest.unitIds.map((unitId) => ({
      judgeId,
      unitId,
      partId: part?.id ?? '',
      abstained: false,
      marks: Object.fromEntries(items.map((item) => [item.id, draw()])),
    })),
  )
}

/**
 * Runs in the page: draws frame by frame until `shown` is there and twenty frames more. The mark diagnosis-begin stands in the first
 * frame of the search, diagnosis-end in the last.
 */
function drawUntilShown(shown: string): string {
  return `new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the diagnostics were not shown')), 60_000)
    let isBegun = false
    let after = 0
    requestAnimationFrame(function draw() {
      const isSearching = document.querySelector('progress') !== null
      if (isSearching && !isBegun) performance.mark('diagnosis-begin')
      isBegun = isBegun || isSearching
      after = isBegun && !isSearching && document.querySelector(${JSON.stringify(shown)}) !== null ? after + 1 : 0
      if (after < 20) return requestAnimationFrame(draw)
      performance.mark('diagnosis-end')
      resolve()
    })
  })`
}

async function measureRounds(desk: Page, campaignKey: number, name: string, shown: string): Promise<BenchLine> {
  const longest: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await goTo(desk, 'settings')
    await desk.reload()
    await desk.getByRole('heading', { name: '本机' }).waitFor()
    const events = await recordTrace(desk, async () => {
      const drawing = desk.evaluate(drawUntilShown(shown))
      await goTo(desk, `campaigns/${campaignKey}/results`)
      await drawing
    })
    longest.push(Math.max(...listFrames(events, 'diagnosis-begin', 'diagnosis-end')))
  }
  const value = quantile(longest, 0.5)
  const ratio = value / limit
  return { name, value, unit: 'ms', against: 'a frame of 50 ms', ratio, aim: 1, met: ratio <= 1 }
}

/** Two lines, medians of the longest frame: the search of critical marks alone, and with 评分情况分析 beside it. */
export async function runDiagnosticsBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 40, judges: 200, items: 30, fill: fillClosely })
  const { campaignKey } = bench
  try {
    const { desk } = bench.app
    const marks = 'longest frame of critical marks, 40 × 200 × 30'
    const first = await measureRounds(desk, campaignKey, marks, 'section[aria-label="关键评分"] details')
    await desk.evaluate(() => window.desk.invoke('settings:update', { showsJudging: true, operator: '审核' }, 'bench'))
    const second = await measureRounds(
      desk,
      campaignKey,
      'longest frame with 评分情况分析',
      '[aria-label="去掉任一评委"]',
    )
    return [first, second]
  } finally {
    await bench.close()
  }
}
