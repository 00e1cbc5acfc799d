import { z } from 'zod'
import { officeFactsSchema, operatorSchema } from '../../model/office'
import type { OfficeDetail, OfficeSummary } from '../../model/record'
import { unitSchema } from '../../model/unit'
import { command, query } from '../channel'

const officeId = z.string()

export const officeChannels = {
  'offices:list': query<OfficeSummary[]>()(z.object({})),
  'offices:get': query<OfficeDetail>()(z.object({ officeId })),
  'offices:create': command<{ officeId: string }>()(
    z.object({ name: z.string().trim().min(1, '街道名称不能为空'), district: z.string().trim() }),
  ),
  'offices:update': command<null>()(
    z.object({
      officeId,
      name: z.string().trim().min(1, '街道名称不能为空').optional(),
      district: z.string().trim().optional(),
      facts: officeFactsSchema.optional(),
    }),
  ),
  /** Only for an office that holds nothing but practice data; it cannot be undone. */
  'offices:delete-rehearsal': command<null>()(z.object({ officeId })),
  'operators:save': command<null>()(z.object({ officeId, operators: z.array(operatorSchema).min(1) })),
  'units:add': command<{ unitIds: string[] }>()(
    z.object({
      officeId,
      units: z
        .array(unitSchema.omit({ id: true }))
        .min(1)
        .max(500),
    }),
  ),
  'units:update': command<null>()(z.object({ officeId, unit: unitSchema })),
  'units:reorder': command<null>()(z.object({ officeId, unitIds: z.array(z.string()) })),
  'units:delete': command<null>()(z.object({ officeId, unitId: z.string() })),
}
