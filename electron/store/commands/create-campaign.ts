import { UserError } from '../../../shared/ipc/app-error'
import type { CampaignDefinition } from '../../../shared/model/campaign'
import type { CampaignRow, UnitRow } from '../database/rows'
import { campaignsOfOffice, chainOfCampaign, readContests, requireCampaign } from '../repositories/campaigns'
import { toJson } from '../repositories/json'
import { readUnits, requireOffice } from '../repositories/offices'
import { addContest } from './add-contest'
import { campaignOutcome } from './campaign-outcome'
import { checkCampaign } from './check-campaign'
import type { CommandHandler } from './command'
import { copyContest } from './copy-contest'

/**
 * A new campaign, empty or after an earlier one of the same office. Units given with the request stand; else those of
 * the earlier campaign take part, with today's names and groups.
 */
export const createCampaign: CommandHandler<'campaigns:create'> = {
  tables: ['offices', 'units', 'campaigns', 'contests'],
  async run(context, { officeId, definition: draft, copyFrom }) {
    const { database, log } = context
    await requireOffice(database, officeId)
    const source = copyFrom === null ? null : await requireCampaign(database, copyFrom)
    if (source !== null && source.officeId !== officeId)
      throw new UserError('bad-input', '只能沿用本街道的活动', 'copyFrom')
    const officeUnits = await readUnits(database, officeId)
    const units = draft.units.length > 0 || source === null ? draft.units : renewUnits(source, officeUnits)
    const definition: CampaignDefinition = { ...draft, units, id: crypto.randomUUID() }
    checkCampaign(definition, new Set(officeUnits.map((unit) => unit.id)))
    const neighbour = await campaignsOfOffice(database, officeId).first()
    const row = {
      officeId,
      id: definition.id,
      definition,
      attendees: source?.attendees ?? [],
      departureTime: source?.departureTime ?? null,
      scans: [],
      rehearsal: neighbour?.rehearsal ?? false,
      importedStatus: null,
    }
    const campaign: CampaignRow = { ...row, key: await database.campaigns.add(row) }
    log.append(chainOfCampaign(campaign), officeId, {
      what: 'campaign.create',
      before: null,
      after: toJson({ ...definition, attendees: campaign.attendees, copiedFrom: source?.id ?? null }),
    })
    const unitIds = new Set(units.map((unit) => unit.unitId))
    const earlier = source?.definition.units.map((unit) => unit.unitId) ?? []
    for (const contest of source === null ? [] : await readContests(database, source.key)) {
      await addContest(context, campaign, copyContest(contest, campaign, unitIds, earlier))
    }
    return campaignOutcome(context, campaign, { campaignKey: campaign.key }, null)
  },
}

function renewUnits(source: CampaignRow, officeUnits: readonly UnitRow[]): CampaignDefinition['units'] {
  const today = new Map(officeUnits.map((unit) => [unit.id, unit]))
  return source.definition.units.flatMap(({ unitId }) => {
    const unit = today.get(unitId)
    return unit === undefined ? [] : [{ unitId, name: unit.name, group: unit.group }]
  })
}
