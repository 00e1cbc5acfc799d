/** A contest prepared for entering marks: limits, sheets in use, and what cannot be entered. */
import type { ContestDefinition, Judge } from '../../../shared/model/contest'
import { joinIds } from '../../../shared/model/join-ids'
import { itemLimits, type MarkLimits, totalLimits } from '../../../shared/model/mark-entry'
import { type Item, listItems, type Part } from '../../../shared/model/rubric'
import type { SheetNote } from '../../../shared/model/sheet-note'
import { holdsSheet, isVoid, listVoidPapers } from '../../../shared/model/void-papers'

export type SheetAddress = { judgeId: string; unitId: string; partId: string }

export type EntryPart = {
  part: Part
  items: readonly Item[]
  /** By item id, in hundredths. */
  limits: ReadonlyMap<string, MarkLimits>
  total: MarkLimits
  /** Judges of the part's panels that are not withdrawn, in judge order. */
  judges: readonly Judge[]
}

export type EntryContest = {
  definition: ContestDefinition
  parts: readonly EntryPart[]
  isRecused(judgeId: string, unitId: string): boolean
  /** The sheet stands on a void paper. */
  isVoid(judgeId: string, unitId: string): boolean
  /** Why it is void; null where it counts. */
  voidReason(judgeId: string, unitId: string): string | null
  isApplicable(unitId: string, itemId: string): boolean
}

export function compileEntryContest(definition: ContestDefinition, notes: readonly SheetNote[] = []): EntryContest {
  const voidPapers = listVoidPapers(notes)
  const recused = new Set(
    definition.recusal
      ? definition.judges.flatMap((judge) => judge.ownUnitIds.map((unitId) => joinIds(judge.id, unitId)))
      : [],
  )
  const notApplicable = new Set(definition.notApplicable.map(({ unitId, itemId }) => joinIds(unitId, itemId)))
  return {
    definition,
    parts: definition.parts.map((part) => compilePart(definition, part)),
    isRecused: (judgeId, unitId) => recused.has(joinIds(judgeId, unitId)),
    voidReason: (judgeId, unitId) => voidPapers.find((paper) => holdsSheet(paper, { judgeId, unitId }))?.reason ?? null,
    isVoid: (judgeId, unitId) => isVoid(voidPapers, { judgeId, unitId }),
    isApplicable: (unitId, itemId) => !notApplicable.has(joinIds(unitId, itemId)),
  }
}

function compilePart(definition: ContestDefinition, part: Part): EntryPart {
  const items = listItems(part)
  const panelIds = new Set(part.panels.map((panel) => panel.panelId))
  return {
    part,
    items,
    limits: new Map(items.map((item) => [item.id, itemLimits(item)])),
    total: totalLimits(part),
    judges: definition.judges.filter((judge) => panelIds.has(judge.panelId) && !judge.withdrawn),
  }
}

/** The key of one sheet: judge, unit, part. */
export function sheetId({ judgeId, unitId, partId }: SheetAddress): string {
  return joinIds(judgeId, unitId, partId)
}
