import { campaignsOfOffice } from '../repositories/campaigns'
import { inOrder, rowsOfOffice } from '../repositories/offices'
import type { QueryHandler } from './query'

export const listOffices: QueryHandler<'offices:list'> = (database) =>
  database.transaction('r', [database.offices, database.units, database.campaigns], async () => {
    const offices = inOrder(await database.offices.toArray())
    return Promise.all(
      offices.map(async ({ id, name, district }) => ({
        id,
        name,
        district,
        unitCount: await rowsOfOffice(database, 'units', id).count(),
        campaignCount: await campaignsOfOffice(database, id).count(),
        isRehearsal: (await campaignsOfOffice(database, id).first())?.rehearsal ?? false,
      })),
    )
  })
