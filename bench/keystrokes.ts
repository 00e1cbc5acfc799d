/** Keys that one judge's sheets take, counted while they are typed, against digits + 1 for each mark and against a spreadsheet. */
import { waitForSaved } from '../e2e/pages/campaign-tabs'
import { goTo } from '../e2e/pages/first-start'
import { startBenchApp } from './bench-app'
import type { BenchLine } from './bench-line'

const size = { units: 7, judges: 1, items: 30 }

/** In hundredths: a mark in steps of 0.5 up to 10. */
function markOf(unit: number, item: number): number {
  return 700 + ((unit * 5 + item * 3) % 7) * 50
}

/** Two lines, keys per sheet (aim ≤ 1 each): no key beside the digits and one Enter a mark, and no mouse. */
export async function runKeystrokeBench(): Promise<BenchLine[]> {
  const bench = await startBenchApp(size)
  try {
    const { desk } = bench.app
    await desk.evaluate(() => window.desk.invoke('settings:update', { digitsWithoutPoint: true }, 'bench'))
    await desk.reload()
    await goTo(desk, `campaigns/${bench.campaignKey}/entry`)
    await desk.getByRole('textbox', { name: '录入框' }).focus()
    let keys = 0
    let digits = 0
    let characters = 0
    const press = async (key: string) => {
      keys += 1
      await desk.keyboard.press(key)
    }
    for (let item = 0; item < size.items; item += 1) {
      for (let unit = 0; unit < size.units; unit += 1) {
        const written = String(markOf(unit, item) / 100)
        const typed = written.replace('.', '')
        digits += typed.length
        characters += written.length
        for (const digit of typed) await press(digit)
        await press('Enter')
      }
    }
    await waitForSaved(desk)
    await confirmKept(bench)
    const marks = size.units * size.items
    const value = keys / size.units
    const name = `keys per sheet of ${size.items} marks, no mouse`
    const line = (against: string, base: number): BenchLine => {
      const ratio = keys / base
      return { name, value, unit: 'keys per sheet', against, ratio, aim: 1, met: ratio <= 1 }
    }
    return [
      line('digits + 1 for each mark', digits + marks),
      // Enter after each mark, and from the foot of a column to the head of the next: Ctrl+Up, Right, Down.
      line('the same sheet in a spreadsheet', characters + marks + 3 * (size.items - 1)),
    ]
  } finally {
    await bench.close()
  }
}

/** @throws Error when a mark is not stored as typed */
async function confirmKept({ app, contestKey }: Awaited<ReturnType<typeof startBenchApp>>): Promise<void> {
  const reply = await app.desk.evaluate(
    (key) => window.desk.invoke('contests:get-sheets', { contestKey: key }, ''),
    contestKey,
  )
  if (!reply.ok) throw new Error(reply.error.message)
  for (const { unitId, marks } of reply.value.sheets) {
    const unit = Number(unitId.slice(1)) - 1
    for (let item = 0; item < size.items; item += 1) {
      if (marks[`i${item + 1}`] !== markOf(unit, item)) throw new Error(`mark ${item + 1} of ${unitId} is not as typed`)
    }
  }
  if (reply.value.sheets.length !== size.units) throw new Error('a sheet was not stored')
}
