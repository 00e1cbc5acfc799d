import type { WriteOptions, WriteSheet } from 'hucre/xlsx'

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]

/**
 * Print areas and print titles as defined names with quoted sheet names. The library writes them unquoted, so that a
 * sheet called 统分表-现场观摩 would lose them, and the book would count as damaged.
 */
export function namePrintRanges(sheets: readonly WriteSheet[]): { sheets: WriteSheet[]; namedRanges: NamedRange[] } {
  const namedRanges = sheets.flatMap(({ name, pageSetup }) => {
    const quoted = `'${name.replaceAll("'", "''")}'`
    const define = (kind: string, ...ranges: (string | undefined)[]): NamedRange[] => {
      const full = ranges.filter((range) => range !== undefined).map((range) => `${quoted}!${range}`)
      return full.length === 0 ? [] : [{ name: `_xlnm.${kind}`, range: full.join(','), scope: name }]
    }
    return [
      ...define('Print_Area', pageSetup?.printArea),
      ...define('Print_Titles', pageSetup?.printTitlesRow, pageSetup?.printTitlesColumn),
    ]
  })
  return { sheets: sheets.map(removeRanges), namedRanges }
}

function removeRanges(sheet: WriteSheet): WriteSheet {
  const { printArea: _, printTitlesRow: __, printTitlesColumn: ___, ...pageSetup } = sheet.pageSetup ?? {}
  return { ...sheet, pageSetup }
}
