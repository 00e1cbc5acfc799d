import type { Stop } from '../../../shared/model/campaign'
import type { CampaignUnit } from '../../../shared/model/unit'
import { type ColumnNames, mapColumns } from '../../components/table-reading/map-columns'
import { readListLines } from '../../components/table-reading/tsv'

export type StopFields = Pick<
  Stop,
  'name' | 'unitIds' | 'kind' | 'place' | 'presenterPost' | 'stayMinutes' | 'travelMinutes'
>
/** What pasted lines were read as; names that are no unit's as they are written are listed. */
export type StopReading = { stops: StopFields[]; unknownUnits: string[]; isByHeading: boolean }

const order = ['name', 'units', 'kind', 'place', 'presenter', 'stay', 'travel'] as const
type Column = (typeof order)[number]

const headings = /^(序号|名称|点位|观摩点位|点位名称)$/

const columnNames: ColumnNames<Column> = {
  name: ['点位名称', '观摩点位', '观摩点', '点位', '名称', '观摩项目'],
  units: ['村(社区)', '社区(村)', '所属村(社区)', '所属单位', '单位', '村社区', '所属'],
  kind: ['类别', '点位类别', '类型'],
  place: ['地点', '地址', '位置'],
  presenter: ['讲解人', '讲解人(职务)', '讲解', '汇报人'],
  stay: ['停留', '停留(分)', '停留分钟', '停留时间', '观摩时间', '时长'],
  travel: ['行车', '行车(分)', '行车分钟', '行车时间', '车程'],
}

function readMinutes(text: string): number | null {
  const digits = /^\d{1,3}/.exec(text)?.[0]
  return digits === undefined ? null : Number(digits)
}

/**
 * Reads one stop per row: by the headings where the table has them, else name, units, kind, place, presenter, stay, travel.
 * A number column is passed over.
 * @param chosen the unit that stands for a name of another list, by the name as it is written
 */
export function readStops(
  text: string,
  units: readonly CampaignUnit[],
  chosen: ReadonlyMap<string, string> = new Map(),
): StopReading {
  const idOf = new Map(units.map((unit) => [unit.name, unit.unitId]))
  const unknownUnits = new Set<string>()
  const stops: StopFields[] = []
  const rows = readListLines(text)
  const map = mapColumns(rows, columnNames)
  const columns = map?.columns.name === undefined ? null : map.columns
  for (const cells of rows.slice(columns === null ? 0 : (map?.headingRow ?? 0) + 1)) {
    const read = columns === null ? readInOrder(cells) : (column: Column) => cells[columns[column] ?? -1] ?? ''
    const name = read('name')
    if (name === '' || headings.test(name)) continue
    const names = read('units')
      .split(/[、,，;；]/)
      .map((one) => one.trim())
    const unitIds = names.flatMap((one) => idOf.get(one) ?? chosen.get(one) ?? [])
    for (const one of names) if (one !== '' && !idOf.has(one)) unknownUnits.add(one)
    stops.push({
      name,
      unitIds: [...new Set(unitIds)],
      kind: read('kind'),
      place: read('place'),
      presenterPost: read('presenter'),
      stayMinutes: readMinutes(read('stay')),
      travelMinutes: readMinutes(read('travel')),
    })
  }
  return { stops, unknownUnits: [...unknownUnits], isByHeading: columns !== null }
}

function readInOrder(row: readonly string[]): (column: Column) => string {
  const cells = /^(\d+|序号)?$/.test(row[0] ?? '') && row.length > 1 ? row.slice(1) : row
  return (column) => cells[order.indexOf(column)] ?? ''
}
