import { z } from 'zod'
import type { ChangeEntry } from '../../audit/change-entry'
import { contestDefinitionSchema } from '../../model/contest'
import { packedEditsSchema } from '../../model/packed-edits-schema'
import { contestPapersSchema } from '../../model/papers'
import { type ContestSheets, markEditSchema } from '../../model/record'
import { sheetNoteSchema } from '../../model/sheet-note'
import { command, query } from '../channel'

const contestKey = z.int()

/** One entry of a change log with the chain it belongs to. */
export type LoggedChange = ChangeEntry & { chain: string }

/** `place`: judge, unit and item of its first mark in words, empty where it is not about marks. */
export type ListedChange = LoggedChange & { place: string }

export const contestChannels = {
  'contests:get-sheets': query<ContestSheets>()(z.object({ contestKey })),
  'contests:create': command<{ contestKey: number }>()(
    z.object({ campaignKey: z.int(), definition: contestDefinitionSchema.omit({ id: true }), isSample: z.boolean() }),
  ),
  /**
   * Replaces the definition. Rules and rubric are frozen once a mark is entered: then `reason` is required (改规则), and
   * marks that no longer fit are kept as rejected. `revision` is the one the caller saw; another one is a `conflict`.
   */
  'contests:update': command<{ revision: number }>()(
    z.object({ contestKey, definition: contestDefinitionSchema, revision: z.int(), reason: z.string().trim() }),
  ),
  /**
   * Closes the contest: what it covers cannot change any more, and the seal code names it. `waiver` says why missing sheets and
   * texts that do not fit are not waited for; required when there are some. `revision` is that of the definition that the caller saw.
   */
  'contests:seal': command<{ code: string; number: number }>()(
    z.object({ contestKey, revision: z.int(), waiver: z.string().trim() }),
  ),
  'contests:publish': command<null>()(z.object({ contestKey })),
  /** Counts of printed papers; what they mean for the judges is the caller's to save. */
  'contests:set-papers': command<null>()(z.object({ contestKey, papers: contestPapersSchema })),
  /** Remarks on one printed sheet, or that it is void. `from` is the note that the caller saw; another one is a `conflict`. */
  'contests:set-sheet-note': command<null>()(
    z.object({ contestKey, from: sheetNoteSchema.nullable(), to: sheetNoteSchema }),
  ),
  /** Opens a sealed contest for a correction, in the presence of a second operator: another one of the office than who reopens. */
  'contests:reopen': command<null>()(
    z.object({
      contestKey,
      reason: z.string().trim().min(1, '请写明更正原因'),
      secondOperator: z.string().trim().min(1, '请选择在场的第二位操作员'),
    }),
  ),
  'contests:delete': command<null>()(z.object({ contestKey, reason: z.string().trim().min(1, '请写明删除原因') })),
  /** All edits are committed in one transaction; an edit whose `from` is not the stored value is a `conflict`, and nothing changes. */
  'marks:set': command<{ revision: number }>()(
    z.object({ contestKey, edits: z.union([z.array(markEditSchema).min(1).max(60000), packedEditsSchema]) }),
  ),
  'log:list': query<ListedChange[]>()(
    z.object({ officeId: z.string(), campaignKey: z.int().nullable(), limit: z.int().min(1).max(1000) }),
  ),
  'log:verify': query<{ chains: number; entries: number; problems: string[] }>()(z.object({ officeId: z.string() })),
}
