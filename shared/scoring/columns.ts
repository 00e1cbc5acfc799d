/** Stored sheets as packed integer columns, one set per part: what every computation reads. */
import type { ContestDefinition, ContestRecord, Judge, Sheet } from '../model/contest'
import { toHundredths } from '../model/decimal'
import { type Item, listItems, type Part } from '../model/rubric'
import { fromHundredths, type Rational } from './rational'

/** In `marks` and `totals`: not entered. Marks are never negative. */
export const blank = -1

/** Integers: 32 bits where the part's full marks fit, which is faster; else doubles, which are exact up to 2^53. */
export type Cells = Int32Array | Float64Array

/** The judges whose totals are averaged together, as positions in `PartColumns.judges`. */
export type JudgeGroup = { panelId: string | null; weight: string | null; members: readonly number[] }

/**
 * One part: J judges (of its panels, not withdrawn, in judge order) × U units (in the contest's order) × I items.
 * Cells are in hundredths; deduction items are already turned round (`max − typed`).
 */
export type PartColumns = {
  part: Part
  items: readonly Item[]
  judges: readonly Judge[]
  groups: readonly JudgeGroup[]
  /** Full marks F_p in hundredths. */
  fullMarks: number
  /** w_p of a `weighted` composition, else 0. */
  weight: Rational
  /** J × U × I at `(unit × J + judge) × I + item`. */
  marks: Cells
  /** J × U at `unit × J + judge`. */
  totals: Cells
  /** J × U: 1 where a sheet is there, not abstained, and the judge is not recused for the unit. */
  present: Uint8Array
  /** J × U: 1 where the judge is recused for the unit. */
  recused: Uint8Array
  /** U × I at `unit × I + item`: 1 where the item applies. */
  applicable: Uint8Array
  /** U: Σ item.max over the applicable items, in hundredths. */
  applicableMax: Cells
  judgePositions: ReadonlyMap<string, number>
  unitPositions: ReadonlyMap<string, number>
}

/** Packs every part of a contest; sheets of unknown judges, units or parts are left out (they never count). */
export function packColumns({ definition, sheets }: ContestRecord): PartColumns[] {
  const unitPositions = new Map(definition.unitIds.map((unitId, index) => [unitId, index]))
  const parts = definition.parts.map((part) => preparePart(definition, part, unitPositions))
  const byId = new Map(parts.map((columns) => [columns.part.id, columns]))
  for (const sheet of sheets) {
    const columns = byId.get(sheet.partId)
    if (columns !== undefined) writeSheet(columns, sheet)
  }
  return parts
}

/** Puts one sheet into the columns; returns where, or null when the sheet never counts. */
export function writeSheet(columns: PartColumns, sheet: Sheet): { unit: number; judge: number } | null {
  const judge = columns.judgePositions.get(sheet.judgeId)
  const unit = columns.unitPositions.get(sheet.unitId)
  if (judge === undefined || unit === undefined) return null
  const { items, marks } = columns
  const cell = unit * columns.judges.length + judge
  columns.present[cell] = sheet.abstained || columns.recused[cell] === 1 ? 0 : 1
  columns.totals[cell] = sheet.total ?? blank
  const first = cell * items.length
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item
    const typed = readOwn(sheet.marks, item.id)
    marks[first + index] = typed === undefined ? blank : item.kind === 'deduct' ? toHundredths(item.max) - typed : typed
  }
  return { unit, judge }
}

/** An item may be called like a member of every object. */
function readOwn(marks: Record<string, number>, itemId: string): number | undefined {
  const value: unknown = marks[itemId]
  return typeof value === 'number' ? value : undefined
}

function preparePart(
  definition: ContestDefinition,
  part: Part,
  unitPositions: ReadonlyMap<string, number>,
): PartColumns {
  const items = listItems(part)
  const panelIds = new Set(part.panels.map((panel) => panel.panelId))
  const judges = definition.judges.filter((judge) => panelIds.has(judge.panelId) && !judge.withdrawn)
  const units = definition.unitIds
  const maxima = items.map((item) => toHundredths(item.max))
  const applicable = new Uint8Array(units.length * items.length).fill(1)
  for (const { unitId, itemId } of definition.notApplicable) {
    const unit = unitPositions.get(unitId)
    const item = items.findIndex((candidate) => candidate.id === itemId)
    if (unit !== undefined && item >= 0) applicable[unit * items.length + item] = 0
  }
  const recused = new Uint8Array(units.length * judges.length)
  if (definition.recusal) {
    for (const [position, judge] of judges.entries()) {
      for (const unitId of judge.ownUnitIds) {
        const unit = unitPositions.get(unitId)
        if (unit !== undefined) recused[unit * judges.length + position] = 1
      }
    }
  }
  const fullMarks = maxima.reduce((total, max) => total + max, 0)
  const PackedCells = fullMarks < 2 ** 31 ? Int32Array : Float64Array
  return {
    part,
    items,
    judges,
    groups: listGroups(part, judges),
    fullMarks,
    weight: fromHundredths(toHundredths(part.weight ?? '0')),
    marks: new PackedCells(units.length * judges.length * items.length).fill(blank),
    totals: new PackedCells(units.length * judges.length).fill(blank),
    present: new Uint8Array(units.length * judges.length),
    recused,
    applicable,
    applicableMax: new PackedCells(
      units.map((_, unit) =>
        maxima.reduce((total, max, item) => total + (applicable[unit * items.length + item] === 1 ? max : 0), 0),
      ),
    ),
    judgePositions: new Map(judges.map((judge, index) => [judge.id, index])),
    unitPositions,
  }
}

/** One group a panel where weights are given, else one pool of all judges of the part. */
function listGroups(part: Part, judges: readonly Judge[]): JudgeGroup[] {
  const positions = judges.map((_, index) => index)
  if (part.panels.every((panel) => panel.weight === null)) return [{ panelId: null, weight: null, members: positions }]
  return part.panels.map(({ panelId, weight }) => ({
    panelId,
    weight,
    members: positions.filter((position) => judges[position]?.panelId === panelId),
  }))
}
