import type { CampaignDefinition, Comment, Rectification, Stop } from '../model/campaign'
import type { CheckSample, SheetCheck } from '../model/check'
import type { ContestRecord, Publication } from '../model/contest'
import type { OfficeFacts } from '../model/office'
import type { ContestPapers } from '../model/papers'
import type { Attendee, CampaignDetail, ContestSheets, OfficeDetail } from '../model/record'
import type { SheetNote } from '../model/sheet-note'
import type { Unit } from '../model/unit'
import { assembleRecord } from '../model/void-papers'
import type { DocumentSource } from './document-source'
import type { EarlierCampaign } from './earlier-campaign'
import type { FoundCriticalMarks } from './rereading'

/** The publications of one contest, oldest first, and its 封存码 while it is closed. */
export type Seal = { publications: readonly Publication[]; code: string | null }

/** Everything that the documents of one campaign are filled from; a campaign may have no stop, comment or contest. */
export type CampaignSource = {
  officeName: string
  facts: OfficeFacts
  /** The office's units in 机构序列. */
  units: readonly Unit[]
  campaign: CampaignDefinition
  attendees: readonly Attendee[]
  /** When the tour leaves for the first stop, HH:MM; null when not yet decided. */
  departureTime: string | null
  stops: readonly Stop[]
  comments: readonly Comment[]
  rectifications: readonly Rectification[]
  contests: readonly ContestRecord[]
  /** The campaign before this one, where a document asks for it and there is one. */
  earlier?: EarlierCampaign | null
  /** Critical marks of the first contest, where they were searched beforehand; a document that needs them searches otherwise. */
  criticalMarks?: FoundCriticalMarks | null
  /** What was checked of each contest, by its id, where a document asks for it. */
  checks?: Readonly<Record<string, { checks: readonly SheetCheck[]; samples: readonly CheckSample[] }>>
  /** Printed score sheets handed out and returned of each contest, by its id, where they were counted. */
  papers?: Readonly<Record<string, ContestPapers>>
  /** Remarks on printed score sheets and which of them are void, of each contest, by its id. */
  sheetNotes?: Readonly<Record<string, readonly SheetNote[]>>
  /** What was sealed of each contest, by its id. */
  seals: Readonly<Record<string, Seal>>
  /** 演练 or 演示: said on every page. */
  isRehearsal: boolean
}

/** Puts together what the store answered; `sheets` holds one entry for each contest that shall appear. */
export function toCampaignSource(
  office: OfficeDetail,
  detail: CampaignDetail,
  sheets: readonly ContestSheets[],
): CampaignSource {
  return {
    officeName: office.office.name,
    facts: office.facts,
    units: office.units,
    campaign: detail.definition,
    attendees: detail.attendees,
    departureTime: detail.departureTime,
    stops: detail.stops,
    comments: detail.comments,
    rectifications: detail.rectifications,
    papers: Object.fromEntries(detail.contests.map(({ definition, papers }) => [definition.id, papers])),
    sheetNotes: Object.fromEntries(detail.contests.map(({ definition, sheetNotes }) => [definition.id, sheetNotes])),
    seals: Object.fromEntries(
      detail.contests.map(({ definition, publications, state }) => [
        definition.id,
        { publications, code: state === 'open' ? null : (publications.at(-1)?.sealCode ?? null) },
      ]),
    ),
    isRehearsal: detail.isRehearsal || isDemo(detail.definition),
    contests: detail.contests.flatMap(({ key, definition, sheetNotes }) => {
      const found = sheets.find((entry) => entry.contestKey === key)
      return found === undefined ? [] : [assembleRecord(definition, [...found.sheets, ...found.voidSheets], sheetNotes)]
    }),
  }
}

/** Fictitious campaigns say so in their title. */
export function isDemo({ title }: CampaignDefinition): boolean {
  return title.includes('演示')
}

/** The source of the documents of one contest of the campaign. */
export function pickContest(source: CampaignSource, contest: ContestRecord): DocumentSource {
  const { officeName, facts, campaign, isRehearsal } = source
  const seal = source.seals[contest.definition.id] ?? { publications: [], code: null }
  return {
    officeName,
    facts,
    campaign,
    isRehearsal,
    contest: contest.definition,
    sheets: contest.sheets,
    ...(contest.voided === undefined ? {} : { voided: contest.voided }),
    publications: seal.publications,
    sealCode: seal.code,
  }
}

/** The source with only this contest, for a page about one; as it is for null. */
export function pickSource(source: CampaignSource, contest: ContestRecord | null): CampaignSource {
  return contest === null ? source : { ...source, contests: [contest] }
}

/** The stops in the order of the tour. */
export function listStops(source: CampaignSource): Stop[] {
  return source.stops.toSorted((a, b) => a.seq - b.seq)
}

/** The ids in 机构序列; units that the office no longer has come last, in the campaign's order. */
export function sortByOfficeSequence(source: CampaignSource, unitIds: readonly string[]): string[] {
  const sequence = [
    ...new Set([...source.units.map((unit) => unit.id), ...source.campaign.units.map((unit) => unit.unitId)]),
  ]
  return unitIds.toSorted((a, b) => sequence.indexOf(a) - sequence.indexOf(b))
}

/** The unit's name at the time of the campaign; today's name, then the id, where it did not take part. */
export function nameUnit(source: CampaignSource, unitId: string): string {
  const then = source.campaign.units.find((unit) => unit.unitId === unitId)
  return then?.name ?? source.units.find((unit) => unit.id === unitId)?.name ?? unitId
}

/** The names of all units taking part, in 机构序列. */
export function listUnitNames(source: CampaignSource): string[] {
  return sortByOfficeSequence(
    source,
    source.campaign.units.map((unit) => unit.unitId),
  ).map((unitId) => nameUnit(source, unitId))
}
