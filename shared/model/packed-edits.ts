/** Many mark edits in a sixth of the room: each sheet and each target stands once. */
import { joinIds } from './join-ids'
import type { MarkEdit } from './record'

export type PackedEdits = {
  /** [judge, unit, part] */
  sheets: [string, string, string][]
  targets: MarkEdit['target'][]
  /** Two places for each edit: that of its sheet, then that of its target. */
  cells: number[]
  from: (string | null)[]
  to: (string | null)[]
}

/** As they are where there are few, for these take no room. */
export function packEdits(edits: readonly MarkEdit[]): MarkEdit[] | PackedEdits {
  if (edits.length <= 100) return [...edits]
  const sheets = new Places<[string, string, string]>()
  const targets = new Places<MarkEdit['target']>()
  const cells: number[] = []
  let last: MarkEdit | null = null
  let place = 0
  for (const edit of edits) {
    const { judgeId, unitId, partId, target } = edit
    if (last === null || !isSameSheet(last, edit)) {
      place = sheets.find(joinIds(judgeId, unitId, partId), () => [judgeId, unitId, partId])
      last = edit
    }
    cells.push(
      place,
      targets.find(target.kind === 'item' ? `item ${target.itemId}` : target.kind, () => target),
    )
  }
  return {
    sheets: sheets.values,
    targets: targets.values,
    cells,
    from: edits.map(({ from }) => from),
    to: edits.map(({ to }) => to),
  }
}

/** In the order in which they were packed. */
export function unpackEdits(edits: readonly MarkEdit[] | PackedEdits): readonly MarkEdit[] {
  if (!('sheets' in edits)) return edits
  const { sheets, targets, cells, from, to } = edits
  return to.map((text, index) => {
    const [judgeId, unitId, partId] = sheets[cells[2 * index] ?? 0] ?? ['', '', '']
    const target = targets[cells[2 * index + 1] ?? 0] ?? { kind: 'total' }
    return { judgeId, unitId, partId, target, from: from[index] ?? null, to: text }
  })
}

function isSameSheet(left: MarkEdit, right: MarkEdit): boolean {
  return left.judgeId === right.judgeId && left.unitId === right.unitId && left.partId === right.partId
}

/** Values in the order of their first mention. */
class Places<Value> {
  readonly values: Value[] = []
  readonly #places = new Map<string, number>()

  find(name: string, make: () => Value): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.values.length)
    return this.values.push(make()) - 1
  }
}
