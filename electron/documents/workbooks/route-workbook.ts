import type { RouteDocument, RouteRow } from '../../../shared/documents/route'
import type { Sheet } from './ooxml/book'
import { cellName } from './ooxml/references'
import { SheetBuilder } from './sheet-builder'
import { fitHeight, styles } from './styles'

const departureRow = 1
const headerRow = 2
const widths = [6, 9, 28, 24, 34, 18, 9, 9, 20]
const columns = { time: 1, stay: 6, travel: 7 }
/** The cell with the time of departure: whoever changes it sees all times move. */
const departureColumn = 2

const timeStyle = { ...styles.centre, numberFormat: 'h:mm' }
const departureStyle = {
  ...styles.lead,
  numberFormat: 'h:mm',
  alignment: { horizontal: 'left', vertical: 'center' },
} as const

export const routeNotes = [
  '点位路线的到达时间 = 出发时间 + 之前各点位的行车和停留时间 + 到本点位的行车时间；改动出发时间或分钟数，到达时间随之变化。',
]

/** 观摩日程路线表: arrival times as live formulas from the time of departure, travel and stay. */
export function buildRouteSheet(route: RouteDocument, officeName: string, unitTerm: string, paper: 'A4' | 'A3'): Sheet {
  const headers = [
    '序号',
    '时间',
    '观摩点位',
    `所属${unitTerm}`,
    '观摩内容',
    '讲解人',
    '停留\n（分钟）',
    '行车\n（分钟）',
    '备注',
  ]
  const last = headers.length - 1
  const sheet = new SheetBuilder('点位路线')
  sheet.merge(0, 0, last, route.title, styles.title)
  sheet.setHeight(0, 34)
  sheet.merge(departureRow, 0, 1, '出发时间：', styles.lead)
  sheet.set(departureRow, departureColumn, toDayFraction(route.departureTime), departureStyle)
  sheet.merge(departureRow, 3, last, `填报单位：${officeName}`, styles.leadRight)
  sheet.setHeight(departureRow, 22)
  for (const [column, header] of headers.entries()) sheet.set(headerRow, column, header, styles.header)
  sheet.setHeight(headerRow, 36)
  for (const [index, row] of route.rows.entries()) writeRow(sheet, headerRow + 1 + index, row)
  return sheet.build(widths, headerRow, { size: paper, orientation: 'landscape' })
}

function writeRow(sheet: SheetBuilder, place: number, row: RouteRow): void {
  sheet.set(place, 0, row.order, styles.centre)
  writeArrival(sheet, place, row.arrival)
  for (const [index, text] of [row.stop, row.units, row.content, row.presenter].entries()) {
    sheet.set(place, index + 2, text, styles.text)
  }
  sheet.set(place, columns.stay, row.stayMinutes, styles.centre)
  sheet.set(place, columns.travel, row.travelMinutes, styles.centre)
  sheet.set(place, 8, row.note, styles.text)
  const texts = ['', '', row.stop, row.units, row.content, row.presenter, '', '', row.note]
  sheet.setHeight(place, fitHeight(texts, widths, 26))
}

/** Departure + travel up to this stop + stays before it, in minutes of a day; empty without a time of departure. */
function writeArrival(sheet: SheetBuilder, place: number, arrival: string | null): void {
  const departure = '$C$2'
  const first = headerRow + 1
  const travel = `SUM(${fix(first, columns.travel)}:${cellName(place, columns.travel)})`
  const stays = place === first ? '' : `+SUM(${fix(first, columns.stay)}:${cellName(place - 1, columns.stay)})`
  const formula = `IF(${departure}="","",${departure}+(${travel}${stays})/1440)`
  sheet.setFormula(place, columns.time, formula, toDayFraction(arrival) ?? '', timeStyle)
}

function fix(row: number, column: number): string {
  return cellName(row, column).replace(/([A-Z]+)(\d+)/, '$1$$$2')
}

/** Excel keeps times as parts of a day. */
function toDayFraction(time: string | null): number | null {
  if (time === null) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) / 1440
}
