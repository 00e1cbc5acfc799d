import { UserError } from '../../../shared/ipc/app-error'
import type { RowEdit } from '../../../shared/ipc/store-protocol'
import type { SheetCheck } from '../../../shared/model/check'
import { checkKey, toSheetCheck } from '../repositories/checks'
import { isSameJson } from '../repositories/json'
import { applyMarkEdits, invertMarkEdits } from './apply-mark-edits'
import type { CommandContext, CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'

/** Takes a check back, or does it again, with the marks that it changed. Logged as `check.restore`. */
export const restoreChecks: CommandHandler<'checks:restore'> = {
  tables: checkingTables,
  async run(context, { contestKey, edits, checks }) {
    const { note, finish } = await openChecking(context, contestKey)
    const written =
      edits.length === 0 ? [] : (await applyMarkEdits(context, contestKey, edits, { isEntry: false })).written
    for (const edit of checks) await putCheck(context, contestKey, edit)
    note({
      what: 'check.restore',
      before: null,
      after: { sheets: checks.map(({ from, to }) => describe(from ?? to)), marks: edits.length },
    })
    return finish(null, {
      name: 'checks:restore',
      request: {
        contestKey,
        edits: invertMarkEdits(written),
        checks: checks.toReversed().map(({ from, to }) => ({ from: to, to: from })),
      },
      label: '核对',
    })
  },
}

async function putCheck(
  { database }: CommandContext,
  contestKey: number,
  { from, to }: RowEdit<SheetCheck>,
): Promise<void> {
  const check = from ?? to
  if (check === null) return
  const key = checkKey(contestKey, check, check.method)
  const stored = await database.checks.get(key)
  if (!isSameJson(stored === undefined ? null : toSheetCheck(stored), from)) {
    throw new UserError('conflict', '这张评分单的核对情况已有变化，没有撤销')
  }
  if (to === null) await database.checks.delete(key)
  else await database.checks.put({ ...to, contestKey })
}

function describe(check: SheetCheck | null): string[] {
  return check === null ? [] : [check.method, check.judgeId, check.unitId, check.partId]
}
