/** scoring.md §3, read sentence by sentence: no columns, no caches, every figure from the stored rows. */
import type { ContestDefinition, ContestRecord, Judge, Sheet } from '../../model/contest'
import type { Item, Part } from '../../model/rubric'
import {
  average,
  type Fraction,
  hundredths,
  minus,
  order,
  over,
  plus,
  read,
  sign,
  times,
  total,
  whole,
} from './naive-fraction'

export type NaivePart = { score: Fraction | null; counted: number; dropped: Set<string> }
export type NaiveUnit = {
  unitId: string
  parts: NaivePart[]
  notices: Set<string>
  figures: { base: Fraction; adjustment: Fraction; final: Fraction } | null
}

export class NaiveScores {
  readonly units: NaiveUnit[]
  readonly #definition: ContestDefinition
  readonly #sheets: readonly Sheet[]

  constructor({ definition, sheets }: ContestRecord) {
    this.#definition = definition
    this.#sheets = sheets
    this.units = definition.unitIds.map((unitId) => this.#scoreUnit(unitId))
  }

  itemsOf(part: Part): Item[] {
    return part.sections.flatMap((section) => section.items)
  }

  isApplicable(unitId: string, itemId: string): boolean {
    return !this.#definition.notApplicable.some((entry) => entry.unitId === unitId && entry.itemId === itemId)
  }

  fullMarks(part: Part): Fraction {
    return total(this.itemsOf(part).map((item) => read(item.max)))
  }

  /** Judges of the part, in judge order, with the total of each sheet that counts. */
  countingTotals(part: Part, unitId: string): { judge: Judge; total: Fraction }[] {
    return this.#judgesOf(part).flatMap((judge) => {
      const value = this.#sheetTotal(part, judge, unitId)
      return value === null || value === 'incomplete' ? [] : [{ judge, total: value }]
    })
  }

  /** Plain mean over the counting sheets before trimming; null where there is none. */
  itemMean(part: Part, itemId: string, unitId: string): Fraction | null {
    const item = this.itemsOf(part).find((candidate) => candidate.id === itemId) as Item
    const marks = this.countingTotals(part, unitId).map(({ judge }) =>
      this.#mark(this.#sheet(part, judge, unitId) as Sheet, item),
    )
    return marks.length === 0 ? null : average(marks)
  }

  panelMean(part: Part, panelId: string, unitId: string): Fraction | null {
    const own = this.countingTotals(part, unitId).filter(({ judge }) => judge.panelId === panelId)
    return own.length === 0 ? null : average(own.map((sheet) => sheet.total))
  }

  #judgesOf(part: Part): Judge[] {
    return this.#definition.judges.filter((judge) => part.panels.some((panel) => panel.panelId === judge.panelId))
  }

  #isRecused(judge: Judge, unitId: string): boolean {
    return this.#definition.recusal && judge.ownUnitIds.includes(unitId)
  }

  #sheet(part: Part, judge: Judge, unitId: string): Sheet | undefined {
    return this.#sheets.find(
      (sheet) => sheet.partId === part.id && sheet.judgeId === judge.id && sheet.unitId === unitId,
    )
  }

  #mark(sheet: Sheet, item: Item): Fraction {
    const typed = hundredths(sheet.marks[item.id] as number)
    return item.kind === 'deduct' ? minus(read(item.max), typed) : typed
  }

  /** Rule 1 alone. */
  #countsByRuleOne(part: Part, judge: Judge, unitId: string): Sheet | 'incomplete' | null {
    const sheet = this.#sheet(part, judge, unitId)
    if (judge.withdrawn || this.#isRecused(judge, unitId) || sheet === undefined || sheet.abstained) return null
    const applicable = this.itemsOf(part).filter((item) => this.isApplicable(unitId, item.id))
    if (applicable.length === 0) return null
    if (part.entry === 'total') return sheet.total === null ? null : sheet
    const entered = applicable.filter((item) => Object.hasOwn(sheet.marks, item.id))
    if (entered.length === 0) return null
    return entered.length === applicable.length ? sheet : 'incomplete'
  }

  #sheetTotal(part: Part, judge: Judge, unitId: string): Fraction | 'incomplete' | null {
    const sheet = this.#countsByRuleOne(part, judge, unitId)
    if (sheet === null || sheet === 'incomplete') return sheet
    if (part.entry === 'total') return hundredths(sheet.total as number)
    const items = this.itemsOf(part)
    const applicable = items.filter((item) => this.isApplicable(unitId, item.id))
    const own = total(applicable.map((item) => this.#mark(sheet, item)))
    if (applicable.length === items.length) return own
    if (this.#definition.notApplicablePolicy === 'rescale') {
      return over(times(own, this.fullMarks(part)), total(applicable.map((item) => read(item.max))))
    }
    const peers = items
      .filter((item) => !applicable.includes(item))
      .map(
        (item) =>
          this.#peerMean(part, item, [judge], unitId) ?? this.#peerMean(part, item, this.#judgesOf(part), unitId),
      )
    return peers.includes(null) ? 'incomplete' : plus(own, total(peers as Fraction[]))
  }

  #peerMean(part: Part, item: Item, judges: readonly Judge[], unitId: string): Fraction | null {
    const others = this.#definition.unitIds.filter((other) => other !== unitId && this.isApplicable(other, item.id))
    const marks = judges.flatMap((judge) =>
      others.flatMap((other) => {
        const sheet = this.#countsByRuleOne(part, judge, other)
        return sheet === null || sheet === 'incomplete' ? [] : [this.#mark(sheet, item)]
      }),
    )
    return marks.length === 0 ? null : average(marks)
  }

  #scorePart(part: Part, unitId: string, notices: Set<string>): NaivePart {
    for (const judge of this.#judgesOf(part)) {
      if (!judge.withdrawn && this.#isRecused(judge, unitId)) notices.add('recused')
      if (this.#sheetTotal(part, judge, unitId) === 'incomplete') notices.add('incomplete-sheet')
    }
    const isPool = part.panels.every((panel) => panel.weight === null)
    const counting = this.countingTotals(part, unitId)
    const groups = isPool
      ? [{ weight: whole(1), sheets: counting }]
      : part.panels.map(({ panelId, weight }) => ({
          weight: read(weight as string),
          sheets: counting.filter(({ judge }) => judge.panelId === panelId),
        }))
    const dropped = new Set<string>()
    const present = groups.filter((group) => group.sheets.length > 0)
    const means = present.map(({ weight, sheets }) => {
      const { highest, lowest, minSheets } = part.trim
      if (sheets.length < minSheets) {
        if (highest + lowest > 0) notices.add('trim-skipped')
        return { weight, mean: average(sheets.map((sheet) => sheet.total)), counted: sheets.length }
      }
      const descending = sheets.toReversed().sort((a, b) => order(b.total, a.total))
      for (const { judge } of descending.slice(0, highest)) dropped.add(judge.id)
      const ascending = sheets
        .filter(({ judge }) => !dropped.has(judge.id))
        .reverse()
        .sort((a, b) => order(a.total, b.total))
      for (const { judge } of ascending.slice(0, lowest)) dropped.add(judge.id)
      const left = sheets.filter(({ judge }) => !dropped.has(judge.id))
      return { weight, mean: average(left.map((sheet) => sheet.total)), counted: left.length }
    })
    if (present.length > 0 && present.length < groups.length) notices.add('panel-absent')
    const counted = means.reduce((count, group) => count + group.counted, 0)
    if (means.length === 0) return { score: null, counted, dropped }
    const weighted = total(means.map(({ weight, mean }) => times(weight, mean)))
    return { score: over(weighted, total(means.map(({ weight }) => weight))), counted, dropped }
  }

  #scoreUnit(unitId: string): NaiveUnit {
    const { parts, withoutRank, composition, adjustments, bonusCap, cap } = this.#definition
    const notices = new Set<string>()
    const scores = parts.map((part) => this.#scorePart(part, unitId, notices))
    const isExcluded = withoutRank.some((entry) => entry.unitId === unitId)
    const isMissing = scores.some(({ score }) => score === null)
    if (isExcluded) notices.add('excluded')
    if (isMissing) notices.add('part-missing')
    if (isExcluded || isMissing) return { unitId, parts: scores, notices, figures: null }
    const terms = parts.map((part, index) => {
      const score = scores[index]?.score as Fraction
      return composition === 'sum' ? score : over(times(read(part.weight as string), score), this.fullMarks(part))
    })
    const points = adjustments.filter((entry) => entry.unitId === unitId).map((entry) => read(entry.points))
    const bonus = total(points.filter((value) => sign(value) > 0))
    const cappedBonus = bonusCap !== null && order(bonus, read(bonusCap)) > 0 ? read(bonusCap) : bonus
    const adjustment = plus(cappedBonus, total(points.filter((value) => sign(value) < 0)))
    const base = total(terms)
    let final = plus(base, adjustment)
    if (cap !== null && order(final, read(cap)) > 0) final = read(cap)
    if (sign(final) < 0) final = whole(0)
    const scale = composition === 'weighted' ? whole(100) : total(parts.map((part) => this.fullMarks(part)))
    if (cap === null && order(final, scale) > 0) notices.add('above-scale')
    return { unitId, parts: scores, notices, figures: { base, adjustment, final } }
  }
}
