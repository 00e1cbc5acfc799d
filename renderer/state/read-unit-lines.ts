import type { Unit } from '../../shared/model/unit'

export type UnitDraft = Omit<Unit, 'id'>

/** What pasted lines were read as. A unit named twice, or already there, is left out and named in `repeated`. */
export type UnitReading = { units: UnitDraft[]; repeated: string[] }

const headings = /^(序号|名称|单位|村[(（]社区[)）])$/

/** 社区 is looked for first: a community's name may also contain 村. */
export function detectUnitKind(name: string): Unit['kind'] {
  if (name.includes('社区')) return 'community'
  return name.includes('村') ? 'village' : 'other'
}

/**
 * Reads one unit per line: name, then the group after a tab. A leading number column (序号) and a heading line are passed over.
 * @param existing names that are already in the list
 */
export function readUnitLines(text: string, existing: readonly string[]): UnitReading {
  const taken = new Set(existing)
  const units: UnitDraft[] = []
  const repeated: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replace(/\s+/g, ' ').trim())
    if (/^\d*$/.test(cells[0] ?? '') && cells.length > 1) cells.shift()
    const [name = '', group = ''] = cells
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
