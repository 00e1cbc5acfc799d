import { z } from 'zod'
import type { CheckFigures } from '../../checking/count-checks'
import {
  type CheckSample,
  type ContestChecks,
  cellNameSchema,
  resolutionChoiceSchema,
  sampleSizeSchema,
  sheetAddressSchema,
  sheetContentSchema,
} from '../../model/check'
import { markEditSchema } from '../../model/record'
import { command, query } from '../channel'

const contestKey = z.int()
/** Ways of checking in which the sheet on the screen is compared with its paper. */
const readMethod = z.enum(['aloud', 'sample'])

export const checkChannels = {
  'checks:get': query<ContestChecks>()(z.object({ contestKey })),
  /** Figures of every contest of a campaign, in the contests' order. */
  'checks:count': query<{ contestKey: number; figures: CheckFigures }[]>()(z.object({ campaignKey: z.int() })),
  /** 相符: the paper says what the screen shows. `content` is what it shows; where the sheet is not so, it is a `conflict`. */
  'checks:confirm': command<null>()(
    z.object({ contestKey, method: readMethod, sheet: sheetAddressSchema, content: sheetContentSchema }),
  ),
  /**
   * The paper says something else: changes the mark as `marks:set` does, and keeps old and new with the check.
   * @returns the revision from which on the change is read
   */
  'checks:correct': command<{ revision: number }>()(z.object({ contestKey, method: readMethod, edit: markEditSchema })),
  /**
   * Cells of the second entry; `from` and `to` are texts of the second entry, never of the first. Refused for an
   * operator who made the first entry unless `isOwnEntry`, and for sheets that were compared.
   * @returns the revision from which on the change is read
   */
  'checks:enter-second': command<{ revision: number }>()(
    z.object({ contestKey, edits: z.array(markEditSchema).min(1).max(20_000), isOwnEntry: z.boolean() }),
  ),
  /** Compares both entries of these sheets; from then on their second entry does not change. */
  'checks:compare': command<{ compared: number; differences: number }>()(
    z.object({ contestKey, sheets: z.array(sheetAddressSchema).min(1).max(1000) }),
  ),
  /**
   * Settles one difference. `value` belongs to `other`. A reason is required unless the operator made neither entry.
   * @returns nothing; a mark that changes goes the way of `marks:set`
   */
  'checks:resolve': command<null>()(
    z.object({
      contestKey,
      sheet: sheetAddressSchema,
      cell: cellNameSchema,
      choice: resolutionChoiceSchema,
      value: z.string().max(200).nullable(),
      reason: z.string().trim().max(500),
    }),
  ),
  /** Draws a random sample of the entered sheets; it is logged with its seed and cannot be taken back. */
  'checks:draw-sample': command<CheckSample>()(z.object({ contestKey, size: sampleSizeSchema })),
}
