import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { countSpans } from '../../../shared/documents/count-spans'
import type { TextTable } from '../../../shared/documents/official-text'
import { fonts, type Orientation, sizes, styleNames, textWidth } from './layout'

const alignments = { left: 'left', center: 'center', right: 'right' } as const

/** A table as wide as the text: header rows repeat on every page, no row is split, equal neighbours are merged where asked. */
export function writeTable(table: TextTable, orientation: Orientation): Table {
  const widths = shareWidth(table, textWidth(orientation))
  const size = table.columns.length > 7 ? sizes.narrowTable : sizes.table
  const spans = table.columns.map((_, column) => countSpans(table, column))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      writeCell(column.header, widths[index] ?? 0, { style: styleNames.tableHeader, align: 'center', size }),
    ),
  })
  const rows = table.rows.map(
    (texts, row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.flatMap((column, index) => {
          const rowSpan = spans[index]?.[row] ?? 1
          if (rowSpan === 0) return []
          const style = { style: styleNames.tableText, align: column.align, size, rowSpan }
          return [writeCell(texts[index] ?? '', widths[index] ?? 0, style)]
        }),
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [header, ...rows],
  })
}

type CellLook = { style: string; align: keyof typeof alignments; size: number; rowSpan?: number }

function writeCell(text: string, width: number, { style, align, size, rowSpan = 1 }: CellLook): TableCell {
  const font = style === styleNames.tableHeader ? fonts.first : fonts.body
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(rowSpan > 1 ? { rowSpan } : {}),
    children: text
      .split('\n')
      .map(
        (line) =>
          new Paragraph({ style, alignment: alignments[align], children: [new TextRun({ text: line, font, size })] }),
      ),
  })
}

function shareWidth({ columns }: TextTable, total: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => Math.floor((total * column.width) / whole))
}
