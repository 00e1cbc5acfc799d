import type { SheetAddress } from '../model/check'
import type { ContestDefinition } from '../model/contest'
import type { Paper } from '../model/sheet-note'
import { isVoid } from '../model/void-papers'

/** Ids may hold any character. */
export function addressKey({ judgeId, unitId, partId }: SheetAddress): string {
  return JSON.stringify([judgeId, unitId, partId])
}

/**
 * The sheets that judges may hand in, in the order of the pile of paper: part by part, judge by judge, units in the
 * order of appearance. Judges who withdrew hand in none, and none for their own units where recusal is on;
 * sheets on void papers are not waited for.
 */
export function listPile(definition: ContestDefinition, voidPapers: readonly Paper[] = []): SheetAddress[] {
  return definition.parts.flatMap((part) => {
    const panelIds = new Set(part.panels.map((panel) => panel.panelId))
    const judges = definition.judges.filter((judge) => panelIds.has(judge.panelId) && !judge.withdrawn)
    return judges.flatMap((judge) => {
      const own = new Set(definition.recusal ? judge.ownUnitIds : [])
      return definition.unitIds
        .filter((unitId) => !own.has(unitId) && !isVoid(voidPapers, { judgeId: judge.id, unitId }))
        .map((unitId) => ({ judgeId: judge.id, unitId, partId: part.id }))
    })
  })
}
