import type { ContestDefinition, TieBreaker } from '../../../shared/model/contest'
import { listItems } from '../../../shared/model/rubric'

/** Takes out of the rules what names a part, item, panel, unit or band that is no longer there. */
export function pruneRules(definition: ContestDefinition): ContestDefinition {
  const units = new Set(definition.unitIds)
  const panels = new Set(definition.panels.map((panel) => panel.id))
  const parts = new Set(definition.parts.map((part) => part.id))
  const counted = definition.parts.filter((part) => part.entry === 'items')
  const items = new Set(counted.flatMap((part) => listItems(part).map((item) => item.id)))
  const bands = new Set(definition.bands?.bands.map((band) => band.name) ?? [])
  const ofUnits = <Entry extends { unitId: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => units.has(entry.unitId))
  const keepBreaker = (breaker: TieBreaker): TieBreaker[] => {
    if ('manual' in breaker) {
      const manual = breaker.manual.filter((unitId) => units.has(unitId))
      return manual.length === 0 ? [] : [{ ...breaker, manual }]
    }
    if ('itemId' in breaker) return items.has(breaker.itemId) ? [breaker] : []
    const hasPanel = !('panelId' in breaker) || panels.has(breaker.panelId)
    return parts.has(breaker.partId) && hasPanel ? [breaker] : []
  }
  return {
    ...definition,
    notApplicable: ofUnits(definition.notApplicable).filter((entry) => items.has(entry.itemId)),
    adjustments: ofUnits(definition.adjustments),
    withoutRank: ofUnits(definition.withoutRank),
    bandLimits: ofUnits(definition.bandLimits).filter((limit) => bands.has(limit.best)),
    tieBreakers: definition.tieBreakers.flatMap(keepBreaker),
  }
}
