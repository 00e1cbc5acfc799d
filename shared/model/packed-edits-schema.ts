import { z } from 'zod'
import type { PackedEdits } from './packed-edits'
import { markEditSchema } from './record'

const most = 60_000

/** Apart from `packed-edits.ts`, which the first page needs. */
export const packedEditsSchema: z.ZodType<PackedEdits> = z
  .object({
    sheets: z.array(z.tuple([z.string(), z.string(), z.string()])).max(most),
    targets: z.array(markEditSchema.shape.target).max(most),
    cells: z.array(z.int().min(0)).max(2 * most),
    from: z.array(markEditSchema.shape.from).max(most),
    to: z.array(markEditSchema.shape.to).min(1).max(most),
  })
  .refine(
    ({ sheets, targets, cells, from, to }) =>
      from.length === to.length &&
      cells.length === 2 * to.length &&
      cells.every((place, index) => place < (index % 2 === 0 ? sheets.length : targets.length)),
  )
