/** Characters to insert, delete or replace to make one text the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  const target = [...to]
  let previous = target.map((_, index) => index)
  previous.push(target.length)
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of target.entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[target.length] ?? 0
}
