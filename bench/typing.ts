/** Keys kept at full typing speed: 200 marks typed without a pause into a grid of 40 units × 30 items. */
import { goTo } from '../e2e/pages/first-start'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'

const wanted = 200

/** One line: the share of 200 typed marks that stand in the grid afterwards (aim: all). */
export async function runTypingBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp({ units: 40, judges: 30, items: 30 })
  try {
    const { desk } = bench.app
    await desk.reload()
    await goTo(desk, `campaigns/${bench.campaignKey}/entry`)
    const editor = desk.getByRole('textbox', { name: '录入框' })
    await editor.focus()
    const start = performance.now()
    for (let index = 0; index < wanted; index += 1) {
      await desk.keyboard.press(String(1 + (index % 9)))
      await desk.keyboard.press('Enter')
    }
    const milliseconds = performance.now() - start
    const kept = async () => {
      const reply = await desk.evaluate(
        (key) => window.desk.invoke('contests:get-sheets', { contestKey: key }, ''),
        bench.contestKey,
      )
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value.sheets.reduce((sum, sheet) => sum + Object.keys(sheet.marks).length, 0)
    }
    let value = await kept()
    for (let attempt = 0; attempt < 40 && value < wanted; attempt += 1) {
      await desk.waitForTimeout(250)
      value = await kept()
    }
    const name = `keys kept of ${wanted} typed in ${(milliseconds / 1000).toFixed(1)} s`
    return [
      { name, value, unit: 'keys', against: 'keys pressed', ratio: value / wanted, aim: 1, met: value === wanted },
    ]
  } finally {
    await bench.close()
  }
}
