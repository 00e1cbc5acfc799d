/** What must hold across the fields of a contest (package-format.md, Errors); single fields are checked by the schema. */
import { checkContestNumbers } from './check-contest-numbers'
import { type ContestUnits, checkContestReferences } from './check-contest-references'
import type { ContestDefinition } from './contest'
import { type Issue, IssueList } from './issue'

export type { ContestUnits }

/**
 * Everything that a contest must meet before it is saved: the rules of the package format, no label or panel name given
 * twice, and no series that another contest of the campaign has.
 * @returns issues with paths relative to the definition; empty when it may be saved
 */
export function checkContest(
  definition: ContestDefinition,
  scope: ContestUnits & { otherSeries: ReadonlySet<string> },
): Issue[] {
  const list = new IssueList()
  checkContestRules(list, definition, scope)
  const labels = definition.judges.map((judge) => judge.label.trim())
  list.expectUnique('评委名称重复', labels, 'label', 'judges')
  const panelNames = definition.panels.map((panel) => panel.name.trim())
  list.expectUnique('评委组名称重复', panelNames, 'name', 'panels')
  const partNames = definition.parts.map((part) => part.name.trim())
  list.expectUnique('环节名称重复', partNames, 'name', 'parts')
  if (definition.series !== '' && scope.otherSeries.has(definition.series)) {
    list.report(`本活动已有“${definition.series}”系列的评比`, 'series')
  }
  return list.issues
}

/** The errors that the package format names for a contest: double ids, references, weights, trimming, bands, maxima. */
export function checkContestRules(list: IssueList, definition: ContestDefinition, units: ContestUnits): void {
  checkIds(list, definition)
  checkContestReferences(list, definition, units)
  checkContestNumbers(list, definition)
}

function checkIds(list: IssueList, definition: ContestDefinition): void {
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
  list.expectUnique('村(社区)重复', definition.unitIds, null, 'unitIds')
  list.expectUnique('评委组编号重复', ids(definition.panels), 'id', 'panels')
  list.expectUnique('评委编号重复', ids(definition.judges), 'id', 'judges')
  for (const [index, judge] of definition.judges.entries()) {
    list.expectUnique('村(社区)重复', judge.ownUnitIds, null, 'judges', index, 'ownUnitIds')
  }
  list.expectUnique('环节编号重复', ids(definition.parts), 'id', 'parts')
  const seen = new Set<string>()
  for (const [partIndex, part] of definition.parts.entries()) {
    const panelIds = part.panels.map((panel) => panel.panelId)
    list.expectUnique('评委组重复', panelIds, 'panelId', 'parts', partIndex, 'panels')
    for (const [sectionIndex, section] of part.sections.entries()) {
      for (const [index, { id }] of section.items.entries()) {
        const path = ['parts', partIndex, 'sections', sectionIndex, 'items', index, 'id']
        if (seen.has(id)) list.report(`评分项编号重复：${id}`, ...path)
        seen.add(id)
      }
    }
  }
}
