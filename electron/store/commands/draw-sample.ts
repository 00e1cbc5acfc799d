import { countSample, drawSample } from '../../../shared/checking/draw-sample'
import { addressKey, listPile } from '../../../shared/checking/pile-order'
import { UserError } from '../../../shared/ipc/app-error'
import { listVoidPapers } from '../../../shared/model/void-papers'
import { samplesOf } from '../repositories/checks'
import { toJson } from '../repositories/json'
import { sheetsOf } from '../repositories/sheets'
import type { CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'

/** Draws sheets at random; nobody chooses the seed, and a sample that was drawn stays. Logged as `check.sample`. */
export const drawCheckSample: CommandHandler<'checks:draw-sample'> = {
  tables: checkingTables,
  async run(context, { contestKey, size }) {
    const { database, meta } = context
    const { contest, note, finish } = await openChecking(context, contestKey)
    const [sheets, samples] = await Promise.all([
      sheetsOf(database, contestKey).toArray(),
      samplesOf(database, contestKey).toArray(),
    ])
    const entered = new Set(sheets.map(addressKey))
    const population = listPile(contest.definition, listVoidPapers(contest.sheetNotes)).filter((sheet) =>
      entered.has(addressKey(sheet)),
    )
    if (population.length === 0) throw new UserError('not-found', '还没有录入评分单，不能抽取')
    const seed = makeSeed()
    const sample = {
      number: samples.length + 1,
      time: meta.time,
      operator: meta.operator,
      size,
      population: population.length,
      seed,
      sheets: drawSample(seed, population, countSample(size, population.length)),
    }
    await database.samples.add({ ...sample, contestKey })
    const { time: _time, operator: _operator, ...noted } = sample
    note({ what: 'check.sample', before: null, after: toJson(noted) })
    return finish(sample, null)
  },
}

function makeSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number.toString(16).padStart(8, '0')
}
