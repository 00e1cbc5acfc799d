import type { Unit } from '../../shared/model/unit'
import { mapColumns } from '../components/table-reading/map-columns'
import { readListLines } from '../components/table-reading/tsv'

export type UnitDraft = Omit<Unit, 'id'>

/** What pasted lines were read as. A unit named twice, or already there, is left out and named in `repeated`. */
export type UnitReading = { units: UnitDraft[]; repeated: string[] }

const columnNames = { name: ['名称', '单位', '单位名称', '村(社区)', '村(社区)名称'], group: ['组别', '分组', '类别'] }
const headings = /^(序号|名称|单位|村[(（]社区[)）])$/

/** 社区 is looked for first: a community's name may also contain 村. */
export function detectUnitKind(name: string): Unit['kind'] {
  if (name.includes('社区')) return 'community'
  return name.includes('村') ? 'village' : 'other'
}

/**
 * Reads one unit per row: name, then group, or by the headings where the table has both. A leading number column (序号) and a
 * heading line are passed over.
 * @param existing names that are already in the list
 */
export function readUnitLines(text: string, existing: readonly string[]): UnitReading {
  const taken = new Set(existing)
  const units: UnitDraft[] = []
  const repeated: string[] = []
  const rows = readListLines(text)
  const map = mapColumns(rows, columnNames)
  for (const cells of rows.slice(map === null ? 0 : map.headingRow + 1)) {
    const [name = '', group = ''] =
      map === null ? readInOrder(cells) : [cells[map.columns.name ?? -1], cells[map.columns.group ?? -1]]
    if (name === '' || headings.test(name)) continue
    if (taken.has(name)) {
      repeated.push(name)
      continue
    }
    taken.add(name)
    units.push({ name, group, kind: detectUnitKind(name), secretaryPost: '', linkedLeaderPost: '' })
  }
  return { units, repeated }
}

function readInOrder(cells: string[]): string[] {
  return /^\d*$/.test(cells[0] ?? '') && cells.length > 1 ? cells.slice(1) : cells
}
