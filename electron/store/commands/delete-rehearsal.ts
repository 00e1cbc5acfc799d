import { UserError } from '../../../shared/ipc/app-error'
import { campaignsOfOffice, rowsOfCampaign } from '../repositories/campaigns'
import { deleteChains, readOfficeChains } from '../repositories/chains'
import { checksOf, samplesOf } from '../repositories/checks'
import { rowsOfOffice } from '../repositories/offices'
import { sheetsOf } from '../repositories/sheets'
import type { CommandHandler } from './command'

/** Wipes an office that holds practice data only, with everything of it, its log included; nothing of it is kept. */
export const deleteRehearsal: CommandHandler<'offices:delete-rehearsal'> = {
  tables: [
    'offices',
    'operators',
    'units',
    'campaigns',
    'stops',
    'comments',
    'rectifications',
    'contests',
    'sheets',
    'checks',
    'samples',
    'starRecords',
    'attachments',
  ],
  async run({ database }, { officeId }) {
    const campaigns = await campaignsOfOffice(database, officeId).toArray()
    if (campaigns.length === 0 || campaigns.some((campaign) => !campaign.rehearsal)) {
      throw new UserError('bad-input', '这个街道有正式数据，不能按演练数据清除')
    }
    for (const { key } of campaigns) {
      const contests = await database.contests.where('campaignKey').equals(key).primaryKeys()
      const contents = contests.flatMap((contestKey) => [
        sheetsOf(database, contestKey),
        checksOf(database, contestKey),
        samplesOf(database, contestKey),
      ])
      await Promise.all(contents.map((rows) => rows.delete()))
      await Promise.all([
        database.contests.bulkDelete(contests),
        ...(['stops', 'comments', 'rectifications'] as const).map((table) =>
          rowsOfCampaign(database, table, key).delete(),
        ),
      ])
    }
    const chains = await readOfficeChains(database, officeId)
    await Promise.all(chains.map((chain) => deleteChains(database, chain.id, null)))
    await Promise.all([
      campaignsOfOffice(database, officeId).delete(),
      ...(['operators', 'units', 'starRecords', 'attachments'] as const).map((table) =>
        rowsOfOffice(database, table, officeId).delete(),
      ),
      database.offices.delete(officeId),
    ])
    return { value: null, changed: { officeId, campaignKey: null, contestKey: null, revision: 0 }, inverse: null }
  },
}
