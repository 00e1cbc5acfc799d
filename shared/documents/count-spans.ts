import type { TextTable } from './official-text'

/** How many rows each cell of a column covers; 0 where the cell above covers it. Merges stay inside those of merged columns before. */
export function countSpans({ rows, mergedColumns }: TextTable, column: number): number[] {
  const isMerged = mergedColumns.includes(column)
  const outer = mergedColumns.filter((other) => other <= column)
  const isSame = (a: number, b: number) => outer.every((other) => rows[a]?.[other] === rows[b]?.[other])
  return rows.map((_, row) => {
    if (!isMerged) return 1
    if (row > 0 && isSame(row - 1, row)) return 0
    let span = 1
    while (row + span < rows.length && isSame(row, row + span)) span += 1
    return span
  })
}
