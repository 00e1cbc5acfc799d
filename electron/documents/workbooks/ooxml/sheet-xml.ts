import type { Cell, Paper, Sheet, Validation } from './book'
import { ByteWriter } from './byte-writer'
import { cellName, columnName, rangeName, sheetRange } from './references'
import type { StyleTable } from './style-table'
import type { TextTable } from './text-table'
import { document, element, escapeXml, list } from './xml'

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** ECMA-376 part 1, 18.3.1.63. */
const paperSizes: Record<Paper['size'], number> = { A3: 8, A4: 9 }
/** Inches. */
const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 }

/** `xl/worksheets/sheetN.xml`; the elements are in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export function writeSheet(sheet: Sheet, styles: StyleTable, texts: TextTable): Buffer {
  const { paper, pagesWide, filter, merges, widths, columnStyles, validations = [] } = sheet
  const columns = widths.map((width, index) => {
    const style = columnStyles?.[index]
    const number = index + 1
    return element('col', { min: number, max: number, width, style: style && styles.indexOf(style), customWidth: 1 })
  })
  const before = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    element('dimension', { ref: rangeName(sheetRange(sheet)) }),
    writeView(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : element('cols', {}, columns.join('')),
  ]
  const after = [
    filter === null ? '' : element('autoFilter', { ref: rangeName(filter) }),
    merges.length === 0
      ? ''
      : list(
          'mergeCells',
          merges.map((range) => element('mergeCell', { ref: rangeName(range) })),
        ),
    validations.length === 0 ? '' : list('dataValidations', validations.map(writeValidation)),
    '<printOptions horizontalCentered="1"/>',
    element('pageMargins', margins),
    element('pageSetup', {
      paperSize: paperSizes[paper.size],
      orientation: paper.orientation,
      fitToWidth: pagesWide,
      fitToHeight: 0,
    }),
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter>',
  ]
  const writer = new ByteWriter()
  writer.write(document(`<worksheet xmlns="${mainNamespace}">${before.join('')}<sheetData>`))
  for (const [row, cells] of sheet.rows.entries()) {
    writer.write(writeRow(row, cells, sheet.heights.get(row), styles, texts))
  }
  writer.write(`</sheetData>${after.join('')}</worksheet>`)
  return writer.finish()
}

function writeValidation({ range, type, formula, error, prompt }: Validation): string {
  const attributes = {
    ...{ type, errorStyle: 'stop', allowBlank: 1, showInputMessage: prompt === undefined ? undefined : 1 },
    ...{ showErrorMessage: 1, errorTitle: error.title, error: error.message },
    ...{ promptTitle: prompt?.title, prompt: prompt?.message, sqref: range },
  }
  return element('dataValidation', attributes, `<formula1>${escapeXml(formula)}</formula1>`)
}

function writeView({ frozen }: Sheet): string {
  if (frozen === null) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  const { rows, columns } = frozen
  const pane = element('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, columns),
    activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  })
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
}

/** Hundreds of thousands of cells go through here: plain text is put together, nothing else. */
function writeRow(
  row: number,
  cells: readonly (Cell | undefined)[],
  height: number | undefined,
  styles: StyleTable,
  texts: TextTable,
): string {
  const number = String(row + 1)
  let content = ''
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (cell === undefined) continue
    const start = `<c r="${columnName(column)}${number}" s="${styles.indexOf(cell.style)}"`
    content += writeCell(start, cell, texts)
  }
  if (content === '' && height === undefined) return ''
  const measure = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  return `<row r="${number}"${measure}>${content}</row>`
}

function writeCell(start: string, { value, formula }: Cell, texts: TextTable): string {
  if (formula !== undefined) {
    const result = typeof value === 'string' ? `t="str"><f>` : '><f>'
    const cached = value === null ? '' : `<v>${typeof value === 'string' ? escapeXml(value) : value}</v>`
    return `${start}${typeof value === 'string' ? ' ' : ''}${result}${escapeXml(formula)}</f>${cached}</c>`
  }
  if (value === null) return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  return `${start} t="s"><v>${texts.indexOf(value)}</v></c>`
}
