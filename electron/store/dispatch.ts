import { type Reply, toAppError, UserError } from '../../shared/ipc/app-error'
import type { StoreCommandName, StoreQueryName, StoreReply, StoreRequest } from '../../shared/ipc/store-protocol'
import { commandTable } from './commands/command-table'
import { createCommandRunner } from './commands/run-command'
import type { StoreDatabase } from './database/store-database'
import { queryTable } from './queries/query-table'
import { ContestCache } from './repositories/contest-cache'
import { describeStorageError } from './storage-error'

/** Answers requests of main. The reply to a command is made after its transaction is on the disk. */
export function createDispatcher(database: StoreDatabase): (request: StoreRequest) => Promise<StoreReply> {
  const runCommand = createCommandRunner(database, new ContestCache())
  const answer = async ({ name, request, meta }: StoreRequest): Promise<unknown> => {
    if (isQuery(name)) {
      const query = queryTable[name] as (database: StoreDatabase, request: never) => Promise<unknown>
      return query(database, request as never)
    }
    if (!isCommand(name)) throw new UserError('forbidden', '没有这项操作')
    if (meta === null) throw new UserError('bad-input', '缺少操作员和时间')
    return runCommand(name, request as never, meta)
  }
  return async (request) => ({ id: request.id, reply: await settle(answer(request)) })
}

function isQuery(name: string): name is StoreQueryName {
  return Object.hasOwn(queryTable, name)
}

function isCommand(name: string): name is StoreCommandName {
  return Object.hasOwn(commandTable, name)
}

async function settle(answer: Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await answer }
  } catch (error) {
    return { ok: false, error: toAppError(describeStorageError(error)) }
  }
}
