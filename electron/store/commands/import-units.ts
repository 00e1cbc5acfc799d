import { UserError } from '../../../shared/ipc/app-error'
import { nextSeq, readUnits, toPlacedUnit } from '../repositories/offices'
import type { CommandHandler } from './command'
import { editUnits, unitTables } from './edit-units'

/** Adds and changes units of an imported list: all of them or none. New ones go to the end. */
export const importUnits: CommandHandler<'units:import'> = {
  tables: unitTables,
  async run(context, { officeId, units }) {
    const stored = await readUnits(context.database, officeId)
    const byId = new Map(stored.map((row) => [row.id, toPlacedUnit(row)]))
    let seq = nextSeq(stored)
    const edits = units.map((unit, index) => {
      if (unit.id === null) return { from: null, to: { ...unit, id: crypto.randomUUID(), seq: seq++ } }
      const from = byId.get(unit.id)
      if (from === undefined) throw new UserError('not-found', `“${unit.name}”已被删除，没有导入`, `units[${index}]`)
      return { from, to: { ...unit, id: from.id, seq: from.seq } }
    })
    refuseRepeatedNames(byId, edits)
    return editUnits(context, officeId, stored, { edits, value: null, label: `导入 ${units.length} 个村(社区)` })
  },
}

function refuseRepeatedNames(
  stored: ReadonlyMap<string, { name: string }>,
  edits: readonly { to: { id: string; name: string } }[],
): void {
  const names = new Map([...stored].map(([id, { name }]) => [id, name]))
  for (const { to } of edits) names.set(to.id, to.name)
  const taken = new Set<string>()
  for (const name of names.values()) {
    if (taken.has(name)) throw new UserError('bad-input', `名单里会有两个“${name}”，没有导入`, 'units')
    taken.add(name)
  }
}
