import type { DetailPart, DetailRow, MarkDetail } from '../../../shared/documents/mark-detail'
import { roundDecimal } from '../../../shared/documents/round-decimal'
import type { Sheet } from './ooxml/book'
import { cellName } from './ooxml/references'
import { SheetBuilder } from './sheet-builder'
import { nameSheets } from './sheet-names'
import { fitHeight, styles } from './styles'

const sectionRow = 2
const headerRow = 3
/** 评委组, 评委, 村（社区）. */
const leadColumns = 3

export const markNotes = [
  '评分明细一行是一张评分单；空白表示没有填写，不按 0 分计；“—”表示该项不适用。',
  '评分明细的合计 = 各评分项之和；扣分项按该项满分减去所扣分数计算。',
]

/** 评分明细: one sheet per part, one row per paper sheet, one column per item, sums as live formulas. */
export function buildMarkSheets(detail: MarkDetail, paper: 'A4' | 'A3'): Sheet[] {
  const names = nameSheets(detail.parts.map((part) => part.name))
  return detail.parts.map((part, index) => buildPartSheet(detail, part, names[index] ?? part.name, paper))
}

function buildPartSheet(detail: MarkDetail, part: DetailPart, name: string, paper: 'A4' | 'A3'): Sheet {
  const sumColumn = leadColumns + part.items.length
  const tail = listTail(detail, part)
  const last = sumColumn + tail.length - 1
  const sheet = new SheetBuilder(name)
  sheet.merge(0, 0, last, `${detail.title}（${part.name}）`, styles.title)
  sheet.setHeight(0, 34)
  const lead = [
    `填报单位：${detail.officeName}`,
    detail.date,
    `满分 ${part.fullMarks} 分`,
    `${part.rows.length} 张评分单`,
  ]
  sheet.merge(1, 0, last, lead.filter((text) => text !== '').join('　'), styles.lead)
  sheet.setHeight(1, 22)
  writeHeader(sheet, detail, part, tail)
  const widths = [14, 12, 24, ...part.items.map(() => 11), ...tail.map((column) => column.width)]
  for (const [index, row] of part.rows.entries()) {
    const place = headerRow + 1 + index
    writeRow(sheet, place, part, row)
    for (const [offset, column] of tail.entries()) column.write(sheet, place, sumColumn + offset, row)
    sheet.setHeight(place, fitHeight([row.panel, row.judge, row.unit], widths, 20))
  }
  return sheet.build(
    widths,
    headerRow,
    { size: paper, orientation: 'landscape' },
    {
      headerFrom: sectionRow,
      frozenColumns: leadColumns,
      filterTo: headerRow + part.rows.length,
    },
  )
}

function writeHeader(sheet: SheetBuilder, detail: MarkDetail, part: DetailPart, tail: readonly TailColumn[]): void {
  for (const [column, text] of ['评委组', '评委', detail.unitTerm].entries()) {
    sheet.mergeDown(column, sectionRow, headerRow, text, styles.header)
  }
  let from = 0
  while (from < part.items.length) {
    const section = part.items[from]?.section ?? ''
    let to = from
    while (part.items[to + 1]?.section === section) to += 1
    sheet.merge(sectionRow, leadColumns + from, leadColumns + to, section, styles.header)
    from = to + 1
  }
  const headers = part.items.map((item) => `${item.name}\n（${item.isDeduction ? '扣分，' : ''}${item.max}）`)
  for (const [index, text] of headers.entries()) sheet.set(headerRow, leadColumns + index, text, styles.header)
  for (const [index, column] of tail.entries()) {
    sheet.mergeDown(leadColumns + part.items.length + index, sectionRow, headerRow, column.header, styles.header)
  }
  sheet.setHeight(sectionRow, 20)
  sheet.setHeight(
    headerRow,
    fitHeight(
      headers,
      headers.map(() => 11),
      36,
    ),
  )
}

/** Without a format: `0.##` would show `13.`. */
const markStyle = styles.centre
const sumStyle = { ...styles.number, numberFormat: '0.00' }

function writeRow(sheet: SheetBuilder, place: number, part: DetailPart, row: DetailRow): void {
  for (const [column, text] of [row.panel, row.judge, row.unit].entries()) {
    sheet.set(place, column, text, styles.centre)
  }
  for (const index of part.items.keys()) {
    const mark = row.marks[index] ?? null
    const column = leadColumns + index
    if (mark === null) sheet.set(place, column, null, styles.centre)
    else if (mark === 'notApplicable') sheet.set(place, column, '—', styles.centre)
    else sheet.set(place, column, Number(mark), markStyle)
  }
}

type TailColumn = {
  header: string
  width: number
  write(sheet: SheetBuilder, place: number, column: number, row: DetailRow): void
}

/** 合计, what the judge wrote where anyone did, what counts where it differs, 状态. */
function listTail(detail: MarkDetail, part: DetailPart): TailColumn[] {
  const number = (header: string, pick: (row: DetailRow) => string | null): TailColumn => ({
    header,
    width: 11,
    write: (sheet, place, column, row) => {
      const value = pick(row)
      sheet.set(place, column, value === null ? null : Number(value), sumStyle)
    },
  })
  const hasWritten = part.rows.some((row) => row.written !== null)
  return [
    { header: '合计', width: 11, write: (sheet, place, column, row) => writeSum(sheet, place, column, part, row) },
    ...(hasWritten ? [number('纸面合计', (row) => row.written)] : []),
    ...(detail.hasNotApplicable ? [number('计入分数', (row) => row.counted && roundDecimal(row.counted, 4))] : []),
    {
      header: '状态',
      width: 14,
      write: (sheet, place, column, row) => sheet.set(place, column, row.state, styles.centre),
    },
  ]
}

function writeSum(sheet: SheetBuilder, place: number, column: number, part: DetailPart, row: DetailRow): void {
  if (row.sum === null) {
    sheet.set(place, column, null, sumStyle)
    return
  }
  const cells = part.items.map((item, index) => ({
    item,
    cell: cellName(place, leadColumns + index),
    mark: row.marks[index],
  }))
  const deductions = cells.filter(({ item, mark }) => item.isDeduction && mark !== 'notApplicable')
  const range = `SUM(${cells[0]?.cell}:${cells.at(-1)?.cell})`
  const turned = deductions.map(({ item, cell }) => `+${item.max}-2*${cell}`).join('')
  sheet.setFormula(place, column, `${range}${turned}`, Number(row.sum), sumStyle)
}
