import { UserError } from '../../../shared/ipc/app-error'
import type { RowEdit } from '../../../shared/ipc/store-protocol'
import type { Change } from '../repositories/change-log'
import { differingKeys, isSameJson, pickJson, toJson } from '../repositories/json'

/** The rows that edits lead to, and what the log is to say. Edits that change nothing are left out. */
export type RowEditResult<Row> = { edits: RowEdit<Row>[]; put: Row[]; removedIds: string[]; changes: Change[] }

/**
 * Checks edits against the stored rows. One log entry per row: `NAME.add`, `NAME.remove` with the row, or
 * `NAME.change` with its id and the fields that differ.
 * @throws UserError `conflict` when a row is not as the edit expects
 */
export function applyRowEdits<Row extends { id: string }>(
  name: string,
  stored: ReadonlyMap<string, Row>,
  edits: readonly RowEdit<Row>[],
): RowEditResult<Row> {
  for (const { from, to } of edits) {
    const id = (from ?? to)?.id
    if (id !== undefined && !isSameJson(stored.get(id) ?? null, from)) {
      throw new UserError('conflict', '这条记录已被改动，没有执行，请核对后再试')
    }
  }
  const effective = edits.filter(({ from, to }) => !isSameJson(from, to))
  return {
    edits: effective,
    put: effective.flatMap(({ to }) => (to === null ? [] : [to])),
    removedIds: effective.flatMap(({ from, to }) => (to === null && from !== null ? [from.id] : [])),
    changes: effective.map((edit) => describeEdit(name, edit)),
  }
}

/** Edits that take the given ones back. */
export function invertRowEdits<Row>(edits: readonly RowEdit<Row>[]): RowEdit<Row>[] {
  return edits.toReversed().map(({ from, to }) => ({ from: to, to: from }))
}

function describeEdit<Row extends { id: string }>(name: string, { from, to }: RowEdit<Row>): Change {
  if (from === null) return { what: `${name}.add`, before: null, after: toJson(to) }
  if (to === null) return { what: `${name}.remove`, before: toJson(from), after: null }
  const keys = ['id', ...differingKeys(from, to)]
  return { what: `${name}.change`, before: pickJson(from, keys), after: pickJson(to, keys) }
}
