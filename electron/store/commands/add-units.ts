import { UserError } from '../../../shared/ipc/app-error'
import { nextSeq, readUnits } from '../repositories/offices'
import type { CommandHandler } from './command'
import { editUnits, unitTables } from './edit-units'

/** Adds units at the end of the list. */
export const addUnits: CommandHandler<'units:add'> = {
  tables: unitTables,
  async run(context, { officeId, units }) {
    const stored = await readUnits(context.database, officeId)
    const names = new Set(stored.map((unit) => unit.name))
    for (const [index, { name }] of units.entries()) {
      if (names.has(name)) throw new UserError('bad-input', `已有同名的村(社区)：${name}`, `units[${index}].name`)
      names.add(name)
    }
    const first = nextSeq(stored)
    const added = units.map((unit, index) => ({ ...unit, id: crypto.randomUUID(), seq: first + index }))
    return editUnits(context, officeId, stored, {
      edits: added.map((to) => ({ from: null, to })),
      value: { unitIds: added.map((unit) => unit.id) },
      label: `添加 ${added.length} 个村(社区)`,
    })
  },
}
