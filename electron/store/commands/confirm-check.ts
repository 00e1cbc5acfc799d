import { contentOf, countCells, listDifferingCells } from '../../../shared/checking/sheet-content'
import { UserError } from '../../../shared/ipc/app-error'
import type { SheetAddress } from '../../../shared/model/check'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { StoreDatabase } from '../database/store-database'
import { addOperator, checkKey, samplesOf, startCheck, toSheetCheck } from '../repositories/checks'
import type { CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'
import { refuseVoid } from './refuse-void'

/** 相符: keeps who said so, when, and what the sheet said. Logged as `check.confirm`. */
export const confirmCheck: CommandHandler<'checks:confirm'> = {
  tables: checkingTables,
  async run(context, { contestKey, method, sheet: address, content }) {
    const { database, meta } = context
    const { contest, note, finish } = await openChecking(context, contestKey)
    refuseVoid(listVoidPapers(contest.sheetNotes), [address])
    const { judgeId, unitId, partId } = address
    const key = checkKey(contestKey, address, method)
    const [sheet, stored] = await Promise.all([
      database.sheets.get([contestKey, judgeId, unitId, partId]),
      database.checks.get(key),
    ])
    if (sheet === undefined) throw new UserError('not-found', '这张评分单还没有录入，不能核对')
    if (listDifferingCells(contentOf(sheet), content).length > 0) {
      throw new UserError('conflict', '这张评分单刚被改动，请对着纸面重新核对')
    }
    if (method === 'sample') await refuseNotDrawn(database, contestKey, address)
    const before = stored === undefined ? null : toSheetCheck(stored)
    const started = before ?? startCheck(address, method)
    const after = {
      ...started,
      operators: addOperator(started.operators, meta.operator),
      confirmed: { operator: meta.operator, time: meta.time },
      content,
      compared: countCells(content),
    }
    await database.checks.put({ ...after, contestKey })
    note({
      what: 'check.confirm',
      before: null,
      after: { method, sheet: [judgeId, unitId, partId], compared: after.compared },
    })
    return finish(null, {
      name: 'checks:restore',
      request: { contestKey, edits: [], checks: [{ from: after, to: before }] },
      label: '核对相符',
    })
  },
}

async function refuseNotDrawn(database: StoreDatabase, contestKey: number, sheet: SheetAddress): Promise<void> {
  const samples = await samplesOf(database, contestKey).toArray()
  const isDrawn = samples.some(({ sheets }) =>
    sheets.some(
      ({ judgeId, unitId, partId }) => judgeId === sheet.judgeId && unitId === sheet.unitId && partId === sheet.partId,
    ),
  )
  if (!isDrawn) throw new UserError('bad-input', '这张评分单没有被抽中，请先抽取样本')
}
