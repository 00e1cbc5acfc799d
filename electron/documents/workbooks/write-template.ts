import { cleanTexts } from '../../../shared/documents/clean-text'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { CampaignUnit, Unit } from '../../../shared/model/unit'
import { writeBook } from './ooxml/write-book'
import { buildGuideSheet } from './template-guide'
import { buildJudgeTable, buildRubricTable, buildUnitTable } from './template-lists'
import { buildMarkTable } from './template-marks'

/** What a 填报模板 is made for: the office's units, and a contest with its rubric and judges; null: the units alone. */
export type TemplateSource = {
  officeName: string
  units: readonly Unit[]
  contest: { title: string; campaignUnits: readonly CampaignUnit[]; definition: ContestDefinition } | null
}

/**
 * 填报模板: sheets to fill in, checked while they are typed, with the headings that the import knows. What is already
 * recorded stands in it, marks excepted.
 */
export async function writeTemplate(source: TemplateSource): Promise<Uint8Array> {
  const { contest, officeName } = source
  const sheets = [
    buildGuideSheet(source),
    buildUnitTable(source),
    ...(contest === null ? [] : [buildJudgeTable(contest.definition, contest.campaignUnits)]),
    ...(contest === null ? [] : [buildRubricTable(contest.definition)]),
    ...(contest === null ? [] : [buildMarkTable(contest.definition, contest.campaignUnits)]),
  ]
  const title = `${contest?.definition.name ?? officeName}填报模板`
  return writeBook({ ...cleanTexts({ title, company: officeName }), font: { name: '仿宋', size: 11 }, sheets })
}
