import {
  markHeadings,
  nameItemColumn,
  nameTotalColumn,
  templateSheets,
} from '../../../shared/documents/import-headings'
import type { ContestDefinition } from '../../../shared/model/contest'
import { itemLimits, totalLimits } from '../../../shared/model/mark-entry'
import { listItems, type Part } from '../../../shared/model/rubric'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { Sheet } from './ooxml/book'
import { markWithin, nameFrom } from './template-checks'
import { buildTemplateTable, type TemplateColumn } from './template-table'

/** 评分录入: one row per judge and unit in the order of the pile, one column per item; empty where nobody has to score. */
export function buildMarkTable(definition: ContestDefinition, campaignUnits: readonly CampaignUnit[]): Sheet {
  const { judges, unitIds, parts, recusal } = definition
  const names = new Map(campaignUnits.map((unit) => [unit.unitId, unit.name]))
  const panelIds = new Set(parts.flatMap((part) => part.panels.map((panel) => panel.panelId)))
  const rows = judges
    .filter((judge) => !judge.withdrawn && panelIds.has(judge.panelId))
    .flatMap((judge) =>
      unitIds
        .filter((unitId) => !recusal || !judge.ownUnitIds.includes(unitId))
        .map((unitId) => [judge.label, names.get(unitId) ?? '']),
    )
  const columns = [
    { heading: markHeadings.judge, width: 14, check: nameFrom(templateSheets.judges) },
    { heading: markHeadings.unit, width: 24, check: nameFrom(templateSheets.units) },
    ...parts.flatMap((part) => listMarkColumns(parts, part)),
  ]
  return buildTemplateTable(templateSheets.marks, columns, rows, { openRows: 0, frozenColumns: 2 })
}

/** Where totals alone are scored, the total; else the items, and the total that the judge wrote below them. */
function listMarkColumns(parts: readonly Part[], part: Part): TemplateColumn[] {
  const total = {
    heading: nameTotalColumn(parts, part),
    width: 12,
    isNumber: true,
    check: markWithin(totalLimits(part)),
  }
  if (part.entry === 'total') return [total]
  const items = listItems(part).map((item) => ({
    heading: nameItemColumn(parts, part, item),
    width: 12,
    isNumber: true,
    check: markWithin(itemLimits(item)),
  }))
  return [...items, total]
}
