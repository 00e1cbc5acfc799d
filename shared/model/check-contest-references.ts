import type { ContestDefinition, TieBreaker } from './contest'
import type { IssueList } from './issue'
import { listItems } from './rubric'

/** Ids of the units that the contest's campaign and office have. */
export type ContestUnits = { campaignUnitIds: ReadonlySet<string>; officeUnitIds: ReadonlySet<string> }

type ContestIds = {
  units: ReadonlySet<string>
  panels: ReadonlySet<string>
  parts: ReadonlySet<string>
  items: ReadonlySet<string>
  /** Items of parts where only totals are typed. */
  uncountedItems: ReadonlySet<string>
}

/** Finds references inside a contest to what is not there, and uses of items that a part with totals only does not have. */
export function checkContestReferences(list: IssueList, definition: ContestDefinition, units: ContestUnits): void {
  const ids = collectIds(definition)
  for (const [index, unitId] of definition.unitIds.entries()) {
    if (!units.campaignUnitIds.has(unitId)) list.report(`这个村(社区)没有参加本活动：${unitId}`, 'unitIds', index)
  }
  for (const [index, judge] of definition.judges.entries()) {
    list.expect('评委组', judge.panelId, ids.panels, 'judges', index, 'panelId')
    list.expectAll('村(社区)', judge.ownUnitIds, units.officeUnitIds, 'judges', index, 'ownUnitIds')
  }
  for (const [index, part] of definition.parts.entries()) {
    for (const [place, panel] of part.panels.entries()) {
      list.expect('评委组', panel.panelId, ids.panels, 'parts', index, 'panels', place, 'panelId')
    }
  }
  checkRules(list, definition, ids)
}

function collectIds(definition: ContestDefinition): ContestIds {
  const itemIds = (parts: ContestDefinition['parts']) =>
    new Set(parts.flatMap((part) => listItems(part).map((item) => item.id)))
  return {
    units: new Set(definition.unitIds),
    panels: new Set(definition.panels.map((panel) => panel.id)),
    parts: new Set(definition.parts.map((part) => part.id)),
    items: itemIds(definition.parts),
    uncountedItems: itemIds(definition.parts.filter((part) => part.entry === 'total')),
  }
}

function checkRules(list: IssueList, definition: ContestDefinition, ids: ContestIds): void {
  for (const [index, entry] of definition.notApplicable.entries()) {
    list.expect('村(社区)', entry.unitId, ids.units, 'notApplicable', index, 'unitId')
    list.expect('评分项', entry.itemId, ids.items, 'notApplicable', index, 'itemId')
    if (ids.uncountedItems.has(entry.itemId)) {
      list.report('只录合计的环节不能设不适用项', 'notApplicable', index, 'itemId')
    }
  }
  for (const name of ['adjustments', 'withoutRank', 'bandLimits'] as const) {
    for (const [index, entry] of definition[name].entries()) {
      list.expect('村(社区)', entry.unitId, ids.units, name, index, 'unitId')
    }
  }
  if (definition.bands !== null) {
    const names = new Set(definition.bands.bands.map((band) => band.name))
    for (const [index, limit] of definition.bandLimits.entries()) {
      list.expect('等次', limit.best, names, 'bandLimits', index, 'best')
    }
  }
  for (const [index, breaker] of definition.tieBreakers.entries()) {
    checkTieBreaker(list.within('tieBreakers', index), breaker, ids)
  }
}

function checkTieBreaker(list: IssueList, breaker: TieBreaker, ids: ContestIds): void {
  if ('manual' in breaker) {
    list.expectAll('村(社区)', breaker.manual, ids.units, 'manual')
  } else if ('itemId' in breaker) {
    list.expect('评分项', breaker.itemId, ids.items, 'itemId')
    if (ids.uncountedItems.has(breaker.itemId)) list.report('只录合计的环节不能按单项比较', 'itemId')
  } else {
    list.expect('环节', breaker.partId, ids.parts, 'partId')
    if ('panelId' in breaker) list.expect('评委组', breaker.panelId, ids.panels, 'panelId')
  }
}
