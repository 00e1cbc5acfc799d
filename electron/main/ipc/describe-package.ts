import type { PackagePreview } from '../../../shared/ipc/channels/program'
import type { DataPackage } from '../../../shared/model/package'
import type { StoreLink } from '../store-link/store-link'

/** What a package would bring to the store as it is now: how much of everything, and which campaigns are there already. */
export async function describePackage(
  link: Pick<StoreLink, 'query'>,
  token: string,
  fileName: string,
  document: DataPackage,
): Promise<PackagePreview> {
  const officeId = document.office.id
  const isKnown = (await link.query('offices:list', {})).some((office) => office.id === officeId)
  const office = isKnown ? await link.query('offices:get', { officeId }) : null
  const campaigns = isKnown ? await link.query('campaigns:list', { officeId }) : []
  const unitIds = new Set(office?.units.map((unit) => unit.id))
  return {
    token,
    fileName,
    officeId,
    officeName: document.office.name,
    officeIsNew: !isKnown,
    unitCount: document.units.length,
    newUnitCount: document.units.filter((unit) => !unitIds.has(unit.id)).length,
    campaigns: document.campaigns.map((campaign) => ({
      id: campaign.id,
      title: campaign.title,
      stopCount: campaign.stops.length,
      commentCount: campaign.comments.length,
      contestCount: campaign.contests.length,
      sheetCount: campaign.contests.reduce((sum, contest) => sum + contest.sheets.length, 0),
      exists: campaigns.some((existing) => existing.id === campaign.id),
    })),
  }
}
