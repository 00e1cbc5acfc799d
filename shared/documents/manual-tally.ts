/** 手工统分表: judges × units to be added up by hand when there is no computer, and the sheet that ranks the units. */

import type { ContestDefinition } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import { describePeriod } from '../model/period'
import { listItems, type Part } from '../model/rubric'
import { describeRules } from '../scoring'
import type { DocumentSource } from './document-source'
import { splitEvenly } from './split-evenly'

export type ManualSheet = {
  key: string
  part: string
  fullMarks: string
  /** The judges averaged together. */
  group: string
  units: string[]
  judges: string[]
  /** Rows at the foot, in the order in which they are worked out. */
  steps: string[]
}

export type ManualTally = {
  title: string
  officeName: string
  unitTerm: string
  sheets: ManualSheet[]
  ranking: { title: string; columns: string[]; units: string[] }
  rules: string[]
  signers: string[]
  isRehearsal: boolean
}

const unitsOnSheet = { A4: 12, A3: 20 }

export function buildManualTally(source: DocumentSource, paper: 'A4' | 'A3'): ManualTally {
  const { campaign, contest } = source
  const nameOf = (unitId: string) => campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const title = `${describePeriod(campaign)}${contest.name}`
  return {
    title: `${title}手工统分表`,
    officeName: source.officeName,
    unitTerm: source.facts.unitTerm,
    sheets: contest.parts.flatMap((part) =>
      listGroups(contest, part).flatMap(({ name, judges }) =>
        splitEvenly(contest.unitIds, unitsOnSheet[paper]).map((unitIds, index) => ({
          key: [part.id, name, index].join(' '),
          part: part.name,
          fullMarks: formatHundredths(listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)),
          group: name,
          units: unitIds.map(nameOf),
          judges,
          steps: listSteps(part),
        })),
      ),
    ),
    ranking: {
      title: `${title}手工排名表`,
      columns: listColumns(contest),
      units: contest.unitIds.map(nameOf),
    },
    rules: describeRules(contest),
    signers: source.facts.signers,
    isRehearsal: source.isRehearsal,
  }
}

/** One pool, or one group a panel where panels have weights. */
function listGroups(contest: ContestDefinition, part: Part): { name: string; judges: string[] }[] {
  const labels = (panelIds: readonly string[]) =>
    contest.judges.filter((judge) => panelIds.includes(judge.panelId) && !judge.withdrawn).map((judge) => judge.label)
  if (part.panels.every((panel) => panel.weight === null)) {
    return [{ name: '全体评委', judges: labels(part.panels.map((panel) => panel.panelId)) }]
  }
  return part.panels.map(({ panelId, weight }) => {
    const name = contest.panels.find((panel) => panel.id === panelId)?.name ?? panelId
    return { name: `${name}（权重${weight}）`, judges: labels([panelId]) }
  })
}

function listSteps({ trim }: Part): string[] {
  const { highest, lowest, minSheets } = trim
  const condition = highest + lowest > 0 ? `（满${minSheets}张时）` : ''
  return [
    '有效张数',
    ...(highest > 0 ? [`去掉${highest}个最高分${condition}`] : []),
    ...(lowest > 0 ? [`去掉${lowest}个最低分${condition}`] : []),
    '余下合计',
    '平均分',
  ]
}

function listColumns({ parts, composition }: ContestDefinition): string[] {
  const scores = parts.flatMap(({ name, weight }) => [
    `${name}得分`,
    ...(composition === 'weighted' ? [`${name}折算（占${weight}%）`] : []),
  ])
  return [...scores, '合计', '加减分', '最终得分', '名次', '备注']
}
