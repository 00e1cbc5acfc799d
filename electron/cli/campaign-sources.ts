import { type CampaignSource, isDemo, type Seal } from '../../shared/documents/campaign-source'
import { listEarlier, sharesSeries } from '../../shared/documents/earlier-campaign'
import { officeFactsSchema } from '../../shared/model/office'
import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { packageRecordSchema } from '../../shared/model/package-record'
import { toContestRecord } from '../packages'

/** What the documents of every campaign of a package are filled from, each with the campaign before it. */
export function listCampaignSources(document: DataPackage): CampaignSource[] {
  const sources = readSources(document)
  return sources.map((source) => {
    const before = listEarlier(
      sources.map(({ campaign }) => campaign),
      source.campaign,
    ).flatMap(({ id }) => sources.find(({ campaign }) => campaign.id === id) ?? [])
    const earlier = before.find((other) => sharesSeries(other.contests, source.contests)) ?? before[0] ?? null
    return { ...source, earlier }
  })
}

function readSources(document: DataPackage): CampaignSource[] {
  const parsed = packageRecordSchema.safeParse(document.record)
  const record = parsed.success ? parsed.data : null
  return document.campaigns.map(({ contests, stops, comments, rectifications, status, ...campaign }) => {
    const extras = record?.campaigns.find((entry) => entry.id === campaign.id)
    const recordOf = ({ id }: PackageContest) => extras?.contests.find((contest) => contest.id === id)
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
      contests: contests.map((contest) => toContestRecord(contest, recordOf(contest))),
      checks: Object.fromEntries((extras?.contests ?? []).map(({ id, checks, samples }) => [id, { checks, samples }])),
      papers: Object.fromEntries((extras?.contests ?? []).map(({ id, papers }) => [id, papers])),
      sheetNotes: Object.fromEntries((extras?.contests ?? []).map(({ id, sheetNotes }) => [id, sheetNotes])),
      seals: Object.fromEntries(contests.map((contest) => [contest.id, readSeal(contest, status)])),
      isRehearsal: (record?.rehearsal ?? false) || isDemo(campaign),
    }
  })
}

/** A package says of a whole campaign only whether it is closed. */
function readSeal({ publications }: PackageContest, status: PackageCampaign['status']): Seal {
  const isClosed = status === 'sealed' || status === 'published'
  return { publications, code: isClosed ? (publications.at(-1)?.sealCode ?? null) : null }
}
