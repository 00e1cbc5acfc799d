import { officeChain } from '../../../shared/audit/chain-id'
import { officeFactsSchema } from '../../../shared/model/office'
import { defaultOperatorLabels } from '../../../shared/model/operator-labels'
import { toJson } from '../repositories/json'
import { nextSeq } from '../repositories/offices'
import type { CommandHandler } from './command'

/** An office without units, with the usual operators. */
export const createOffice: CommandHandler<'offices:create'> = {
  tables: ['offices', 'operators'],
  async run({ database, log }, { name, district }) {
    const id = crypto.randomUUID()
    const seq = nextSeq(await database.offices.toArray())
    const office = { id, name, district, facts: officeFactsSchema.parse({}), seq }
    const operators = defaultOperatorLabels.map((label, index) => ({
      id: crypto.randomUUID(),
      label,
      officeId: id,
      seq: index + 1,
    }))
    await Promise.all([database.offices.add(office), database.operators.bulkAdd(operators)])
    const chain = officeChain(id)
    log.append(chain, id, { what: 'office.create', before: null, after: toJson({ name, district }) })
    const revision = await log.revision(chain, id)
    return {
      value: { officeId: id },
      changed: { officeId: id, campaignKey: null, contestKey: null, revision },
      inverse: null,
    }
  },
}
