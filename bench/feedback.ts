/** 反馈单 of forty units as one PDF, against a PDF for each unit. */

import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'

const unitCount = 40

/** Runs in the program's window: saves the 反馈单 of all units, or of one, where the scripted dialog says; milliseconds. */
async function savePdf({ campaignKey, unitId }: { campaignKey: number; unitId: string | null }): Promise<number> {
  const choice = unitId === null ? {} : { unitId }
  const request = { document: 'feedback' as const, campaignKey, contestKey: null, paper: 'A4' as const, ...choice }
  const start = performance.now()
  const reply = await window.desk.invoke('documents:save-pdf', request, 'bench')
  if (!reply.ok) throw new Error(reply.error.message)
  if (reply.value === null) throw new Error('nothing was saved')
  return performance.now() - start
}

/** One line (aim ≤ 0.3×); the whole is taken before and after the single ones, so that both see the same machine. */
export async function runFeedbackBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: unitCount, judges: 30, items: 10, isScored: true }, unitCount + 3)
  try {
    const save = (unitId: string | null) => bench.app.desk.evaluate(savePdf, { campaignKey: bench.campaignKey, unitId })
    await save('u1')
    const before = await save(null)
    let single = 0
    for (let unit = 1; unit <= unitCount; unit += 1) single += await save(`u${unit}`)
    const value = (before + (await save(null))) / 2
    const ratio = value / single
    const name = `${unitCount} feedback slips as one PDF`
    return [{ name, value, unit: 'ms', against: 'one PDF for each unit', ratio, aim: 0.3, met: ratio <= 0.3 }]
  } finally {
    await bench.close()
  }
}
