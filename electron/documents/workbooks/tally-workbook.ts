import {
  cellTexts,
  type TallyDocument,
  type TallyGroup,
  type TallyPart,
  unitsAcross,
} from '../../../shared/documents/tally'
import type { Sheet } from './ooxml/book'
import { cellName } from './ooxml/references'
import { leadLine, SheetBuilder } from './sheet-builder'
import { nameSheets } from './sheet-names'
import { decimalFormat, fitHeight, styles } from './styles'

const headerRow = 2
const leadWidth = 20
const unitWidth = 12
const meanStyle = { ...styles.number, numberFormat: decimalFormat(4) }

/** What the formulas of the sheets do, for 计算说明. */
export const tallyNotes = [
  '各评委的分数是一张评分单的合计；划线的是去掉的最高分、最低分，不计入平均。',
  '平均 =（本组分数之和 − 去掉的分数）÷（本组有效张数 − 去掉的张数）。',
  '环节得分 = 各组平均按权重加权；没有权重时就是全体平均。',
]

/** 统分表: one sheet per part, judges down, units across, dropped totals struck through, means as live formulas. */
export function buildTallySheets(document: TallyDocument, paper: 'A4' | 'A3'): Sheet[] {
  const names = nameSheets(document.parts.map((part) => part.name))
  return document.parts.map((part, index) => buildPartSheet(document, part, names[index] ?? part.name, paper))
}

function buildPartSheet(document: TallyDocument, part: TallyPart, name: string, paper: 'A4' | 'A3'): Sheet {
  const last = part.units.length
  const widths = [leadWidth, ...part.units.map(() => unitWidth)]
  const pagesWide = Math.max(1, Math.ceil(last / unitsAcross[paper]))
  const firstPageLast = Math.ceil(last / pagesWide)
  const sheet = new SheetBuilder(name)
  sheet.merge(0, 0, firstPageLast, `${document.title}（${part.name}）`, styles.title)
  sheet.setHeight(0, 34)
  sheet.merge(
    1,
    0,
    firstPageLast,
    `${leadLine(document.officeName, document.sealCode)}　${document.date}　满分 ${part.fullMarks} 分`,
    styles.lead,
  )
  sheet.setHeight(1, 22)
  sheet.set(headerRow, 0, '评委', styles.header)
  for (const [index, unit] of part.units.entries()) sheet.set(headerRow, index + 1, unit, styles.header)
  sheet.setHeight(headerRow, fitHeight(['评委', ...part.units], widths, 36))
  const meanRows = part.groups.map((group) => writeGroup(sheet, group))
  writeScores(sheet, part, meanRows)
  const signatures = sheet.rowCount + 1
  sheet.merge(
    signatures,
    0,
    firstPageLast,
    document.signers.map((signer) => `${signer}：　　　　　　`).join(''),
    styles.lead,
  )
  sheet.setHeight(signatures, 30)
  return sheet.build(widths, headerRow, { size: paper, orientation: 'landscape' }, { frozenColumns: 1, pagesWide })
}

/** Writes one group's judges and means; returns the row of the means. */
function writeGroup(sheet: SheetBuilder, group: TallyGroup): number {
  const first = sheet.rowCount
  for (const [index, judge] of group.judges.entries()) {
    sheet.set(first + index, 0, judge.label, styles.centre)
    sheet.setHeight(first + index, fitHeight([judge.label], [leadWidth], 20))
    for (const [column, cell] of judge.cells.entries()) {
      const style = cell.state === 'dropped' ? styles.dropped : cell.total === null ? styles.centre : styles.number
      const value = cell.total === null ? (cellTexts[cell.state] ?? '') : Number(cell.total)
      sheet.set(first + index, column + 1, value, cell.total === null ? style : { ...style, numberFormat: '0.00' })
    }
  }
  const meanRow = first + group.judges.length
  const label = `${group.name}平均${group.weight === null ? '' : `（权重${group.weight}）`}`
  sheet.set(meanRow, 0, label, styles.header)
  sheet.setHeight(meanRow, fitHeight([label], [leadWidth], 22))
  for (const [column, mean] of group.means.entries()) {
    if (mean === null) sheet.set(meanRow, column + 1, '', styles.centre)
    else sheet.setFormula(meanRow, column + 1, meanFormula(group, first, column), Number(mean), meanStyle)
  }
  return meanRow
}

function meanFormula(group: TallyGroup, first: number, column: number): string {
  const range = `${cellName(first, column + 1)}:${cellName(first + group.judges.length - 1, column + 1)}`
  const dropped = group.judges.flatMap((judge, index) =>
    judge.cells[column]?.state === 'dropped' ? [cellName(first + index, column + 1)] : [],
  )
  if (dropped.length === 0) return `AVERAGE(${range})`
  return `(SUM(${range})-${dropped.join('-')})/(COUNT(${range})-${dropped.length})`
}

function writeScores(sheet: SheetBuilder, part: TallyPart, meanRows: readonly number[]): void {
  const row = sheet.rowCount
  sheet.set(row, 0, '环节得分', styles.header)
  sheet.setHeight(row, 22)
  for (const [index, score] of part.scores.entries()) {
    if (score === null) sheet.set(row, index + 1, '未评', styles.centre)
    else sheet.setFormula(row, index + 1, scoreFormula(part, meanRows, index), Number(score), meanStyle)
  }
}

function scoreFormula(part: TallyPart, meanRows: readonly number[], unit: number): string {
  const present = part.groups.flatMap((group, index) =>
    group.means[unit] === null || group.means[unit] === undefined
      ? []
      : [{ cell: cellName(meanRows[index] ?? 0, unit + 1), weight: group.weight }],
  )
  const [only] = present
  if (present.length === 1 && only !== undefined) return only.cell
  const terms = present.map(({ cell, weight }) => `${cell}*${weight ?? 1}`).join('+')
  return `(${terms})/(${present.map(({ weight }) => weight ?? 1).join('+')})`
}
