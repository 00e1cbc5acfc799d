import { type CampaignSource, isDemo } from '../../shared/documents/campaign-source'
import { officeFactsSchema } from '../../shared/model/office'
import type { DataPackage } from '../../shared/model/package'
import { packageRecordSchema } from '../../shared/model/package-record'
import { toContestRecord } from '../packages'

/** What the documents of every campaign of a package are filled from. */
export function listCampaignSources(document: DataPackage): CampaignSource[] {
  const parsed = packageRecordSchema.safeParse(document.record)
  const record = parsed.success ? parsed.data : null
  return document.campaigns.map(({ contests, stops, comments, rectifications, status: _, ...campaign }) => {
    const extras = record?.campaigns.find((entry) => entry.id === campaign.id)
    return {
      officeName: document.office.name,
      facts: record?.facts ?? officeFactsSchema.parse({}),
      units: document.units,
      campaign,
      attendees: extras?.attendees ?? [],
      departureTime: extras?.departureTime ?? null,
      stops,
      comments,
      rectifications,
      contests: contests.map(toContestRecord),
      isRehearsal: (record?.rehearsal ?? false) || isDemo(campaign),
    }
  })
}
