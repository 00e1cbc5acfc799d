import { UserError } from '../../../shared/ipc/app-error'
import { chainOfContest } from '../repositories/campaigns'
import { requireContest } from '../repositories/contests'
import type { CommandHandler } from './command'
import { putState } from './put-state'

/** Notes when a sealed result was made public. */
export const publishContest: CommandHandler<'contests:publish'> = {
  tables: ['campaigns', 'contests'],
  async run(context, { contestKey }) {
    const { database, log, meta } = context
    const { contest, campaign } = await requireContest(database, contestKey)
    if (contest.state !== 'sealed') {
      const message = contest.state === 'open' ? '先封存，再公布' : '这个评比已经公布'
      throw new UserError('bad-input', message)
    }
    const publications = contest.publications.map((publication, index, all) =>
      index === all.length - 1 ? { ...publication, publishedAt: meta.time } : publication,
    )
    const change = { what: 'contest.publish', before: null, after: { number: publications.length } }
    log.append(chainOfContest(campaign, contest), campaign.officeId, change)
    return {
      value: null,
      changed: await putState(context, campaign, { ...contest, state: 'published', publications }),
      inverse: null,
    }
  },
}
