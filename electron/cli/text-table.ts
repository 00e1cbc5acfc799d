/** Columns of a terminal that a text takes: wide characters take two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (isWide(character) ? 2 : 1), 0)
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60\u2018-\u201d\u2026]/u.test(character)
}

/** A table for people: columns padded to equal width, two spaces between, one line per row. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))))
  const pad = (text: string, column: number) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)))
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}
