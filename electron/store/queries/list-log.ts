import { contestChainPrefix } from '../../../shared/audit/chain-id'
import type { LoggedChange } from '../../../shared/ipc/channels/contests'
import { chainOfCampaign, requireCampaign } from '../repositories/campaigns'
import { entriesOf, readOfficeChains } from '../repositories/chains'
import { nameCells } from './name-cells'
import type { QueryHandler } from './query'

/** The newest entries of one campaign and its contests, or of the whole office, newest first. */
export const listLog: QueryHandler<'log:list'> = (database, { officeId, campaignKey, limit }) =>
  database.transaction('r', [database.campaigns, database.contests, database.chains, database.changes], async () => {
    const all = (await readOfficeChains(database, officeId)).map((chain) => chain.id)
    const campaign = campaignKey === null ? null : await requireCampaign(database, campaignKey)
    const chains =
      campaign === null
        ? all
        : all.filter(
            (id) =>
              id === chainOfCampaign(campaign) || id.startsWith(contestChainPrefix(campaign.officeId, campaign.id)),
          )
    const newest = await Promise.all(chains.map((chain) => entriesOf(database, chain).reverse().limit(limit).toArray()))
    return nameCells(database, officeId, newest.flat().sort(compareByAge).slice(0, limit))
  })

/** By time, within a chain by number: the clock may have been put back. */
function compareByAge(left: LoggedChange, right: LoggedChange): number {
  if (left.chain === right.chain) return right.seq - left.seq
  return Date.parse(right.time) - Date.parse(left.time)
}
