import {
  itemKindNames,
  judgeHeadings,
  rubricHeadings,
  templateSheets,
  unitHeadings,
  unitKindNames,
} from '../../../shared/documents/import-headings'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { Sheet } from './ooxml/book'
import { oneOf, positiveNumber } from './template-checks'
import { buildTemplateTable } from './template-table'
import type { TemplateSource } from './write-template'

/** Rows below the known ones in which something may be added. */
const openRows = 60

/** 村(社区): all of the office, to be completed or corrected. */
export function buildUnitTable({ units }: TemplateSource): Sheet {
  const columns = [
    { heading: unitHeadings.name, width: 28 },
    { heading: unitHeadings.kind, width: 10, check: oneOf(Object.values(unitKindNames)) },
    { heading: unitHeadings.group, width: 16 },
    { heading: unitHeadings.secretaryPost, width: 32 },
    { heading: unitHeadings.linkedLeaderPost, width: 32 },
  ]
  const rows = units.map((unit) => [
    unit.name,
    unitKindNames[unit.kind],
    unit.group,
    unit.secretaryPost,
    unit.linkedLeaderPost,
  ])
  return buildTemplateTable(templateSheets.units, columns, rows, { openRows })
}

/** 评委: those who still score, with panel and own units. */
export function buildJudgeTable({ judges, panels }: ContestDefinition, campaignUnits: readonly CampaignUnit[]): Sheet {
  const nameOf = (unitId: string) => campaignUnits.find((unit) => unit.unitId === unitId)?.name ?? ''
  const columns = [
    { heading: judgeHeadings.label, width: 20 },
    { heading: judgeHeadings.panel, width: 20 },
    { heading: judgeHeadings.own, width: 40 },
  ]
  const rows = judges
    .filter((judge) => !judge.withdrawn)
    .map(({ label, panelId, ownUnitIds }) => [
      label,
      panels.find((panel) => panel.id === panelId)?.name ?? '',
      ownUnitIds.map(nameOf).join('、'),
    ])
  return buildTemplateTable(templateSheets.judges, columns, rows, { openRows })
}

/** 评分表: every item with its part and section. */
export function buildRubricTable({ parts }: ContestDefinition): Sheet {
  const columns = [
    { heading: rubricHeadings.part, width: 16 },
    { heading: rubricHeadings.section, width: 18 },
    { heading: rubricHeadings.name, width: 26 },
    { heading: rubricHeadings.criteria, width: 46 },
    { heading: rubricHeadings.max, width: 10, isNumber: true, check: positiveNumber(rubricHeadings.max) },
    { heading: rubricHeadings.step, width: 10, isNumber: true, check: positiveNumber(rubricHeadings.step) },
    { heading: rubricHeadings.kind, width: 10, check: oneOf(Object.values(itemKindNames)) },
  ]
  const rows = parts.flatMap((part) =>
    part.sections.flatMap((section) =>
      section.items.map((item) => [
        part.name,
        section.name,
        item.name,
        item.criteria,
        item.max,
        item.step,
        itemKindNames[item.kind],
      ]),
    ),
  )
  return buildTemplateTable(templateSheets.rubric, columns, rows, { openRows, frozenColumns: 3 })
}
