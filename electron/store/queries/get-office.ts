import { readOperators, readUnits, requireOffice, toOperator, toUnit } from '../repositories/offices'
import type { QueryHandler } from './query'

export const getOffice: QueryHandler<'offices:get'> = (database, { officeId }) =>
  database.transaction('r', [database.offices, database.units, database.operators], async () => {
    const [{ id, name, district, facts }, units, operators] = await Promise.all([
      requireOffice(database, officeId),
      readUnits(database, officeId),
      readOperators(database, officeId),
    ])
    return { office: { id, name, district }, facts, units: units.map(toUnit), operators: operators.map(toOperator) }
  })
