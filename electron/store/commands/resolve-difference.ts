import { contentOf, readContent, writeContent } from '../../../shared/checking/sheet-content'
import { UserError } from '../../../shared/ipc/app-error'
import type { StoreRequestOf } from '../../../shared/ipc/store-protocol'
import type { CellName, Difference, SheetCheck } from '../../../shared/model/check'
import { type MarkEdit, totalKey } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import type { SheetRow } from '../database/rows'
import { checkKey, toSheetCheck } from '../repositories/checks'
import { applyMarkEdits, invertMarkEdits, nameSheet } from './apply-mark-edits'
import type { CommandContext, CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'
import { refuseVoid } from './refuse-void'

type Request = StoreRequestOf<'checks:resolve'>

/** Settles one difference of a double entry after a look at the paper. Logged as `check.resolve`, after `marks.set` where the mark changes. */
export const resolveDifference: CommandHandler<'checks:resolve'> = {
  tables: checkingTables,
  async run(context, request) {
    const { database, meta } = context
    const { contestKey, sheet: address, cell, choice, reason } = request
    const { contest, note, finish } = await openChecking(context, contestKey)
    refuseVoid(listVoidPapers(contest.sheetNotes), [address])
    const { judgeId, unitId, partId } = address
    const [sheet, stored] = await Promise.all([
      database.sheets.get([contestKey, judgeId, unitId, partId]),
      database.checks.get(checkKey(contestKey, address, 'double')),
    ])
    const difference = stored?.differences.find((candidate) => candidate.cell === cell)
    if (stored === undefined || stored.content === null || difference === undefined) {
      throw new UserError('not-found', '找不到这处差异，可能已被撤销')
    }
    if (difference.resolution !== null) throw new UserError('conflict', '这处差异已经处理过')
    refuseUnreasoned(stored, sheet, meta.operator, reason)
    const current = readContent(contentOf(sheet), cell)
    if (current !== difference.first) {
      throw new UserError(
        'conflict',
        `这一处已被改为“${current ?? '空白'}”，请在“录入”里改回后再处理，或重新核对这张评分单`,
      )
    }
    const { edits, value } = await changeMark(context, request, difference)
    const before = toSheetCheck(stored)
    const resolution = { choice, value, reason, operator: meta.operator, time: meta.time }
    const after: SheetCheck = {
      ...before,
      content: writeContent(stored.content, cell, value),
      differences: stored.differences.map((one) => (one === difference ? { ...one, resolution } : one)),
    }
    await database.checks.put({ ...after, contestKey })
    note({
      what: 'check.resolve',
      before: { cell: [judgeId, unitId, partId, cell], first: difference.first, second: difference.second },
      after: { choice, value },
      reason,
    })
    return finish(null, {
      name: 'checks:restore',
      request: { contestKey, edits: invertMarkEdits(edits), checks: [{ from: after, to: before }] },
      label: '处理双录差异',
    })
  },
}

/** Someone who made neither entry decides by looking at the paper; whoever made one of them says why. */
function refuseUnreasoned(check: SheetCheck, sheet: SheetRow | undefined, operator: string, reason: string): void {
  const first = sheet?.enteredBy ?? []
  const isThird = first.length > 0 && !first.includes(operator) && !check.operators.includes(operator)
  if (isThird || reason !== '') return
  throw new UserError('bad-input', '录入过这张评分单的人处理差异，或第一次由谁录入不详的，要写明理由', 'reason')
}

/** The edits that the choice leads to, none where the first entry stays, and the text of the cell after it. */
async function changeMark(
  context: CommandContext,
  { contestKey, sheet: address, cell, choice, value, reason }: Request,
  difference: Difference,
): Promise<{ edits: MarkEdit[]; value: string | null }> {
  const wanted = choice === 'first' ? difference.first : choice === 'second' ? difference.second : value
  if (wanted === difference.first) return { edits: [], value: wanted }
  const edit: MarkEdit = { ...address, target: toTarget(cell), from: difference.first, to: wanted }
  const { written, sheets } = await applyMarkEdits(context, contestKey, [edit], { isEntry: false, reason })
  const { judgeId, unitId, partId } = address
  const rejected = sheets.get(nameSheet(judgeId, unitId, partId))?.rejected ?? {}
  if (cell !== null && Object.hasOwn(rejected, cell)) {
    throw new UserError('bad-input', `“${wanted ?? ''}”不是这一项的有效分数`, 'value')
  }
  return { edits: written, value: written[0]?.to ?? null }
}

function toTarget(cell: CellName): MarkEdit['target'] {
  if (cell === null) return { kind: 'abstained' }
  return cell === totalKey ? { kind: 'total' } : { kind: 'item', itemId: cell }
}
