/** Ranking 40 units × 200 judges × 30 items, against the least that any program must do with the same marks. */

import { makePackage } from '../scripts/screens/make-package'
import type { ContestRecord, Sheet } from '../shared/model/contest'
import { toHundredths } from '../shared/model/decimal'
import { type PartColumns, packColumns } from '../shared/scoring/columns'
import { Scorer } from '../shared/scoring/scorer'
import type { BenchLine } from './bench-line'
import { quantile } from './quantile'

const rounds = 40

function measure(action: () => unknown): number {
  const start = performance.now()
  action()
  return performance.now() - start
}

/** Takes turns, so that both see the same noise; medians in milliseconds after a warm-up. */
function compareTimes(action: () => unknown, base: () => unknown, repeat: number): { value: number; base: number } {
  const values: number[] = []
  const bases: number[] = []
  for (let round = 0; round < repeat * 1.5; round += 1) {
    const value = measure(action)
    const baseTime = measure(base)
    if (round < repeat / 2) continue
    values.push(value)
    bases.push(baseTime)
  }
  return { value: quantile(values, 0.5), base: quantile(bases, 0.5) }
}

function sumMarks(columns: readonly PartColumns[]): number {
  let total = 0
  for (const { marks } of columns) for (let index = 0; index < marks.length; index += 1) total += marks[index] as number
  return total
}

function makeRecord(): { contest: ContestRecord; groups: { unitId: string; name: string; group: string }[] } {
  const [campaign] = makePackage('bench', {
    units: 40,
    judges: 200,
    items: 30,
    longNames: false,
    scored: true,
  }).campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the bench package holds no contest')
  const { sheets, publications: _, ...definition } = contest
  const rows: Sheet[] = sheets.map(({ marks, ...sheet }) => ({
    ...sheet,
    total: null,
    marks: Object.fromEntries(Object.entries(marks).map(([item, mark]) => [item, toHundredths(mark)])),
  }))
  return { contest: { definition, sheets: rows }, groups: campaign.units }
}

export async function runScoringBench(): Promise<BenchLine[]> {
  const { contest, groups } = makeRecord()
  const columns = packColumns(contest)
  const rank = () => new Scorer(contest.definition, columns, groups).standing()
  const ranking = compareTimes(rank, () => sumMarks(columns), rounds)
  const building = compareTimes(
    () => packColumns(contest),
    () => structuredClone(contest.sheets),
    rounds / 4,
  )
  const scorer = new Scorer(contest.definition, columns, groups)
  const sheet = contest.sheets[1234] as Sheet
  let mark = 0
  const change = () => {
    mark = (mark + 50) % 1000
    scorer.setSheet({ ...sheet, marks: { ...sheet.marks, i1: mark } })
    return scorer.standing()
  }
  const changing = compareTimes(change, rank, rounds * 5)
  const line = (name: string, against: string, times: { value: number; base: number }, aim: number): BenchLine => {
    const ratio = times.value / times.base
    return { name, value: times.value, unit: 'ms', against, ratio, aim, met: ratio <= aim }
  }
  return [
    line('full ranking, 40 × 200 × 30, packed columns', 'bare typed-array sum', ranking, 6),
    line('columns from stored rows', 'structuredClone of the rows', building, 2),
    line('one changed mark, ranked again', 'full ranking', changing, 0.05),
  ]
}
