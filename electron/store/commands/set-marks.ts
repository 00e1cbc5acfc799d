import { UserError } from '../../../shared/ipc/app-error'
import { type MarkEdit, totalKey } from '../../../shared/model/record'
import type { SheetRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import type { CompiledContest } from '../repositories/contest-cache'
import { blankSheet, isBlankSheet, readCell, type SheetKey, sheetKey, writeCell } from '../repositories/sheets'
import type { CommandContext, CommandHandler } from './command'
import { refuseSealed } from './refuse-sealed'

/**
 * Commits all edits or none. One log entry: `before` lists the cells as [judge, unit, part, item] with their texts,
 * `after` the new texts in the same order; the item is "" for the total and null for the abstention.
 */
export const setMarks: CommandHandler<'marks:set'> = {
  tables: ['sheets', 'contests', 'campaigns'],
  async run(context, { contestKey, edits }) {
    const { database, log } = context
    const known = context.contests.get(contestKey) ?? (await context.contests.load(database, contestKey))
    const [contest, sheets] = await Promise.all([
      confirmContest(context, known),
      readSheets(database, contestKey, edits),
    ])
    const written = edits.map((edit, index) => ({ ...edit, to: applyEdit(contest, sheets, edit, `edits[${index}]`) }))
    log.append(contest.chain, contest.officeId, {
      what: 'marks.set',
      before: {
        cells: edits.map(({ judgeId, unitId, partId, target }) => [judgeId, unitId, partId, describeTarget(target)]),
        texts: edits.map((edit) => edit.from),
      },
      after: { texts: written.map((edit) => edit.to) },
    })
    const [revision] = await Promise.all([log.revision(contest.chain, contest.officeId), writeSheets(database, sheets)])
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

/** The compiled contest if it is still the stored one, else compiled again; refuses a deleted or sealed contest. */
async function confirmContest(
  { database, log, contests }: CommandContext,
  known: CompiledContest,
): Promise<CompiledContest> {
  const head = await log.read(known.chain, known.officeId)
  if (head?.contest?.key !== known.key) throw new UserError('not-found', '这个评比已被删除')
  refuseSealed(head.contest.state)
  return head.contest.revision === known.revision ? known : contests.load(database, known.key)
}

async function readSheets(
  database: StoreDatabase,
  contestKey: number,
  edits: readonly MarkEdit[],
): Promise<Map<string, SheetRow>> {
  const keys = new Map<string, SheetKey>()
  for (const { judgeId, unitId, partId } of edits) {
    keys.set(JSON.stringify([judgeId, unitId, partId]), [contestKey, judgeId, unitId, partId])
  }
  const [only] = keys.values()
  const rows =
    keys.size === 1 && only !== undefined
      ? [await database.sheets.get(only)]
      : await database.sheets.bulkGet([...keys.values()])
  return new Map([...keys].map(([name, key], index) => [name, rows[index] ?? blankSheet(key)]))
}

/** Changes the sheet in place and returns the text that the cell shows from now on. */
function applyEdit(
  contest: CompiledContest,
  sheets: ReadonlyMap<string, SheetRow>,
  edit: MarkEdit,
  path: string,
): string | null {
  const { judgeId, unitId, partId, target } = edit
  const sheet = sheets.get(JSON.stringify([judgeId, unitId, partId]))
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

async function writeSheets(database: StoreDatabase, sheets: ReadonlyMap<string, SheetRow>): Promise<void> {
  const filled = [...sheets.values()].filter((sheet) => !isBlankSheet(sheet))
  const blank = [...sheets.values()].filter(isBlankSheet)
  const [only] = filled
  await Promise.all([
    filled.length === 1 && only !== undefined ? database.sheets.put(only) : database.sheets.bulkPut(filled),
    blank.length === 0 ? null : database.sheets.bulkDelete(blank.map(sheetKey)),
  ])
}
