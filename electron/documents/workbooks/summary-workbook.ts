import type { SummaryDocument, SummaryRow } from '../../../shared/documents/summary'
import type { Sheet } from './ooxml/book'
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
  const columns = listColumns(document)
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

function listColumns(document: SummaryDocument): Column[] {
  const text = (header: string, width: number, pick: (row: SummaryRow) => string): Column => ({
    header,
    width,
    write: (sheet, row, column, data) => sheet.set(row, column, pick(data), styles.centre),
  })
  const rank = (header: string, pick: (row: SummaryRow) => number | null): Column => ({
    header,
    width: 8,
    write: (sheet, row, column, data) => sheet.set(row, column, pick(data) ?? '不排名', styles.centre),
  })
  const firstPart = document.hasGroups ? 4 : 2
  const baseColumn = firstPart + document.parts.length
  const scores: Column[] = [
    ...document.parts.map((part, index) => partColumn(document, part, index)),
    baseColumnOf(document, firstPart),
    ...(document.hasAdjustments ? [adjustmentColumn()] : []),
    finalColumn(document, baseColumn),
  ]
  return [
    rank('名次', (row) => row.rank),
    text(document.unitTerm, unitWidth, (row) => row.unit),
    ...(document.hasGroups ? [text('组别', 12, (row) => row.group), rank('组内名次', (row) => row.groupRank)] : []),
    ...scores,
    ...(document.hasBands ? [text('等次', 10, (row) => row.band ?? '')] : []),
    {
      header: '备注',
      width: noteWidth,
      write: (sheet, row, column, data) => sheet.set(row, column, data.note, styles.text),
    },
  ]
}

function partColumn(document: SummaryDocument, part: SummaryDocument['parts'][number], index: number): Column {
  const weight = part.weight === null ? '' : `，占${part.weight}%`
  return {
    header: `${part.name}\n（满分${part.fullMarks}${weight}）`,
    width: 15,
    write: (sheet, row, column, data) => {
      const score = data.parts[index] ?? null
      if (score === null) sheet.set(row, column, '未评', styles.centre)
      else
        sheet.set(row, column, Number(score), {
          ...styles.number,
          numberFormat: decimalFormat(Math.max(document.decimals, 2)),
        })
    },
  }
}

function baseColumnOf(document: SummaryDocument, firstPart: number): Column {
  return {
    header: document.composition === 'sum' ? '合计' : '加权合计',
    width: 12,
    write: (sheet, row, column, data) => {
      if (data.base === null) return sheet.set(row, column, '', styles.centre)
      const cells = document.parts.map((_, index) => cellName(row, firstPart + index))
      const formula =
        document.composition === 'sum'
          ? `SUM(${cells[0]}:${cells.at(-1)})`
          : document.parts.map((part, index) => `${cells[index]}*${part.weight}/${part.fullMarks}`).join('+')
      sheet.setFormula(row, column, formula, Number(data.base), {
        ...styles.number,
        numberFormat: decimalFormat(Math.max(document.decimals, 2)),
      })
    },
  }
}

function adjustmentColumn(): Column {
  return {
    header: '加减分',
    width: 10,
    write: (sheet, row, column, data) => sheet.set(row, column, Number(data.adjustment), styles.number),
  }
}

function finalColumn(document: SummaryDocument, baseColumn: number): Column {
  return {
    header: '最终得分',
    width: 12,
    write: (sheet, row, column, data) => {
      if (data.published === null) return sheet.set(row, column, '', styles.centre)
      const sum = document.hasAdjustments
        ? `${cellName(row, baseColumn)}+${cellName(row, baseColumn + 1)}`
        : cellName(row, baseColumn)
      const capped = document.cap === null ? `MAX(0,${sum})` : `MAX(0,MIN(${document.cap},${sum}))`
      sheet.setFormula(row, column, `ROUND(${capped},${document.decimals})`, Number(data.published), {
        ...styles.number,
        numberFormat: decimalFormat(document.decimals),
      })
    },
  }
}

/** What the formulas of the sheet do, for 计算说明. */
export function describeSummaryFormulas(document: SummaryDocument): string[] {
  return [
    document.composition === 'sum' ? '合计 = 各环节得分之和。' : '加权合计 = 各环节得分 × 权重 ÷ 该环节满分，再相加。',
    `最终得分 = 合计${document.hasAdjustments ? ' + 加减分' : ''}，四舍五入保留 ${document.decimals} 位小数。`,
    '名次由程序按精确分数和计分规则排定，不用公式。各环节得分的算法见“统分表”。',
  ]
}
