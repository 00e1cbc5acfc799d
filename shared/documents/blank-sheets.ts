/** 空白评分表: what a judge fills in by hand, one sheet for many units or one sheet per unit (documents.md). */

import type { ContestDefinition, Judge } from '../model/contest'
import { describePeriod } from '../model/period'
import { type BlankPart, buildBlankPart, measureBoxes } from './blank-form'
import type { DocumentSource } from './document-source'
import { splitEvenly } from './split-evenly'

export type BlankUnit = {
  id: string
  /** 出场顺序, from 1. */
  order: number
  name: string
  /** The judge of this sheet does not score it. */
  isRecused: boolean
  /** Items that do not apply to it. */
  notApplicable: string[]
}

export type BlankSheet = {
  key: string
  part: BlankPart
  panel: string
  /** 记名: whose sheet it is; null: nobody's, or signed by hand. */
  judge: string | null
  /** Null on anonymous sheets, which carry an empty box instead. */
  serial: string | null
  /** Which of the sheets that one judge gets for the part. */
  index: number
  count: number
  /** The one unit that the whole sheet is about; null: the units are columns. */
  about: string | null
  units: BlankUnit[]
  /** Millimetres of a unit's column. */
  unitWidth: number
}

export type BlankSheets = {
  title: string
  isNamed: boolean
  /** Notes under every sheet beside the rule of its part. */
  notes: string[]
  sheets: BlankSheet[]
  isRehearsal: boolean
}

/** Millimetres. */
const textWidth = 4
const contentWidths = { A4: 273, A3: 396 }
/** Room for the items and their full marks. */
const itemWidth = 82
const widestUnit = 48

/** Units as columns in 出场顺序, spread evenly over as many sheets as are needed; 记名: a set for each judge. */
export function buildJudgeSheets(source: DocumentSource, paper: 'A4' | 'A3', isNamed: boolean): BlankSheets {
  const room = contentWidths[paper] - itemWidth
  return fillSheets(source, isNamed, (part, panel, number) => {
    const narrowest = measureColumn(part)
    const groups = splitEvenly(source.contest.unitIds, Math.max(1, Math.floor(room / narrowest)))
    const judges = isNamed ? listJudges(source.contest, panel.id) : [null]
    return judges.flatMap((judge) =>
      groups.map((unitIds, index) => ({
        ...panel,
        part,
        key: [part.id, panel.id, judge?.id, index].join(' '),
        judge: judge?.label ?? null,
        serial: judge === null ? null : `${number}-${pad(source.contest.judges.indexOf(judge) + 1)}-${pad(index + 1)}`,
        index: index + 1,
        count: groups.length,
        about: null,
        units: unitIds.map((unitId) => describeUnit(source, unitId, judge)),
        unitWidth: Math.min(widestUnit, Math.max(narrowest, Math.floor(room / unitIds.length))),
      })),
    )
  })
}

/** One sheet for each unit; 记名: with a line to sign, and a serial that names part and unit. */
export function buildUnitSheets(source: DocumentSource, isNamed: boolean): BlankSheets {
  return fillSheets(source, isNamed, (part, panel, number) =>
    source.contest.unitIds.map((unitId, index) => ({
      ...panel,
      part,
      key: [part.id, panel.id, unitId].join(' '),
      judge: null,
      serial: isNamed ? `${number}-${pad(index + 1)}` : null,
      index: 1,
      count: 1,
      about: `${source.facts.unitTerm}：${describeUnit(source, unitId, null).name}（出场顺序${index + 1}）`,
      units: [describeUnit(source, unitId, null)],
      unitWidth: Math.max(widestUnit, measureColumn(part)),
    })),
  )
}

type Panel = { id: string; panel: string }

function fillSheets(
  source: DocumentSource,
  isNamed: boolean,
  fill: (part: BlankPart, panel: Panel, number: number) => (BlankSheet & { id: string })[],
): BlankSheets {
  const { campaign, contest } = source
  return {
    title: `${describePeriod(campaign)}${contest.name}评分表`,
    isNamed,
    notes: contest.recusal ? ['对本人所包（所在）单位不打分，该栏空着。'] : [],
    sheets: contest.parts.flatMap((part, index) => {
      const blank = buildBlankPart(part)
      return part.panels.flatMap(({ panelId }) => {
        const name = contest.panels.find((panel) => panel.id === panelId)?.name ?? ''
        return fill(blank, { id: panelId, panel: name }, index + 1).map(({ id: _, ...sheet }) => sheet)
      })
    }),
    isRehearsal: source.isRehearsal,
  }
}

function listJudges(contest: ContestDefinition, panelId: string): Judge[] {
  return contest.judges.filter((judge) => judge.panelId === panelId && !judge.withdrawn)
}

function describeUnit({ campaign, contest }: DocumentSource, unitId: string, judge: Judge | null): BlankUnit {
  return {
    id: unitId,
    order: contest.unitIds.indexOf(unitId) + 1,
    name: campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId,
    isRecused: contest.recusal && judge?.ownUnitIds.includes(unitId) === true,
    notApplicable: contest.notApplicable.filter((entry) => entry.unitId === unitId).map((entry) => entry.itemId),
  }
}

/** The narrowest column in which digits can be written and grades ticked. */
function measureColumn(part: BlankPart): number {
  const items = part.sections.flatMap((section) => section.items)
  const widths = items.map(({ boxes, grades }) =>
    grades === null ? measureBoxes(boxes) : Math.max(...grades.map((grade) => (grade.name.length + 2) * textWidth)),
  )
  return Math.max(16, measureBoxes(part.total), ...widths) + 3
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
