/** 观摩手册 (documents.md): what everybody on the tour carries: the schedule, the stops, and room for marks and opinions. */

import type { Attendee } from '../model/record'
import { type BlankPart, buildBlankPart } from './blank-form'
import { describeDates } from './campaign-facts'
import { type CampaignSource, listStops, nameUnit } from './campaign-source'
import { cleanTexts } from './clean-text'
import { describeDate } from './document-source'
import { listOpenProblems, type OpenProblem } from './open-problems'
import { buildRoute, type RouteDocument } from './route'

/** `units`, `content` and so on are empty where nothing is recorded. */
export type HandbookStop = {
  order: number
  name: string
  units: string
  presenter: string
  content: string
  highlights: string
  openProblems: OpenProblem[]
}

/** A table to note marks in: a column for each part of each contest, a row for each unit. */
export type MarkingTable = {
  columns: { key: string; title: string; fullMarks: string }[]
  /** `isScored` by column: whether the unit takes part in that contest. */
  rows: { unitId: string; order: number; unit: string; isScored: boolean[] }[]
}

export type HandbookDocument = {
  title: string
  officeName: string
  date: string
  unitTerm: string
  /** What is recorded of time, lead and participants; nothing stands for what is not. */
  facts: { label: string; text: string }[]
  route: RouteDocument
  stops: HandbookStop[]
  attendees: readonly Attendee[]
  /** The parts of every contest with their items. */
  rubric: { contest: string; part: BlankPart }[]
  marking: MarkingTable
  isRehearsal: boolean
}

export function buildHandbook(source: CampaignSource): HandbookDocument {
  const { campaign } = source
  const isOneOfSeveral = source.contests.length > 1
  const rubric = source.contests.flatMap(({ definition }) =>
    definition.parts.map((part) => ({ contest: isOneOfSeveral ? definition.name : '', part: buildBlankPart(part) })),
  )
  return cleanTexts({
    title: `${campaign.title.replace(/观摩$/, '')}观摩手册`,
    officeName: source.officeName,
    date: describeDate(campaign.startDate),
    unitTerm: source.facts.unitTerm,
    facts: [
      { label: '时间', text: campaign.startDate === null ? '' : describeDates(campaign) },
      { label: '主题', text: campaign.theme },
      { label: '带队', text: campaign.leadPost },
      { label: '参加人员', text: campaign.participants },
      { label: '集合地点', text: source.facts.gatheringPlace },
    ].filter(({ text }) => text.trim() !== ''),
    route: buildRoute(source),
    stops: listStops(source).map((stop, index) => ({
      order: index + 1,
      name: stop.name,
      units: stop.unitIds.map((unitId) => nameUnit(source, unitId)).join('、'),
      presenter: stop.presenterPost,
      content: stop.content,
      highlights: stop.highlights,
      openProblems: listOpenProblems(source, stop),
    })),
    attendees: source.attendees,
    rubric,
    marking: buildMarkingTable(source, rubric),
    isRehearsal: source.isRehearsal,
  })
}

/** Units in 出场顺序 of the contests; without a contest, those of the campaign with no column to mark. */
function buildMarkingTable(source: CampaignSource, rubric: HandbookDocument['rubric']): MarkingTable {
  const scored = source.contests.flatMap(({ definition }) => definition.parts.map(() => new Set(definition.unitIds)))
  const unitIds =
    source.contests.length === 0
      ? source.campaign.units.map(({ unitId }) => unitId)
      : source.contests.flatMap(({ definition }) => definition.unitIds)
  return {
    columns: rubric.map(({ contest, part }, index) => ({
      key: `${index} ${part.id}`,
      title: `${contest}${part.name}`,
      fullMarks: part.fullMarks,
    })),
    rows: [...new Set(unitIds)].map((unitId, index) => ({
      unitId,
      order: index + 1,
      unit: nameUnit(source, unitId),
      isScored: scored.map((units) => units.has(unitId)),
    })),
  }
}
