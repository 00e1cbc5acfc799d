import type { Attendee } from '../../../shared/model/record'
import { mapColumns } from '../../components/table-reading/map-columns'
import { readListLines } from '../../components/table-reading/tsv'

const headings = /^(序号|职务|单位及职务|单位职务|姓名)$/
const columnNames = { post: ['单位及职务', '单位职务', '工作单位及职务', '职务'], name: ['姓名', '名字'] }

/**
 * Reads one person per row: post, then name, or by the headings where the table has both. A number column and a heading
 * line are passed over.
 */
export function readAttendees(text: string): Attendee[] {
  const rows = readListLines(text)
  const map = mapColumns(rows, columnNames)
  const people = map === null ? rows.map(readInOrder) : rows.slice(map.headingRow + 1).map(readByHeading(map.columns))
  return people.filter(({ post }) => post !== '' && !headings.test(post))
}

function readInOrder(cells: string[]): Attendee {
  const isNumbered = /^(\d+|序号)?$/.test(cells[0] ?? '') && cells.length > 1
  const [post = '', name = ''] = isNumbered ? cells.slice(1) : cells
  return { post, name }
}

function readByHeading({ post = -1, name = -1 }: { post?: number; name?: number }) {
  return (cells: readonly string[]): Attendee => ({ post: cells[post] ?? '', name: cells[name] ?? '' })
}
