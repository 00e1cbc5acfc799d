import { officeChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import type { CommandOutcome, Placed, RowEdit } from '../../../shared/ipc/store-protocol'
import type { Unit } from '../../../shared/model/unit'
import type { UnitRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import { requireOffice, toPlacedUnit } from '../repositories/offices'
import { findUnitUse } from '../repositories/unit-use'
import { applyRowEdits, invertRowEdits } from './apply-row-edits'
import type { CommandContext, CommandHandler } from './command'
import { officeOutcome } from './office-outcome'

export const unitTables: readonly TableName[] = [
  'offices',
  'units',
  'campaigns',
  'stops',
  'comments',
  'rectifications',
  'contests',
  'starRecords',
]

/**
 * Carries out edits of units: the way of every command on them.
 * @param stored all units of the office
 * @throws UserError `conflict` when a unit to be removed is in use
 */
export async function editUnits<Value>(
  context: CommandContext,
  officeId: string,
  stored: readonly UnitRow[],
  request: { edits: readonly RowEdit<Placed<Unit>>[]; value: Value; label: string },
): Promise<CommandOutcome<Value>> {
  const { database, log } = context
  await requireOffice(database, officeId)
  const byId = new Map(stored.map((row) => [row.id, toPlacedUnit(row)]))
  const { edits, put, removedIds, changes } = applyRowEdits('unit', byId, request.edits)
  for (const unitId of removedIds) {
    const use = await findUnitUse(database, officeId, unitId)
    if (use !== null) {
      throw new UserError('conflict', `“${byId.get(unitId)?.name}”${use}，不能删除`)
    }
  }
  await Promise.all([
    database.units.bulkPut(put.map((unit) => ({ ...unit, officeId }))),
    database.units.bulkDelete(removedIds.map((id): [string, string] => [officeId, id])),
  ])
  log.append(officeChain(officeId), officeId, ...changes)
  const inverse = {
    name: 'units:restore' as const,
    request: { officeId, edits: invertRowEdits(edits) },
    label: request.label,
  }
  return officeOutcome(context, officeId, request.value, edits.length === 0 ? null : inverse)
}

/** Puts units back as they were. */
export const restoreUnits: CommandHandler<'units:restore'> = {
  tables: unitTables,
  async run(context, { officeId, edits }) {
    const ids = edits.flatMap(({ from, to }) => (from ?? to)?.id ?? [])
    const rows = await context.database.units.bulkGet(ids.map((id): [string, string] => [officeId, id]))
    const stored = rows.filter((row) => row !== undefined)
    return editUnits(context, officeId, stored, { edits, value: null, label: '修改村(社区)' })
  },
}
