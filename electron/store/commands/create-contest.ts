import { noPapers } from '../../../shared/model/papers'
import { chainOfContest, readContests, requireCampaign } from '../repositories/campaigns'
import { refuseBadDefinition } from '../repositories/contests'
import { nextSeq } from '../repositories/offices'
import { addContest } from './add-contest'
import type { CommandHandler } from './command'

export const createContest: CommandHandler<'contests:create'> = {
  tables: ['campaigns', 'units', 'contests'],
  async run(context, { campaignKey, definition: draft, isSample }) {
    const { database, log } = context
    const campaign = await requireCampaign(database, campaignKey)
    const definition = { ...draft, id: crypto.randomUUID() }
    await refuseBadDefinition(database, campaign, definition, null)
    const contest = {
      campaignKey,
      id: definition.id,
      seq: nextSeq(await readContests(database, campaignKey)),
      definition,
      state: 'open' as const,
      isSample,
      papers: noPapers(),
      sheetNotes: [],
      publications: [],
      revision: 1,
    }
    const contestKey = await addContest(context, campaign, contest)
    const revision = await log.revision(chainOfContest(campaign, contest), campaign.officeId)
    return {
      value: { contestKey },
      changed: { officeId: campaign.officeId, campaignKey, contestKey, revision },
      inverse: null,
    }
  },
}
