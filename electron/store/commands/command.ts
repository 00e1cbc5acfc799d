import type {
  CommandMeta,
  CommandOutcome,
  StoreCommandName,
  StoreRequestOf,
  StoreResponseOf,
} from '../../../shared/ipc/store-protocol'
import type { StoreDatabase, TableName } from '../database/store-database'
import type { ChangeLog } from '../repositories/change-log'
import type { ContestCache } from '../repositories/contest-cache'
import type { RecentRows } from '../repositories/recent-rows'

export type CommandContext = {
  database: StoreDatabase
  meta: CommandMeta
  log: ChangeLog
  contests: ContestCache
  /** Writes that go to the disk together with those of the log, instead of before them. */
  writes: PromiseLike<unknown>[]
  recent: RecentRows
  /** Whether rows may be written on what `recent` expects while they are still being read. */
  mayExpect: boolean
  /** Called when everything is on the disk. */
  afterCommit: (() => void)[]
}

/**
 * A write use case. It runs inside one transaction over `tables` and those of the log; what it throws undoes
 * everything it wrote. `tables` names every other table that it reads or writes.
 */
export type CommandHandler<Name extends StoreCommandName> = {
  tables: readonly TableName[]
  /** Whether it writes on rows that it expects; when it then fails, it is carried out once more without. */
  mayExpect?: true
  run(context: CommandContext, request: StoreRequestOf<Name>): Promise<CommandOutcome<StoreResponseOf<Name>>>
}
