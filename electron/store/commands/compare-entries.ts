import { contentOf, listCells, listDifferingCells, readContent } from '../../../shared/checking/sheet-content'
import { UserError } from '../../../shared/ipc/app-error'
import type { CellName, Difference, SheetContent } from '../../../shared/model/check'
import { totalKey } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { CheckRow, SheetRow } from '../database/rows'
import { addOperator, checkKey } from '../repositories/checks'
import type { CommandContext, CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'
import { refuseVoid } from './refuse-void'

/**
 * Puts both entries of sheets side by side; only what differs is kept. It cannot be taken back, since the second
 * operator sees the first entry from now on. Logged as `check.compare`.
 */
export const compareEntries: CommandHandler<'checks:compare'> = {
  tables: checkingTables,
  async run(context, { contestKey, sheets }) {
    const { database } = context
    const { contest, note, finish } = await openChecking(context, contestKey)
    refuseVoid(listVoidPapers(contest.sheetNotes), sheets)
    const [firsts, checks] = await Promise.all([
      database.sheets.bulkGet(sheets.map(({ judgeId, unitId, partId }) => [contestKey, judgeId, unitId, partId])),
      database.checks.bulkGet(sheets.map((sheet) => checkKey(contestKey, sheet, 'double'))),
    ])
    const totalParts = new Set(contest.definition.parts.filter((part) => part.entry === 'total').map((part) => part.id))
    const compared = checks.map((check, index) => compareSheet(context, check, firsts[index], totalParts))
    await database.checks.bulkPut(compared)
    const differences = compared.flatMap(({ judgeId, unitId, partId, differences: found }) =>
      found.map(({ cell, first, second }) => [judgeId, unitId, partId, cell, first, second]),
    )
    const count = compared.reduce((sum, check) => sum + check.compared, 0)
    note({
      what: 'check.compare',
      before: null,
      after: {
        sheets: compared.map(({ judgeId, unitId, partId }) => [judgeId, unitId, partId]),
        compared: count,
        differences,
      },
    })
    return finish({ compared: count, differences: differences.length }, null)
  },
}

function compareSheet(
  { meta }: CommandContext,
  check: CheckRow | undefined,
  sheet: SheetRow | undefined,
  totalParts: ReadonlySet<string>,
): CheckRow {
  if (check === undefined || check.second === null || listCells(check.second, check.second).length === 0) {
    throw new UserError('not-found', '这张评分单还没有第二次录入，不能对比')
  }
  if (sheet === undefined) throw new UserError('not-found', '这张评分单还没有第一次录入，不能对比')
  if (check.confirmed !== null) throw new UserError('conflict', '这张评分单已经对比过')
  const first = contentOf(sheet)
  const { second } = check
  const isCompared = (cell: CellName) =>
    cell !== totalKey || totalParts.has(check.partId) || hasBothTotals(first, second)
  const differences: Difference[] = listDifferingCells(first, second)
    .filter(isCompared)
    .map((cell) => ({ cell, first: readContent(first, cell), second: readContent(second, cell), resolution: null }))
  return {
    ...check,
    operators: addOperator(check.operators, meta.operator),
    confirmed: { operator: meta.operator, time: meta.time },
    content: first,
    compared: listCells(first, second).filter(isCompared).length,
    differences,
  }
}

/** What the judge wrote at the foot of the paper need not be typed twice where items are typed. */
function hasBothTotals(first: SheetContent, second: SheetContent): boolean {
  return readContent(first, totalKey) !== null && readContent(second, totalKey) !== null
}
