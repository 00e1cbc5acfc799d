import { Dexie } from 'dexie'
import { UserError } from '../../../shared/ipc/app-error'
import type { Placed } from '../../../shared/ipc/store-protocol'
import { emptyOfficeTexts, type Operator } from '../../../shared/model/office'
import type { Unit } from '../../../shared/model/unit'
import type { OfficeRow, OperatorRow, UnitRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'

/** Rows of a list in their order. */
export function inOrder<Row extends { seq: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => left.seq - right.seq)
}

/** The place after the last row of a list. */
export function nextSeq(rows: readonly { seq: number }[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.seq), 0) + 1
}

/** @throws UserError `not-found` */
export async function requireOffice(database: StoreDatabase, officeId: string): Promise<OfficeRow> {
  const row = await database.offices.get(officeId)
  if (row === undefined) throw new UserError('not-found', '找不到这个街道')
  return { ...row, facts: { ...emptyOfficeTexts, ...row.facts } }
}

/** The rows of one office in a table keyed by office and id. */
export function rowsOfOffice<Name extends 'units' | 'operators' | 'attachments' | 'starRecords'>(
  database: StoreDatabase,
  name: Name,
  officeId: string,
): ReturnType<StoreDatabase[Name]['toCollection']> {
  const range = database[name].where(':id').between([officeId, Dexie.minKey], [officeId, Dexie.maxKey])
  return range as ReturnType<StoreDatabase[Name]['toCollection']>
}

export async function readUnits(database: StoreDatabase, officeId: string): Promise<UnitRow[]> {
  return inOrder(await rowsOfOffice(database, 'units', officeId).toArray())
}

export async function readOperators(database: StoreDatabase, officeId: string): Promise<OperatorRow[]> {
  return inOrder(await rowsOfOffice(database, 'operators', officeId).toArray())
}

export function toPlacedUnit({ officeId: _, ...unit }: UnitRow): Placed<Unit> {
  return unit
}

export function toUnit({ officeId: _, seq: _seq, ...unit }: UnitRow): Unit {
  return unit
}

export function toOperator({ id, label }: OperatorRow): Operator {
  return { id, label }
}
