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
import { RecentRows } from '../repositories/recent-rows'
import { describeStorageError } from '../storage-error'
import type { CommandContext, CommandHandler } from './command'
import { commandTable } from './command-table'

const logTables: readonly TableName[] = ['changes', 'chains', 'commands']

export type CommandRunner = <Name extends StoreCommandName>(
  name: Name,
  request: StoreRequestOf<Name>,
  meta: CommandMeta,
) => Promise<CommandOutcome<StoreResponseOf<Name>>>

/**
 * Carries out commands, each in one transaction: all of it is on the disk when the promise is fulfilled, or nothing is.
 * What fails on expected rows is carried out once more on rows that were read first. A command whose id was carried out
 * before writes nothing and gets the stored answer: adding its row again fails, which undoes the repetition, so that a
 * first run does not have to look for one.
 */
export function createCommandRunner(database: StoreDatabase, contests: ContestCache): CommandRunner {
  const recent = new RecentRows()
  let running = 0
  return async (name, request, meta) => {
    const handler = commandTable[name] as unknown as CommandHandler<typeof name>
    const run = (mayExpect: boolean) => carryOut(database, { contests, recent, mayExpect, meta }, handler, request)
    const isAlone = running === 0
    running += 1
    try {
      if (!isAlone || handler.mayExpect !== true) return await run(false)
      return await run(true).catch(() => run(false))
    } catch (error) {
      const stored = await findOutcome<CommandOutcome<StoreResponseOf<typeof name>>>(database, meta.id)
      if (stored !== undefined) return stored
      throw describeStorageError(error)
    } finally {
      running -= 1
    }
  }
}

async function carryOut<Name extends StoreCommandName>(
  database: StoreDatabase,
  shared: Pick<CommandContext, 'contests' | 'recent' | 'mayExpect' | 'meta'>,
  handler: CommandHandler<Name>,
  request: StoreRequestOf<Name>,
): Promise<CommandOutcome<StoreResponseOf<Name>>> {
  const { meta } = shared
  const log = new ChangeLog(database, { operator: meta.operator, time: meta.time })
  const afterCommit: (() => void)[] = []
  const committed = await database.transaction('rw', [...handler.tables, ...logTables], async () => {
    const writes: PromiseLike<unknown>[] = []
    const outcome = await handler.run({ ...shared, database, log, writes, afterCommit }, request)
    await Dexie.Promise.all([...writes, log.flush(), database.commands.add({ id: meta.id, time: meta.time, outcome })])
    return outcome
  })
  for (const listener of afterCommit) listener()
  return committed
}

async function findOutcome<Outcome>(database: StoreDatabase, id: string): Promise<Outcome | undefined> {
  try {
    return (await database.commands.get(id))?.outcome as Outcome | undefined
  } catch {
    return undefined
  }
}
