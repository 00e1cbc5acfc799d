/** Messages between main and the hidden store page (request id over send/on, with a ready handshake). */
import type { CampaignDefinition, Comment, Stop } from '../model/campaign'
import type { SheetCheck } from '../model/check'
import type { ContestDefinition } from '../model/contest'
import type { Attachment, DataPackage } from '../model/package'
import type { CampaignExtras, MarkEdit } from '../model/record'
import type { Unit } from '../model/unit'
import type { Reply } from './app-error'
import type { CommandName, RequestOf, ResponseOf, StoreName } from './contract'
import type { ChangedEvent } from './events'

/** One row as it was and as it is to be; null: not there. An edit whose `from` is not the stored row is a `conflict`. */
export type RowEdit<Row> = { from: Row | null; to: Row | null }

/** A row of a list whose order is its own field. */
export type Placed<Row> = Row & { seq: number }

/** Fields of a campaign that undo puts back. */
export type CampaignFields = Partial<Omit<CampaignDefinition, 'id'> & CampaignExtras>

/** Requests that only main makes: packages, and the inverses that take other commands back. */
export type InternalRequests = {
  /** Everything of an office, or of one campaign, as a package document with `record`. */
  'packages:collect': {
    kind: 'query'
    request: { officeId: string; campaignKey: number | null; exportedAt: string }
    response: DataPackage
  }
  /** Writes a checked package in one transaction. A campaign that exists in the office is a `conflict`. */
  'packages:write': {
    kind: 'command'
    /** `isRehearsal`: practice data, where the package's record does not say. */
    request: { document: DataPackage; isRehearsal?: boolean }
    response: { officeId: string; campaignKeys: number[] }
  }
  'units:restore': {
    kind: 'command'
    request: { officeId: string; edits: RowEdit<Placed<Unit>>[] }
    response: null
  }
  /** Attaches scans to a campaign, after main stored their files. */
  'campaigns:add-scans': {
    kind: 'command'
    request: { campaignKey: number; attachments: Attachment[] }
    response: { added: number }
  }
  'campaigns:restore': {
    kind: 'command'
    request: { campaignKey: number; from: CampaignFields; to: CampaignFields }
    response: null
  }
  'contests:restore': {
    kind: 'command'
    request: { contestKey: number; from: Partial<ContestDefinition>; to: Partial<ContestDefinition>; reason: string }
    response: null
  }
  'stops:restore': { kind: 'command'; request: { campaignKey: number; edits: RowEdit<Stop>[] }; response: null }
  'comments:restore': {
    kind: 'command'
    request: { campaignKey: number; edits: RowEdit<Placed<Comment>>[] }
    response: null
  }
  /** Takes checks back, with the marks that they changed. */
  'checks:restore': {
    kind: 'command'
    request: { contestKey: number; edits: MarkEdit[]; checks: RowEdit<SheetCheck>[] }
    response: null
  }
}

type InternalNamesOfKind<Kind> = {
  [Name in keyof InternalRequests]: InternalRequests[Name]['kind'] extends Kind ? Name : never
}[keyof InternalRequests]

export type StoreRequestName = StoreName | keyof InternalRequests
export type StoreCommandName = CommandName | InternalNamesOfKind<'command'>
export type StoreQueryName = Exclude<StoreRequestName, StoreCommandName>
export type StoreRequestOf<Name extends StoreRequestName> = Name extends StoreName
  ? RequestOf<Name>
  : Name extends keyof InternalRequests
    ? InternalRequests[Name]['request']
    : never
export type StoreResponseOf<Name extends StoreRequestName> = Name extends StoreName
  ? ResponseOf<Name>
  : Name extends keyof InternalRequests
    ? InternalRequests[Name]['response']
    : never

/** Who gave a command and when; main fills it in. `id` makes the command idempotent. */
export type CommandMeta = { id: string; operator: string; time: string }

export type StoreRequest = { id: number; name: StoreRequestName; request: unknown; meta: CommandMeta | null }

/** A command that takes another one back; main keeps it for undo. */
export type Inverse = { name: StoreCommandName; request: unknown; label: string }

/** What a command handler answers inside the store. */
export type CommandOutcome<Value> = {
  value: Value
  changed: Omit<ChangedEvent, 'kind' | 'channel'>
  inverse: Inverse | null
}

/** `reply.value` is a `CommandOutcome` for commands and the plain response for queries. */
export type StoreReply = { id: number; reply: Reply<unknown> }

/** What the store preload exposes as `window.storeLink`. */
export type StoreLink = {
  onRequest(listener: (request: StoreRequest) => void): void
  reply(reply: StoreReply): void
  /** Sent once the database is open (or could not be opened: the reason in Chinese). */
  ready(problem: string | null): void
}
