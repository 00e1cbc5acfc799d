import { z } from 'zod'
import { unitSchema } from '../../model/unit'
import type { WorkbookContent } from '../../model/workbook'
import { command, main } from '../channel'
import type { SavedFile } from './program'

/** A workbook that the user chose: its visible texts, or why it cannot be read. Nothing is written by opening. */
export type WorkbookOpening =
  | { kind: 'cancelled' }
  | { kind: 'unreadable'; fileName: string; message: string }
  | { kind: 'opened'; fileName: string; content: WorkbookContent }

export const importChannels = {
  'imports:open-workbook': main<WorkbookOpening>()(z.object({})),
  /** 填报模板 of an office, with the rubric and the score sheets of a contest where one is named. */
  'imports:save-template': main<SavedFile>()(
    z.object({ officeId: z.string(), campaignKey: z.int().nullable(), contestKey: z.int().nullable() }),
  ),
  /** Adds units without id and changes those with one, all in one step. */
  'units:import': command<null>()(
    z.object({
      officeId: z.string(),
      units: z
        .array(unitSchema.extend({ id: unitSchema.shape.id.nullable() }))
        .min(1)
        .max(500),
    }),
  ),
}
