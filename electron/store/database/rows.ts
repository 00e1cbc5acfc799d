/** What the tables hold. Repositories turn rows into the model and back. */
import type { ChangeEntry } from '../../../shared/audit/change-entry'
import type { CampaignDefinition, CampaignStatus, Comment, Rectification, Stop } from '../../../shared/model/campaign'
import type { CheckSample, SheetCheck } from '../../../shared/model/check'
import type { ContestDefinition, Publication } from '../../../shared/model/contest'
import type { Office, OfficeFacts, Operator } from '../../../shared/model/office'
import type { Attachment, StarRecord } from '../../../shared/model/package'
import type { ContestPapers } from '../../../shared/model/papers'
import type { CampaignExtras, ContestState, StoredSheet } from '../../../shared/model/record'
import type { Paper, SheetNote } from '../../../shared/model/sheet-note'
import type { Unit } from '../../../shared/model/unit'

/** `seq` in any row: the place in the list, ascending; gaps are allowed. */
export type OfficeRow = Office & { facts: OfficeFacts; seq: number }

export type OperatorRow = Operator & { officeId: string; seq: number }

export type UnitRow = Unit & { officeId: string; seq: number }

export type CampaignRow = CampaignExtras & {
  key: number
  officeId: string
  id: string
  definition: CampaignDefinition
  /** Data for practice: never beside real data in one office. */
  rehearsal: boolean
  /** Status that came with a package; stands in for a derived one while the campaign has no contest. */
  importedStatus: CampaignStatus | null
}

export type StopRow = Stop & { campaignKey: number }

export type CommentRow = Comment & { campaignKey: number; seq: number }

export type RectificationRow = Rectification & { campaignKey: number; seq: number }

export type ContestRow = {
  key: number
  campaignKey: number
  /** Unique within the campaign, which commands check. */
  id: string
  seq: number
  definition: ContestDefinition
  state: ContestState
  isSample: boolean
  papers: ContestPapers
  /** Only papers of which something is noted. */
  sheetNotes: SheetNote[]
  publications: Publication[]
  /** 1 at first, one more with every change of the definition. */
  revision: number
}

/** Every row has a mark, a total, an abstention or a rejected text: a sheet that became blank is deleted. */
export type SheetRow = StoredSheet & {
  contestKey: number
  /** Operators who typed marks of the sheet, in the order of their first one; checks do not count. */
  enteredBy: string[]
}

export type CheckRow = SheetCheck & { contestKey: number }

export type SampleRow = CheckSample & { contestKey: number }

/** `quarterKey` is the quarter, 0 where the record is for a whole year: null cannot be part of a key. */
export type StarRecordRow = StarRecord & { officeId: string; quarterKey: number; seq: number }

export type ChangeRow = ChangeEntry & { chain: string }

/** The head of a chain. `contest` is what entering marks must know, so that the contest row is not read on each key. */
export type ChainRow = { id: string; officeId: string; seq: number; hash: string; contest: ChainContest | null }

export type ChainContest = { key: number; state: ContestState; revision: number; voidPapers: Paper[] }

/** The answer to a command that was carried out, for the same command coming again. */
export type CommandRow = { id: string; time: string; outcome: unknown }

export type AttachmentRow = Attachment & { officeId: string; seq: number }
