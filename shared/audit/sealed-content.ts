import type { ContestRecord, Sheet, VoidedSheets } from '../model/contest'
import type { CampaignUnit } from '../model/unit'
import { canonicalJson, type JsonValue } from './canonical-json'

/**
 * The one text of everything that sealing covers (security.md): rubric, panels, judges, rules, adjustments,
 * withoutRank, participating units with the name and group of the campaign, and all sheets. The order of sheets does
 * not matter, nor do sheets on which nothing is written. Void papers are covered with their reasons and what is written
 * on them; where nothing is void, the text does not speak of it.
 *
 * The entry that seals a contest holds the SHA-256 of this text as `after.sealedContent`, so that a record changed
 * past the log is found.
 */
export function sealedContentText(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): string {
  const members = new Set(contest.definition.unitIds)
  const units = campaignUnits
    .filter((unit) => members.has(unit.unitId))
    .map(({ unitId, name, group }) => ({ unitId, name, group }))
  const { definition, voided } = contest
  return canonicalJson({
    definition: toJson(definition),
    units: units.map((unit) => canonicalJson(unit)).sort(),
    sheets: orderSheets(contest.sheets),
    ...(voided === undefined || voided.papers.length === 0 ? {} : { voided: describeVoided(voided) }),
  })
}

function describeVoided({ papers, sheets }: VoidedSheets): JsonValue {
  const ordered = papers.map(({ judgeId, unitId, reason }) => canonicalJson({ judgeId, unitId, reason })).sort()
  return { papers: ordered, sheets: orderSheets(sheets) }
}

function orderSheets(sheets: readonly Sheet[]): string[] {
  return sheets
    .filter(isWritten)
    .map((sheet) => canonicalJson(toContent(sheet)))
    .sort()
}

function isWritten(sheet: Sheet): boolean {
  return sheet.abstained || sheet.total !== null || Object.keys(sheet.marks).length > 0
}

function toContent({ judgeId, unitId, partId, abstained, marks, total }: Sheet): JsonValue {
  return { judgeId, unitId, partId, abstained, marks: { ...marks }, total }
}

/** Leaves out fields that are not set, as JSON does. */
function toJson(definition: ContestRecord['definition']): JsonValue {
  return JSON.parse(JSON.stringify(definition)) as JsonValue
}
