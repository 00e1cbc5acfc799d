import type { ContestDefinition, TieBreaker } from '../../../shared/model/contest'
import { listItems } from '../../../shared/model/rubric'
import type { CampaignUnit } from '../../../shared/model/unit'
import { texts } from './texts'

export type TieChoice = { key: string; label: string; breaker: TieBreaker }

function keyOf(breaker: TieBreaker): string {
  return JSON.stringify(breaker)
}

/** What equal scores can be compared by, without what is in the list already; panels only where a part has several. */
export function listTieChoices(definition: ContestDefinition): Record<'parts' | 'items' | 'panels', TieChoice[]> {
  const used = new Set(definition.tieBreakers.map(keyOf))
  const choice = (label: string, breaker: TieBreaker): TieChoice[] =>
    used.has(keyOf(breaker)) ? [] : [{ key: keyOf(breaker), label, breaker }]
  const panelNames = new Map(definition.panels.map((panel) => [panel.id, panel.name]))
  return {
    parts: definition.parts.flatMap((part) => choice(texts.tiePart(part.name), { partId: part.id })),
    items: definition.parts
      .filter((part) => part.entry === 'items')
      .flatMap(listItems)
      .flatMap((item) => choice(texts.tieItem(item.name), { itemId: item.id })),
    panels: definition.parts
      .filter((part) => part.panels.length > 1)
      .flatMap((part) =>
        part.panels.flatMap(({ panelId }) =>
          choice(texts.tiePanel(part.name, panelNames.get(panelId) ?? ''), { partId: part.id, panelId }),
        ),
      ),
  }
}

/** A tie-breaker in words. */
export function describeTieBreaker(
  breaker: TieBreaker,
  definition: ContestDefinition,
  units: readonly CampaignUnit[],
): string {
  const { parts, panels } = definition
  if ('manual' in breaker) {
    const names = breaker.manual.map((unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId)
    return texts.tieManualText(names.join('、'), breaker.reason)
  }
  if ('itemId' in breaker) {
    const item = parts.flatMap(listItems).find((candidate) => candidate.id === breaker.itemId)
    return texts.tieItem(item?.name ?? '')
  }
  const part = parts.find((candidate) => candidate.id === breaker.partId)?.name ?? ''
  if (!('panelId' in breaker)) return texts.tiePart(part)
  return texts.tiePanel(part, panels.find((panel) => panel.id === breaker.panelId)?.name ?? '')
}
