import { officeChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import { isSameJson, toJson } from '../repositories/json'
import { readOperators, requireOffice, toOperator } from '../repositories/offices'
import type { CommandHandler } from './command'
import { officeOutcome } from './office-outcome'

/** Replaces the list of operators. */
export const saveOperators: CommandHandler<'operators:save'> = {
  tables: ['offices', 'operators'],
  async run(context, { officeId, operators }) {
    const { database, log } = context
    await requireOffice(database, officeId)
    for (const [index, operator] of operators.entries()) {
      const isDouble = operators.slice(0, index).some(({ id, label }) => id === operator.id || label === operator.label)
      if (isDouble) throw new UserError('bad-input', `操作员重复：${operator.label}`, `operators[${index}].label`)
    }
    const before = await readOperators(database, officeId)
    const old = before.map(toOperator)
    if (!isSameJson(old, operators)) {
      await database.operators.bulkDelete(before.map(({ id }): [string, string] => [officeId, id]))
      await database.operators.bulkAdd(operators.map((operator, index) => ({ ...operator, officeId, seq: index + 1 })))
      log.append(officeChain(officeId), officeId, {
        what: 'office.operators',
        before: toJson(old),
        after: toJson(operators),
      })
    }
    return officeOutcome(context, officeId, null, null)
  },
}
