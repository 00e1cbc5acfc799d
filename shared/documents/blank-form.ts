/** A part of the rubric as a form to be filled in by hand: the same rubric that makes the grid of the screen. */

import { formatHundredths, toHundredths } from '../model/decimal'
import { type Grade, type Item, listItems, type Part } from '../model/rubric'

/** How many boxes stand before and after the point. */
export type DigitBoxes = { whole: number; fraction: number }

/** Millimetres. */
export const digitWidth = 5
export const digitHeight = 7
export const pointWidth = 2

/** Width of the boxes in millimetres. */
export function measureBoxes({ whole, fraction }: DigitBoxes): number {
  return (whole + fraction) * digitWidth + (fraction > 0 ? pointWidth : 0)
}

export type BlankItem = {
  id: string
  order: number
  name: string
  criteria: string
  max: string
  isDeduction: boolean
  /** The smallest unit of this item; null where all items share one. */
  step: string | null
  /** A box to tick for each grade; null: digits are written. */
  grades: Grade[] | null
  boxes: DigitBoxes
}

export type BlankPart = {
  id: string
  name: string
  fullMarks: string
  /** Percent of the final score; null where the parts are added up. */
  weight: string | null
  sections: { name: string; fullMarks: string; items: BlankItem[] }[]
  total: DigitBoxes
  /** 打分范围、最小单位 in one line. */
  rule: string
}

export function buildBlankPart(part: Part): BlankPart {
  const items = listItems(part)
  const typed = items.filter((item) => item.grades === null)
  const sameStep = new Set(typed.map((item) => toHundredths(item.step))).size < 2
  const fullMarks = sumMarks(items)
  let order = 0
  return {
    id: part.id,
    name: part.name,
    fullMarks,
    weight: part.weight,
    sections: part.sections.map((section) => ({
      name: section.name,
      fullMarks: sumMarks(section.items),
      items: section.items.map((item) => {
        order += 1
        return buildItem(item, order, sameStep)
      }),
    })),
    total: { whole: countWhole(fullMarks), fraction: countTotalFraction(part, items) },
    rule: describeRule(part, typed, sameStep),
  }
}

function buildItem(item: Item, order: number, sameStep: boolean): BlankItem {
  const { id, name, criteria, max, step, kind, grades } = item
  return {
    id,
    order,
    name,
    criteria,
    max,
    isDeduction: kind === 'deduct',
    step: sameStep || grades !== null ? null : formatHundredths(toHundredths(step)),
    grades,
    boxes: { whole: countWhole(max), fraction: countFraction(step) },
  }
}

function sumMarks(items: readonly Item[]): string {
  return formatHundredths(items.reduce((sum, item) => sum + toHundredths(item.max), 0))
}

function countWhole(decimal: string): number {
  return (decimal.split('.')[0] ?? '').length
}

/** Digits after the point that a multiple of the step may need. */
function countFraction(step: string): number {
  return formatHundredths(toHundredths(step)).split('.')[1]?.length ?? 0
}

function countTotalFraction(part: Part, items: readonly Item[]): number {
  if (part.entry === 'total') return countFraction(part.totalStep)
  return Math.max(
    0,
    ...items.flatMap(({ grades, max, step, kind }) => [
      ...(grades?.map((grade) => countFraction(grade.points)) ?? [countFraction(step)]),
      ...(kind === 'deduct' ? [countFraction(max)] : []),
    ]),
  )
}

function describeRule(part: Part, typed: readonly Item[], sameStep: boolean): string {
  const items = listItems(part)
  const [first] = typed
  const unit = sameStep ? `最小单位${formatHundredths(toHundredths(first?.step ?? '1'))}分` : '最小单位见各项'
  const lines = [
    ...(first === undefined ? [] : [`每项打分从0分到满分，${unit}`]),
    ...(typed.length < items.length ? ['分档的项目在所选档次的方框内打“√”'] : []),
    ...(items.some((item) => item.kind === 'deduct') ? ['扣分项填写所扣的分，按满分减去所扣的分计入合计'] : []),
    ...(part.entry === 'total'
      ? [`以合计为准，合计的最小单位${formatHundredths(toHundredths(part.totalStep))}分`]
      : []),
    '打0分请写0，空着不按0分计',
  ]
  return `${lines.join('；')}。`
}
