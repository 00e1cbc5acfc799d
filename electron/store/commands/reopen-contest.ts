import { UserError } from '../../../shared/ipc/app-error'
import { chainOfContest } from '../repositories/campaigns'
import { requireContest } from '../repositories/contests'
import { readOperators } from '../repositories/offices'
import type { CommandHandler } from './command'
import { putState } from './put-state'

/** Opens a sealed contest for a correction; the next sealing adds a publication that gives this reason. */
export const reopenContest: CommandHandler<'contests:reopen'> = {
  tables: ['campaigns', 'contests', 'operators'],
  async run(context, { contestKey, reason, secondOperator }) {
    const { database, log, meta } = context
    const { contest, campaign } = await requireContest(database, contestKey)
    if (contest.state === 'open') throw new UserError('bad-input', '这个评比没有封存，可以直接修改')
    if (secondOperator === meta.operator) {
      throw new UserError('bad-input', '更正要有第二位操作员在场，请选择另一位', 'secondOperator')
    }
    const operators = await readOperators(database, campaign.officeId)
    if (!operators.some(({ label }) => label === secondOperator)) {
      throw new UserError(
        'bad-input',
        `操作员名单里没有“${secondOperator}”，请在“设置”里添加或另选一位`,
        'secondOperator',
      )
    }
    const change = { what: 'contest.reopen', before: { state: contest.state }, after: { secondOperator }, reason }
    log.append(chainOfContest(campaign, contest), campaign.officeId, change)
    return { value: null, changed: await putState(context, campaign, { ...contest, state: 'open' }), inverse: null }
  },
}
