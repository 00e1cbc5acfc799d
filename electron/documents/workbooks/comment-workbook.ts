import type { CommentList, CommentRow } from '../../../shared/documents/comment-list'
import type { Sheet } from './ooxml/book'
import { SheetBuilder } from './sheet-builder'
import { fitHeight, styles } from './styles'

const headerRow = 2
const widths = [6, 22, 26, 18, 11, 56, 14]

/** 点评汇总表: one comment per row, filtered by unit, speaker and kind. */
export function buildCommentSheet(list: CommentList, paper: 'A4' | 'A3'): Sheet {
  const headers = ['序号', list.unitTerm, '点位', '点评人（职务）', '类别', '点评内容', '整改情况']
  const last = headers.length - 1
  const sheet = new SheetBuilder('点评汇总')
  sheet.merge(0, 0, last, list.title, styles.title)
  sheet.setHeight(0, fitHeight([list.title], [80], 34))
  sheet.merge(1, 0, last, describeLead(list), styles.lead)
  sheet.setHeight(1, 22)
  for (const [column, header] of headers.entries()) sheet.set(headerRow, column, header, styles.header)
  sheet.setHeight(headerRow, 26)
  for (const [index, row] of list.rows.entries()) writeRow(sheet, headerRow + 1 + index, row)
  return sheet.build(
    widths,
    headerRow,
    { size: paper, orientation: 'landscape' },
    {
      filterTo: headerRow + list.rows.length,
    },
  )
}

function describeLead({ officeName, date, rows }: CommentList): string {
  return [`填报单位：${officeName}`, date, `共 ${rows.length} 条`].filter((text) => text !== '').join('　')
}

function writeRow(sheet: SheetBuilder, place: number, row: CommentRow): void {
  const texts = [row.unit, row.stop, row.speaker, row.kind, row.text, row.rectification]
  sheet.set(place, 0, row.order, styles.centre)
  for (const [index, text] of texts.entries()) {
    sheet.set(place, index + 1, text, index === 4 || index === 1 ? styles.text : styles.centre)
  }
  sheet.setHeight(place, fitHeight(['', ...texts], widths, 24))
}
