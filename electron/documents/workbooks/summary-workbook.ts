import type { SummaryColumn, SummaryDocument, SummaryRow } from '../../../shared/documents/summary'
import type { CellStyle, Sheet } from './ooxml/book'
import { cellName } from './ooxml/references'
import { leadLine, SheetBuilder } from './sheet-builder'
import { decimalFormat, fitHeight, styles } from './styles'

type Column = {
  header: string
  width: number
  write(sheet: SheetBuilder, row: number, column: number, data: SummaryRow): void
}

const headerRow = 2
const unitWidth = 24
const noteWidth = 28

/** 成绩汇总表 with live formulas for the sums; `describeSummaryFormulas` explains them. */
export function buildSummarySheet(document: SummaryDocument, paper: 'A4' | 'A3'): Sheet {
  const columns = document.columns.map((column) => toColumn(column, document))
  const last = columns.length - 1
  const middle = Math.ceil(columns.length / 2)
  const sheet = new SheetBuilder('成绩汇总表')
  sheet.merge(0, 0, last, document.title, styles.title)
  sheet.setHeight(0, 34)
  sheet.merge(1, 0, middle - 1, leadLine(document.officeName, document.sealCode), styles.lead)
  sheet.merge(1, middle, last, [document.date, '单位：分'].filter((text) => text !== '').join('　'), styles.leadRight)
  sheet.setHeight(1, 22)
  for (const [index, column] of columns.entries()) sheet.set(headerRow, index, column.header, styles.header)
  sheet.setHeight(headerRow, 36)
  for (const [index, row] of document.rows.entries()) {
    const place = headerRow + 1 + index
    for (const [position, column] of columns.entries()) column.write(sheet, place, position, row)
    sheet.setHeight(place, fitHeight([row.unit, row.note], [unitWidth, noteWidth], 26))
  }
  const signatures = headerRow + 2 + document.rows.length
  sheet.merge(signatures, 0, last, document.signers.map((signer) => `${signer}：　　　　　　`).join(''), styles.lead)
  sheet.setHeight(signatures, 30)
  return sheet.build(
    columns.map((column) => column.width),
    headerRow,
    { size: paper, orientation: 'landscape' },
    { filterTo: headerRow + document.rows.length },
  )
}

const widths: Record<SummaryColumn['kind'], number> = {
  ...{ rank: 8, unit: unitWidth, group: 12, groupRank: 8, part: 15, base: 12 },
  ...{ adjustment: 10, published: 12, band: 10, note: noteWidth, blank: 12 },
}

function toColumn(column: SummaryColumn, document: SummaryDocument): Column {
  return {
    header: column.detail === '' ? column.title : `${column.title}\n${column.detail}`,
    width: widths[column.kind],
    write: writeCell(column, document),
  }
}

function writeCell(column: SummaryColumn, document: SummaryDocument): Column['write'] {
  const pointStyle = { ...styles.number, numberFormat: decimalFormat(Math.max(document.decimals, 2)) }
  switch (column.kind) {
    case 'rank':
      return (sheet, row, place, data) => sheet.set(row, place, data.rank ?? '不排名', styles.centre)
    case 'groupRank':
      return (sheet, row, place, data) => sheet.set(row, place, data.groupRank ?? '不排名', styles.centre)
    case 'part':
      return (sheet, row, place, data) => {
        const score = data.parts[column.index] ?? null
        if (score === null) sheet.set(row, place, '未评', styles.centre)
        else sheet.set(row, place, Number(score), pointStyle)
      }
    case 'base':
      return (sheet, row, place, data) => {
        if (data.base === null) return sheet.set(row, place, '', styles.centre)
        setNumber(sheet, row, place, sumFormula(document, row), Number(data.base), pointStyle)
      }
    case 'adjustment':
      return (sheet, row, place, data) => sheet.set(row, place, Number(data.adjustment), styles.number)
    case 'published':
      return (sheet, row, place, data) => {
        if (data.published === null) return sheet.set(row, place, '', styles.centre)
        const style = { ...styles.number, numberFormat: decimalFormat(document.decimals) }
        setNumber(sheet, row, place, finalFormula(document, row), Number(data.published), style)
      }
    case 'note':
      return (sheet, row, place, data) => sheet.set(row, place, data.note, styles.text)
    case 'blank':
      return (sheet, row, place) => sheet.set(row, place, '', styles.centre)
    default: {
      const { kind } = column
      return (sheet, row, place, data) => sheet.set(row, place, data[kind] ?? '', styles.centre)
    }
  }
}

/** A live formula where the columns that it adds up are shown, the bare number otherwise. */
function setNumber(
  sheet: SheetBuilder,
  row: number,
  column: number,
  formula: string | null,
  value: number,
  style: CellStyle,
): void {
  if (formula === null) sheet.set(row, column, value, style)
  else sheet.setFormula(row, column, formula, value, style)
}

/** The cells of a row that stand in the columns of a kind. */
function cellsOf({ columns }: SummaryDocument, row: number, kind: SummaryColumn['kind']): string[] {
  return columns.flatMap((column, index) => (column.kind === kind ? [cellName(row, index)] : []))
}

/** 合计 or 加权合计 of a row; null where the parts are left out. */
function sumFormula(document: SummaryDocument, row: number): string | null {
  const cells = cellsOf(document, row, 'part')
  if (cells.length === 0) return null
  if (document.composition === 'sum') return `SUM(${cells[0]}:${cells.at(-1)})`
  return document.parts.map((part, index) => `${cells[index]}*${part.weight}/${part.fullMarks}`).join('+')
}

/** 最终得分 of a row; null where what it is made of is left out. */
function finalFormula(document: SummaryDocument, row: number): string | null {
  const [base] = cellsOf(document, row, 'base')
  const [adjustment] = cellsOf(document, row, 'adjustment')
  if (base === undefined || (document.hasAdjustments && adjustment === undefined)) return null
  const sum = adjustment === undefined ? base : `${base}+${adjustment}`
  const capped = document.cap === null ? `MAX(0,${sum})` : `MAX(0,MIN(${document.cap},${sum}))`
  return `ROUND(${capped},${document.decimals})`
}

/** What the formulas of the sheet do, for 计算说明. */
export function describeSummaryFormulas(document: SummaryDocument): string[] {
  const isSum = document.composition === 'sum'
  return [
    ...(sumFormula(document, 0) === null || cellsOf(document, 0, 'base').length === 0
      ? []
      : [isSum ? '合计 = 各环节得分之和。' : '加权合计 = 各环节得分 × 权重 ÷ 该环节满分，再相加。']),
    ...(finalFormula(document, 0) === null
      ? []
      : [`最终得分 = 合计${document.hasAdjustments ? ' + 加减分' : ''}，四舍五入保留 ${document.decimals} 位小数。`]),
    '名次由程序按精确分数和计分规则排定，不用公式。各环节得分的算法见“统分表”。',
  ]
}
