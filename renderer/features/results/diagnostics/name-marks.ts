import type { ContestDefinition } from '../../../../shared/model/contest'
import { listItems } from '../../../../shared/model/rubric'
import type { CampaignUnit } from '../../../../shared/model/unit'
import type { CriticalMark } from '../../../../shared/scoring'
import { texts } from './texts'

/** Names of what a critical mark is about; an id that is no longer there is its own name. */
export type MarkNames = {
  judge(judgeId: string): string
  unit(unitId: string): string
  part(partId: string): string
  item(mark: CriticalMark): string
  /** More than one part: the part is worth a column. */
  hasParts: boolean
}

export function nameMarks(definition: ContestDefinition, units: readonly CampaignUnit[]): MarkNames {
  const judges = new Map(definition.judges.map(({ id, label }) => [id, label]))
  const unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const parts = new Map(definition.parts.map(({ id, name }) => [id, name]))
  const items = new Map(definition.parts.flatMap(listItems).map(({ id, name }) => [id, name]))
  return {
    judge: (id) => judges.get(id) ?? id,
    unit: (id) => unitNames.get(id) ?? id,
    part: (id) => parts.get(id) ?? id,
    item: ({ itemId }) => (itemId === null ? texts.critical.total : (items.get(itemId) ?? itemId)),
    hasParts: definition.parts.length > 1,
  }
}

/** The address of a mark's cell in 录入. */
export function linkToCell(campaignKey: number, contestKey: number, mark: CriticalMark): string {
  const { judgeId, unitId, partId, itemId } = mark
  const query = new URLSearchParams({ contest: String(contestKey), judge: judgeId, unit: unitId, part: partId })
  query.set('cell', itemId ?? '')
  return `/campaigns/${campaignKey}/entry?${query}`
}
