import { contentOf } from '../../../shared/checking/sheet-content'
import { UserError } from '../../../shared/ipc/app-error'
import type { SheetAddress, SheetCheck } from '../../../shared/model/check'
import type { MarkEdit } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { CheckRow, SheetRow } from '../database/rows'
import { addOperator, checkKey, sheetFromContent, startCheck } from '../repositories/checks'
import type { CompiledContest } from '../repositories/contest-cache'
import { applyEdit, invertMarkEdits, listSheetKeys, nameSheet, nameTarget } from './apply-mark-edits'
import type { CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'
import { refuseVoid } from './refuse-void'

type Second = { check: SheetCheck; sheet: SheetRow }

/**
 * Keeps cells of the second entry beside the first one, which neither its answer nor its errors tell. Logged as
 * `check.enterSecond`, with the texts of the second entry only; undo leads back to an earlier second text.
 */
export const enterSecond: CommandHandler<'checks:enter-second'> = {
  tables: checkingTables,
  async run(context, { contestKey, edits, isOwnEntry }) {
    const { database, meta, contests } = context
    const { contest, note, revision, finish } = await openChecking(context, contestKey)
    refuseVoid(listVoidPapers(contest.sheetNotes), edits)
    const known = contests.get(contestKey)
    const compiled = known?.revision === contest.revision ? known : await contests.load(database, contestKey)
    const keys = listSheetKeys(contestKey, edits)
    const [firsts, checks] = await Promise.all([
      database.sheets.bulkGet(keys),
      database.checks.bulkGet(
        keys.map(([, judgeId, unitId, partId]) => checkKey(contestKey, { judgeId, unitId, partId }, 'double')),
      ),
    ])
    refuseOwnEntry(firsts, meta.operator, isOwnEntry)
    const seconds = new Map(
      keys.map((key, index) => [
        nameSheet(key[1], key[2], key[3]),
        openSecond(compiled, key, firsts[index], checks[index]),
      ]),
    )
    const sheets = new Map([...seconds].map(([name, { sheet }]) => [name, sheet]))
    const written: MarkEdit[] = edits.map((edit, index) => ({
      ...edit,
      to: applyEdit(compiled, sheets, edit, `edits[${index}]`),
    }))
    await database.checks.bulkPut([...seconds.values()].map((second) => toRow(second, contestKey, meta.operator)))
    note({
      what: 'check.enterSecond',
      before: {
        cells: edits.map(({ judgeId, unitId, partId, target }) => [judgeId, unitId, partId, nameTarget(target)]),
        texts: edits.map((edit) => edit.from),
      },
      after: { texts: written.map((edit) => edit.to), isOwnEntry: isAuthor(firsts, meta.operator) },
    })
    return finish(
      { revision: await revision() },
      {
        name: 'checks:enter-second',
        request: { contestKey, edits: invertMarkEdits(written), isOwnEntry },
        label: '第二次录入',
      },
    )
  },
}

function isAuthor(firsts: readonly (SheetRow | undefined)[], operator: string): boolean {
  return firsts.some((sheet) => sheet?.enteredBy.includes(operator) === true)
}

function refuseOwnEntry(firsts: readonly (SheetRow | undefined)[], operator: string, isOwnEntry: boolean): void {
  if (isOwnEntry || !isAuthor(firsts, operator)) return
  throw new UserError(
    'forbidden',
    `第一次也是“${operator}”录入的，请换一位操作员录第二次；确无他人的，先确认由本人再录`,
  )
}

function openSecond(
  contest: CompiledContest,
  key: [number, string, string, string],
  first: SheetRow | undefined,
  stored: CheckRow | undefined,
): Second {
  const [contestKey, judgeId, unitId, partId] = key
  const address: SheetAddress = { judgeId, unitId, partId }
  if (first === undefined) throw new UserError('not-found', '这张评分单还没有第一次录入，请先在“录入”里录入')
  if (stored !== undefined && stored.confirmed !== null) {
    throw new UserError('conflict', '这张评分单已经对比过，第二次录入不能再改')
  }
  const check: SheetCheck = stored ?? startCheck(address, 'double')
  const content = check.second ?? { abstained: false, texts: {} }
  const sheet = sheetFromContent([contestKey, judgeId, unitId, partId], content, contest.parts.get(partId))
  return { check, sheet: { ...sheet, enteredBy: first.enteredBy } }
}

function toRow({ check, sheet }: Second, contestKey: number, operator: string): CheckRow {
  return {
    ...check,
    contestKey,
    operators: addOperator(check.operators, operator),
    isOwnEntry: check.isOwnEntry || sheet.enteredBy.includes(operator),
    second: contentOf(sheet),
  }
}
