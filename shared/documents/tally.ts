/** 统分表 as data: every counting sheet's total, what was dropped, and the means (documents.md). */

import { formatHundredths, toHundredths } from '../model/decimal'
import { describePeriod } from '../model/period'
import { listItems } from '../model/rubric'
import { describeRules, type SheetCell, tabulateSheets } from '../scoring'
import { type DocumentSource, describeDate, toRecord } from './document-source'

export type TallyCell = {
  state: SheetCell['state']
  /** The sheet total, exact to 10 decimals; null where the sheet does not count. */
  total: string | null
}

/** The judges whose totals are averaged together: one panel, or the pool of all judges of the part. */
export type TallyGroup = {
  name: string
  weight: string | null
  judges: { label: string; cells: TallyCell[] }[]
  /** Means per unit, exact to 10 decimals; null: nobody scored it. */
  means: (string | null)[]
}

export type TallyPart = {
  name: string
  fullMarks: string
  units: string[]
  groups: TallyGroup[]
  /** Part scores per unit, exact to 10 decimals; null: not scored. */
  scores: (string | null)[]
}

export type TallyDocument = {
  title: string
  officeName: string
  date: string
  parts: TallyPart[]
  rules: string[]
  signers: string[]
  /** 封存码; null while the contest is open. */
  sealCode: string | null
  isRehearsal: boolean
}

/** Fills the tally from the record; every figure comes from `shared/scoring`. */
export function buildTally(source: DocumentSource): TallyDocument {
  const { campaign, contest } = source
  const tables = tabulateSheets(toRecord(source), campaign.units)
  const unitName = (unitId: string) => campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return {
    title: `${describePeriod(campaign)}${contest.name}统分表`,
    officeName: source.officeName,
    date: describeDate(campaign.endDate ?? campaign.startDate),
    parts: contest.parts.map((part, index) => {
      const table = tables[index]
      return {
        name: part.name,
        fullMarks: formatHundredths(listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)),
        units: contest.unitIds.map(unitName),
        groups: (table?.groups ?? []).map((group) => ({
          name: contest.panels.find((panel) => panel.id === group.panelId)?.name ?? '全体评委',
          weight: part.panels.find((panel) => panel.panelId === group.panelId)?.weight ?? null,
          judges: group.judges.map(({ judgeId, cells }) => ({
            label: contest.judges.find((judge) => judge.id === judgeId)?.label ?? judgeId,
            cells,
          })),
          means: group.means,
        })),
        scores: table?.scores ?? [],
      }
    }),
    rules: describeRules(contest),
    signers: source.facts.signers,
    sealCode: source.sealCode,
    isRehearsal: source.isRehearsal,
  }
}

/** Units side by side that can still be read on a landscape page. */
export const unitsAcross = { A4: 16, A3: 24 }

/** The part as tables of at most `limit` units, as even as can be, each with all judges. */
export function splitUnits(part: TallyPart, limit: number): TallyPart[] {
  const tables = Math.max(1, Math.ceil(part.units.length / limit))
  const size = Math.ceil(part.units.length / tables)
  return Array.from({ length: tables }, (_, index) => {
    const own = <Value>(values: Value[]) => values.slice(index * size, (index + 1) * size)
    return {
      ...part,
      units: own(part.units),
      scores: own(part.scores),
      groups: part.groups.map((group) => ({
        ...group,
        means: own(group.means),
        judges: group.judges.map((judge) => ({ ...judge, cells: own(judge.cells) })),
      })),
    }
  })
}

/** What stands in a cell that has no counting total. */
export const cellTexts: Record<SheetCell['state'], string> = {
  counted: '',
  dropped: '',
  incomplete: '缺项',
  recused: '回避',
  abstained: '弃权',
  void: '作废',
  blank: '',
}
