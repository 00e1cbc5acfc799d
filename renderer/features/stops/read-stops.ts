import type { Stop } from '../../../shared/model/campaign'
import type { CampaignUnit } from '../../../shared/model/unit'

export type StopFields = Pick<
  Stop,
  'name' | 'unitIds' | 'kind' | 'place' | 'presenterPost' | 'stayMinutes' | 'travelMinutes'
>
/** What pasted lines were read as; units that the campaign does not have are named. */
export type StopReading = { stops: StopFields[]; unknownUnits: string[] }

const headings = /^(序号|名称|点位|观摩点位|点位名称)$/

function readMinutes(text: string): number | null {
  const digits = /^\d{1,3}/.exec(text)?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Reads one stop per line: name, units, kind, place, presenter, stay, travel, by tabs. A number column is passed over. */
export function readStops(text: string, units: readonly CampaignUnit[]): StopReading {
  const idOf = new Map(units.map((unit) => [unit.name, unit.unitId]))
  const unknownUnits = new Set<string>()
  const stops: StopFields[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replace(/\s+/g, ' ').trim())
    if (/^(\d+|序号)?$/.test(cells[0] ?? '') && cells.length > 1) cells.shift()
    const [name = '', unitNames = '', kind = '', place = '', presenterPost = '', stay = '', travel = ''] = cells
    if (name === '' || headings.test(name)) continue
    const names = unitNames.split(/[、,，;；]/).map((one) => one.trim())
    const unitIds = names.flatMap((one) => idOf.get(one) ?? [])
    for (const one of names) if (one !== '' && !idOf.has(one)) unknownUnits.add(one)
    stops.push({
      name,
      unitIds: [...new Set(unitIds)],
      kind,
      place,
      presenterPost,
      stayMinutes: readMinutes(stay),
      travelMinutes: readMinutes(travel),
    })
  }
  return { stops, unknownUnits: [...unknownUnits] }
}
