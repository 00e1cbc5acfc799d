import { UserError } from '../../../shared/ipc/app-error'
import { type MarkEdit, totalKey } from '../../../shared/model/record'
import type { SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import type { CompiledContest } from '../repositories/contest-cache'
import { blankSheet, isBlankSheet, readCell, type SheetKey, sheetKey, writeCell } from '../repositories/sheets'
import type { CommandHandler } from './command'
import { refuseSealed } from './refuse-sealed'

/**
 * Commits all edits or none. One log entry: `before` lists the cells as [judge, unit, part, item] with their texts,
 * `after` the new texts in the same order; the item is "" for the total and null for the abstention.
 */
export const setMarks: CommandHandler<'marks:set'> = {
  tables: ['sheets', 'contests', 'campaigns'],
  async run({ database, log, contests, writes }, { contestKey, edits }) {
    const known = contests.get(contestKey) ?? (await contests.load(database, contestKey))
    const keys = listSheetKeys(contestKey, edits)
    const [head, rows] = await Promise.all([log.read(known.chain, known.officeId), readSheets(database, keys)])
    if (head?.contest?.key !== known.key) throw new UserError('not-found', '这个评比已被删除')
    refuseSealed(head.contest.state)
    const isCurrent = head.contest.revision === known.revision
    const contest = isCurrent ? known : await contests.load(database, contestKey)
    const sheets = new Map(keys.map((key, index) => [nameOf(key[1], key[2], key[3]), rows[index] ?? blankSheet(key)]))
    const written = edits.map((edit, index) => ({ ...edit, to: applyEdit(contest, sheets, edit, `edits[${index}]`) }))
    log.append(contest.chain, contest.officeId, {
      what: 'marks.set',
      before: {
        cells: edits.map(({ judgeId, unitId, partId, target }) => [judgeId, unitId, partId, describeTarget(target)]),
        texts: edits.map((edit) => edit.from),
      },
      after: { texts: written.map((edit) => edit.to) },
    })
    writes.push(...writeSheets(database, [...sheets.values()]))
    const revision = head.seq + 1
    return {
      value: { revision },
      changed: { officeId: contest.officeId, campaignKey: contest.campaignKey, contestKey, revision },
      inverse: {
        name: 'marks:set',
        request: { contestKey, edits: written.toReversed().map((edit) => ({ ...edit, from: edit.to, to: edit.from })) },
        label: edits.length === 1 ? '录入评分' : `录入 ${edits.length} 处评分`,
      },
    }
  },
}

function describeTarget(target: MarkEdit['target']): string | null {
  if (target.kind === 'abstained') return null
  return target.kind === 'total' ? totalKey : target.itemId
}

function listSheetKeys(contestKey: number, edits: readonly MarkEdit[]): SheetKey[] {
  const keys = new Map<string, SheetKey>()
  for (const { judgeId, unitId, partId } of edits) {
    keys.set(nameOf(judgeId, unitId, partId), [contestKey, judgeId, unitId, partId])
  }
  return [...keys.values()]
}

function nameOf(judgeId: string, unitId: string, partId: string): string {
  return JSON.stringify([judgeId, unitId, partId])
}

function readSheets(database: StoreDatabase, keys: readonly SheetKey[]): PromiseLike<(SheetRow | undefined)[]> {
  const [only] = keys
  if (keys.length === 1 && only !== undefined) return database.sheets.get(only).then((row) => [row])
  return database.sheets.bulkGet([...keys])
}

/** Changes the sheet in place and returns the text that the cell shows from now on. */
function applyEdit(
  contest: CompiledContest,
  sheets: ReadonlyMap<string, SheetRow>,
  edit: MarkEdit,
  path: string,
): string | null {
  const { judgeId, unitId, partId, target } = edit
  const sheet = sheets.get(nameOf(judgeId, unitId, partId))
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
  writeCell(sheet, part, itemId, edit.to)
  return readCell(sheet, itemId)
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
