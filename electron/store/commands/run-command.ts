import { Dexie } from 'dexie'
import type {
  CommandMeta,
  CommandOutcome,
  StoreCommandName,
  StoreRequestOf,
  StoreResponseOf,
} from '../../../shared/ipc/store-protocol'
import type { StoreDatabase, TableName } from '../database/store-database'
import { ChangeLog } from '../repositories/change-log'
import type { ContestCache } from '../repositories/contest-cache'
import { describeStorageError } from '../storage-error'
import type { CommandHandler } from './command'
import { commandTable } from './command-table'

const logTables: readonly TableName[] = ['changes', 'chains', 'commands']

export type CommandRunner = <Name extends StoreCommandName>(
  name: Name,
  request: StoreRequestOf<Name>,
  meta: CommandMeta,
) => Promise<CommandOutcome<StoreResponseOf<Name>>>

/**
 * Carries out commands, each in one transaction: all of it is on the disk when the promise is fulfilled, or nothing is.
 * A command whose id was carried out before writes nothing and gets the stored answer: adding its row again fails,
 * which undoes the repetition, so that a first run does not have to look for one.
 */
export function createCommandRunner(database: StoreDatabase, contests: ContestCache): CommandRunner {
  return async (name, request, meta) => {
    try {
      return await carryOut(database, contests, name, request, meta)
    } catch (error) {
      const stored = await findOutcome<CommandOutcome<StoreResponseOf<typeof name>>>(database, meta.id)
      if (stored !== undefined) return stored
      throw describeStorageError(error)
    }
  }
}

async function carryOut<Name extends StoreCommandName>(
  database: StoreDatabase,
  contests: ContestCache,
  name: Name,
  request: StoreRequestOf<Name>,
  meta: CommandMeta,
): Promise<CommandOutcome<StoreResponseOf<Name>>> {
  const handler = commandTable[name] as unknown as CommandHandler<Name>
  const log = new ChangeLog(database, { operator: meta.operator, time: meta.time })
  return database.transaction('rw', [...handler.tables, ...logTables], async () => {
    const writes: PromiseLike<unknown>[] = []
    const outcome = await handler.run({ database, meta, log, contests, writes }, request)
    await Dexie.Promise.all([...writes, log.flush(), database.commands.add({ id: meta.id, time: meta.time, outcome })])
    return outcome
  })
}

async function findOutcome<Outcome>(database: StoreDatabase, id: string): Promise<Outcome | undefined> {
  try {
    return (await database.commands.get(id))?.outcome as Outcome | undefined
  } catch {
    return undefined
  }
}
