import { UserError } from '../../../shared/ipc/app-error'
import { joinIds } from '../../../shared/model/join-ids'
import { type MarkEdit, totalKey } from '../../../shared/model/record'
import { readCell, writeCell } from '../../../shared/model/sheet-cell'
import type { ChainRow, SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { type CompiledContest, findLimits } from '../repositories/contest-cache'
import type { RowsBefore } from '../repositories/recent-rows'
import { blankSheet, isBlankSheet, type SheetKey, sheetKey } from '../repositories/sheets'
import type { CommandContext } from './command'
import { refuseSealed } from './refuse-sealed'
import { refuseVoid } from './refuse-void'

export type AppliedEdits = {
  contest: CompiledContest
  /** The edits with the texts that the cells show from now on. */
  written: MarkEdit[]
  /** The changed sheets by `nameSheet`. */
  sheets: ReadonlyMap<string, SheetRow>
  /** Entries of the contest's chain before this command. */
  seq: number
}

/**
 * The one way in which marks change: all edits or none. One log entry `marks.set`: `before` lists the cells as
 * [judge, unit, part, item] with their texts, `after` the new texts in the same order; the item is "" for the total and
 * null for the abstention. The transaction must include sheets, contests and campaigns.
 * @param isEntry marks are typed from paper for the first time, so that the operator becomes an author of the sheets
 * @throws UserError `sealed`, `conflict`, `not-found`, `bad-input`
 */
export async function applyMarkEdits(
  context: CommandContext,
  contestKey: number,
  edits: readonly MarkEdit[],
  { isEntry, reason = '' }: { isEntry: boolean; reason?: string },
): Promise<AppliedEdits> {
  const { database, log, contests, meta, writes, recent, mayExpect, afterCommit } = context
  const known = contests.get(contestKey) ?? (await contests.load(database, contestKey))
  const keys = listSheetKeys(contestKey, edits)
  const reading = Promise.all([log.read(known.chain, known.officeId), readSheets(database, keys)])
  const expected = isEntry && mayExpect ? recent.expect(known.chain, keys) : null
  if (expected !== null) {
    log.expect(expected.head)
    writes.push(reading.then(([head, rows]) => confirmRows(expected, head, rows)))
  }
  const [head, rows] = expected === null ? await reading : [expected.head, expected.sheets]
  if (head?.contest?.key !== known.key) throw new UserError('not-found', '这个评比已被删除')
  refuseSealed(head.contest.state)
  refuseVoid(head.contest.voidPapers, edits)
  const isCurrent = head.contest.revision === known.revision
  const contest = isCurrent ? known : await contests.load(database, contestKey)
  const sheets = new Map(keys.map((key, index) => [nameSheet(key[1], key[2], key[3]), rows[index] ?? blankSheet(key)]))
  const written = edits.map((edit, index) => ({ ...edit, to: applyEdit(contest, sheets, edit, `edits[${index}]`) }))
  if (isEntry) for (const sheet of sheets.values()) addAuthor(sheet, meta.operator)
  log.append(contest.chain, contest.officeId, {
    what: 'marks.set',
    before: {
      cells: edits.map(({ judgeId, unitId, partId, target }) => [judgeId, unitId, partId, nameTarget(target)]),
      texts: edits.map((edit) => edit.from),
    },
    after: { texts: written.map((edit) => edit.to) },
    reason,
  })
  writes.push(...writeSheets(database, [...sheets.values()]))
  afterCommit.push(() => keepRows(context, contest.chain, sheets.values()))
  return { contest, written, sheets, seq: head.seq }
}

/** @throws Error that undoes the transaction, so that the command is carried out again on what is read */
function confirmRows(expected: RowsBefore, head: ChainRow | undefined, rows: readonly (SheetRow | undefined)[]): void {
  if (!expected.isConfirmedBy(head, rows)) throw new Error('the rows are not as expected')
}

function keepRows({ recent, log }: CommandContext, chain: string, sheets: Iterable<SheetRow>): void {
  const head = log.writtenHead(chain)
  if (head !== null) recent.keepHead(head)
  for (const sheet of sheets) recent.keepSheet(sheetKey(sheet), isBlankSheet(sheet) ? null : sheet)
}

/** Edits that take the given ones back. */
export function invertMarkEdits(edits: readonly MarkEdit[]): MarkEdit[] {
  return edits.toReversed().map((edit) => ({ ...edit, from: edit.to, to: edit.from }))
}

/** An item's id, "" for the total, null for the abstention. */
export function nameTarget(target: MarkEdit['target']): string | null {
  if (target.kind === 'abstained') return null
  return target.kind === 'total' ? totalKey : target.itemId
}

export function nameSheet(judgeId: string, unitId: string, partId: string): string {
  return joinIds(judgeId, unitId, partId)
}

export function listSheetKeys(
  contestKey: number,
  addresses: readonly { judgeId: string; unitId: string; partId: string }[],
): SheetKey[] {
  const keys = new Map<string, SheetKey>()
  for (const { judgeId, unitId, partId } of addresses) {
    keys.set(nameSheet(judgeId, unitId, partId), [contestKey, judgeId, unitId, partId])
  }
  return [...keys.values()]
}

/** Changes the sheet in place and returns the text that the cell shows from now on. */
export function applyEdit(
  contest: CompiledContest,
  sheets: ReadonlyMap<string, SheetRow>,
  edit: MarkEdit,
  path: string,
): string | null {
  const { judgeId, unitId, partId, target } = edit
  const sheet = sheets.get(nameSheet(judgeId, unitId, partId))
  const part = contest.parts.get(partId)
  const panelId = contest.judges.get(judgeId)
  if (panelId === undefined) throw new UserError('not-found', '找不到这位评委，可能已被删除', path)
  if (!contest.unitIds.has(unitId)) throw new UserError('not-found', '这个村(社区)没有参加这个评比', path)
  if (part === undefined || sheet === undefined) throw new UserError('not-found', '找不到这个环节，可能已被删除', path)
  if (!part.panelIds.has(panelId)) throw new UserError('bad-input', `这位评委不给“${part.name}”环节评分`, path)
  if (target.kind === 'item' && !part.items.has(target.itemId) && edit.to !== null) {
    throw new UserError('not-found', '找不到这个评分项，可能已被删除', path)
  }
  if (target.kind === 'abstained') {
    if (edit.to !== null && edit.to !== '1') throw new UserError('bad-input', '弃权只能填“是”或不填', path)
    refuseStale(edit, sheet.abstained ? '1' : null, path)
    sheet.abstained = edit.to === '1'
    return edit.to
  }
  const itemId = target.kind === 'total' ? totalKey : target.itemId
  refuseStale(edit, readCell(sheet, itemId), path)
  writeCell(sheet, itemId, edit.to, findLimits(part, itemId))
  return readCell(sheet, itemId)
}

function addAuthor(sheet: SheetRow, operator: string): void {
  if (!sheet.enteredBy.includes(operator)) sheet.enteredBy = [...sheet.enteredBy, operator]
}

function readSheets(database: StoreDatabase, keys: readonly SheetKey[]): PromiseLike<(SheetRow | undefined)[]> {
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return database.sheets.get(only).then((row) => [row])
  return database.sheets.bulkGet([...keys])
}

function refuseStale(edit: MarkEdit, stored: string | null, path: string): void {
  if (edit.from === stored) return
  const message = `这一格已被改为“${stored ?? '空白'}”，没有保存“${edit.to ?? '空白'}”，请核对后重新录入`
  throw new UserError('conflict', message, path)
}

/** Not an async function: a native promise that waits inside a Dexie transaction slows every step after it. */
function writeSheets(database: StoreDatabase, sheets: readonly SheetRow[]): PromiseLike<unknown>[] {
  const [only, ...others] = sheets
  if (only !== undefined && others.length === 0 && !isBlankSheet(only)) return [database.sheets.put(only)]
  const blank = sheets.filter(isBlankSheet)
  return [
    database.sheets.bulkPut(sheets.filter((sheet) => !isBlankSheet(sheet))),
    database.sheets.bulkDelete(blank.map(sheetKey)),
  ]
}
