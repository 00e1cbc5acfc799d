import { officeChain } from '../../../shared/audit/chain-id'
import { differingKeys, toJson } from '../repositories/json'
import { requireOffice } from '../repositories/offices'
import type { CommandHandler } from './command'
import { officeOutcome } from './office-outcome'

export const updateOffice: CommandHandler<'offices:update'> = {
  tables: ['offices'],
  async run(context, { officeId, name, district, facts }) {
    const before = await requireOffice(context.database, officeId)
    const after = {
      ...before,
      name: name ?? before.name,
      district: district ?? before.district,
      facts: facts ?? before.facts,
    }
    for (const key of differingKeys(before, after) as (keyof typeof after)[]) {
      const change = { what: `office.${key}`, before: toJson(before[key]), after: toJson(after[key]) }
      context.log.append(officeChain(officeId), officeId, change)
    }
    await context.database.offices.put(after)
    return officeOutcome(context, officeId, null, null)
  },
}
