import type { DocumentSource } from '../../shared/documents/document-source'
import { officeFactsSchema } from '../../shared/model/office'
import type { DataPackage } from '../../shared/model/package'
import { packageRecordSchema } from '../../shared/model/package-record'
import { toContestRecord } from '../packages'

/** What the documents of every contest of a package are filled from; `contestCount` of its campaign. */
export function listDocumentSources(document: DataPackage): { source: DocumentSource; contestCount: number }[] {
  const record = packageRecordSchema.safeParse(document.record)
  const facts = record.success ? record.data.facts : officeFactsSchema.parse({})
  return document.campaigns.flatMap((campaign) =>
    campaign.contests.map((packageContest) => {
      const { definition: contest, sheets } = toContestRecord(packageContest)
      const source = { officeName: document.office.name, facts, campaign, contest, sheets }
      return { source, contestCount: campaign.contests.length }
    }),
  )
}
