import type { Correction } from '../../../shared/model/check'
import { addOperator, checkKey, startCheck, toSheetCheck } from '../repositories/checks'
import { applyMarkEdits, invertMarkEdits, nameTarget } from './apply-mark-edits'
import type { CommandHandler } from './command'
import { checkingTables, openChecking } from './open-checking'

/** The paper says something else: the mark changes, and the check keeps old and new. Logged as `marks.set` and `check.correct`. */
export const correctMark: CommandHandler<'checks:correct'> = {
  tables: checkingTables,
  async run(context, { contestKey, method, edit }) {
    const { database, meta } = context
    const { note, revision, finish } = await openChecking(context, contestKey)
    const { written } = await applyMarkEdits(context, contestKey, [edit], { isEntry: false })
    const to = written[0]?.to ?? null
    const { judgeId, unitId, partId, from } = edit
    const address = { judgeId, unitId, partId }
    const stored = await database.checks.get(checkKey(contestKey, address, method))
    const before = stored === undefined ? null : toSheetCheck(stored)
    const started = before ?? startCheck(address, method)
    const cell = nameTarget(edit.target)
    const after = {
      ...started,
      operators: addOperator(started.operators, meta.operator),
      corrections: addCorrection(started.corrections, { cell, from, to, operator: meta.operator, time: meta.time }),
    }
    await database.checks.put({ ...after, contestKey })
    note({
      what: 'check.correct',
      before: { method, cell: [judgeId, unitId, partId, cell], text: from },
      after: { text: to },
    })
    return finish(
      { revision: await revision() },
      {
        name: 'checks:restore',
        request: { contestKey, edits: invertMarkEdits(written), checks: [{ from: after, to: before }] },
        label: '核对更正',
      },
    )
  },
}

/** Two corrections of a cell in a row are one from the first text to the last; one that leads back is none. */
function addCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  const place = corrections.findLastIndex((correction) => correction.cell === added.cell)
  const last = corrections[place]
  if (last === undefined || last.to !== added.from) return [...corrections, added]
  const others = corrections.filter((_, index) => index !== place)
  return last.from === added.to ? others : [...others, { ...added, from: last.from }]
}
