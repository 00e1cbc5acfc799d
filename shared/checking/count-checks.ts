/** What was checked, how, and how well it agreed: the figures of the screen and of the printed record. */
import { type CheckMethod, type CheckSample, checkMethodSchema, type SheetCheck } from '../model/check'
import type { ContestDefinition } from '../model/contest'
import type { StoredSheet } from '../model/record'
import type { Paper } from '../model/sheet-note'
import { isVoid } from '../model/void-papers'
import { addressKey, listPile } from './pile-order'
import { contentOf, listDifferingCells } from './sheet-content'

/** `underway`: not finished; `different`: two entries wait to be resolved; `stale`: 已核后有改动. */
export type CheckState = 'underway' | 'different' | 'stale' | 'agreed'

export type MethodFigures = {
  /** Sheets that agree, stale ones left out. */
  sheets: number
  /** Cells compared with the paper or the second entry. */
  compared: number
  /** Of these, how many were not as first entered. */
  differing: number
  operators: string[]
}

export type CheckFigures = {
  /** Sheets with an entry among those that judges may hand in. */
  entered: number
  /** Of these, how many agree by at least one check. */
  checked: number
  /** How many agreed once and were changed since. */
  stale: number
  /** Sheets that judges may hand in and that have no entry. */
  missing: number
  compared: number
  differing: number
  /** Differences of double entries that nobody has resolved. */
  unresolved: number
  methods: Record<CheckMethod, MethodFigures>
  /** The newest sample: how many sheets, and how many of them agree by any check. */
  sample: { drawn: number; checked: number } | null
}

/** How a check stands now, seen beside the sheet as it is. */
export function readCheckState(check: SheetCheck, sheet: StoredSheet | undefined): CheckState {
  if (check.confirmed === null || check.content === null) return 'underway'
  if (check.differences.some((difference) => difference.resolution === null)) return 'different'
  return listDifferingCells(check.content, contentOf(sheet)).length > 0 ? 'stale' : 'agreed'
}

/** Cells that a check compared, and those that were not as first entered. Corrections count as soon as they are made. */
export function countCompared({ compared, corrections, differences }: SheetCheck): {
  compared: number
  differing: number
} {
  const corrected = new Set(corrections.map((correction) => correction.cell)).size
  const differing = corrected + differences.length
  return { compared: Math.max(compared, differing), differing }
}

/**
 * Checks of sheets that the contest no longer expects, such as those of a judge who withdrew or on a void paper, are left out.
 * @param sheets those that count
 */
export function countChecks(
  definition: ContestDefinition,
  sheets: readonly StoredSheet[],
  { checks, samples }: { checks: readonly SheetCheck[]; samples: readonly CheckSample[] },
  voidPapers: readonly Paper[] = [],
): CheckFigures {
  const stored = new Map(sheets.map((sheet) => [addressKey(sheet), sheet]))
  const pile = new Set(listPile(definition, voidPapers).map(addressKey))
  const entered = [...pile].filter((key) => stored.has(key))
  const agreed = new Set<string>()
  const stale = new Set<string>()
  const figures: CheckFigures = {
    ...{ entered: entered.length, checked: 0, stale: 0, missing: pile.size - entered.length },
    ...{ compared: 0, differing: 0, unresolved: 0, sample: null },
    methods: { aloud: emptyFigures(), double: emptyFigures(), sample: emptyFigures() },
  }
  for (const check of checks) {
    const key = addressKey(check)
    if (!pile.has(key)) continue
    const state = readCheckState(check, stored.get(key))
    if (state === 'agreed' && stored.has(key)) agreed.add(key)
    if (state === 'stale') stale.add(key)
    addCheck(figures, check, state)
  }
  const newest = samples.at(-1)?.sheets.filter((sheet) => !isVoid(voidPapers, sheet))
  return {
    ...figures,
    checked: agreed.size,
    stale: [...stale].filter((key) => !agreed.has(key)).length,
    sample:
      newest === undefined
        ? null
        : {
            drawn: newest.length,
            checked: newest.filter((sheet) => agreed.has(addressKey(sheet))).length,
          },
  }
}

/** Cells that agree of a hundred compared, rounded down to 2 decimals, so that 100 says that all do; null where none was compared. */
export function describeAgreement({ compared, differing }: { compared: number; differing: number }): string | null {
  if (compared === 0) return null
  const hundredths = Math.floor(((compared - differing) * 10_000) / compared)
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}

export const checkMethods = checkMethodSchema.options

function emptyFigures(): MethodFigures {
  return { sheets: 0, compared: 0, differing: 0, operators: [] }
}

function addCheck(figures: CheckFigures, check: SheetCheck, state: CheckState): void {
  const { compared, differing } = countCompared(check)
  const method = figures.methods[check.method]
  if (state === 'agreed') method.sheets += 1
  method.compared += compared
  method.differing += differing
  method.operators = [...new Set([...method.operators, ...check.operators])]
  figures.compared += compared
  figures.differing += differing
  figures.unresolved += check.differences.filter(
    (difference) => difference.resolution === null && check.confirmed,
  ).length
}
