import { UserError } from '../../../shared/ipc/app-error'
import { chainOfContest } from '../repositories/campaigns'
import { requireContest } from '../repositories/contests'
import { toJson } from '../repositories/json'
import type { CommandHandler } from './command'
import { refuseSealed } from './refuse-sealed'

/** Keeps the counts of handed out, returned and void papers. Logged as `contest.papers`. */
export const setPapers: CommandHandler<'contests:set-papers'> = {
  tables: ['campaigns', 'contests'],
  async run({ database, log }, { contestKey, papers }) {
    const { contest, campaign } = await requireContest(database, contestKey)
    refuseSealed(contest.state)
    const panels = new Set(contest.definition.panels.map((panel) => panel.id))
    if (papers.panels.some((panel) => !panels.has(panel.panelId))) {
      throw new UserError('not-found', '找不到这个评委组，可能已被删除')
    }
    if (papers.form !== contest.papers.form && contest.sheetNotes.length > 0) {
      const count = contest.sheetNotes.length
      throw new UserError(
        'conflict',
        `有 ${count} 份评分单写了备注或已作废，请先在“录入”里取消，再改印法`,
        'papers.form',
      )
    }
    const chain = chainOfContest(campaign, contest)
    log.append(chain, campaign.officeId, {
      what: 'contest.papers',
      before: toJson(contest.papers),
      after: toJson(papers),
    })
    await database.contests.put({ ...contest, papers })
    const revision = await log.revision(chain, campaign.officeId)
    return {
      value: null,
      changed: { officeId: campaign.officeId, campaignKey: campaign.key, contestKey, revision },
      inverse: { name: 'contests:set-papers', request: { contestKey, papers: contest.papers }, label: '收卷份数' },
    }
  },
}
