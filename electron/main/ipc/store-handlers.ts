import { type ChannelName, contract, type RequestOf, type StoreName } from '../../../shared/ipc/contract'
import type { DeskEvent } from '../../../shared/ipc/events'
import type { CommandOutcome, StoreCommandName } from '../../../shared/ipc/store-protocol'
import { type Clock, systemClock } from '../../../shared/model/clock'
import type { SettingsFile } from '../settings'
import type { StoreLink } from '../store-link/store-link'
import type { CallContext, Handlers } from './answer'
import type { CommandHistory } from './history'

export type StoreAccess = {
  link: Pick<StoreLink, 'query' | 'command'>
  settings: Pick<SettingsFile, 'get' | 'update'>
  history: CommandHistory
  send(event: DeskEvent): void
  /** Refuses writing while the disk is nearly full. */
  confirmSpace(): Promise<void>
}

/** Runs a command in the name of the current operator and tells the windows what changed. */
export async function runCommand(
  { link, settings, send, confirmSpace }: StoreAccess,
  name: StoreCommandName,
  request: unknown,
  clock: Clock = systemClock,
): Promise<CommandOutcome<unknown>> {
  const { operator } = settings.get()
  await confirmSpace()
  const meta = { operator, time: clock.now() }
  const outcome = (await link.command(name, request as never, meta)) as CommandOutcome<unknown>
  // After the reply: whoever asked learns first that it is done, and then reads again.
  setImmediate(() => send({ kind: 'changed', channel: name, ...outcome.changed }))
  return outcome
}

/** Runs a command that the user gave on a screen: one that can be taken back joins the undo list of that screen. */
export async function runUserCommand(
  access: StoreAccess,
  name: StoreCommandName,
  request: unknown,
  screen: string,
): Promise<unknown> {
  const { operator } = access.settings.get()
  const outcome = await runCommand(access, name, request)
  if (name === 'contests:seal') access.history.clear()
  if (outcome.inverse !== null) access.history.record(operator, screen, outcome.inverse)
  return outcome.value
}

/** Queries and commands go to the store as they are; a command that can be taken back joins the undo list of its screen. */
export function createStoreHandlers(access: StoreAccess): Pick<Handlers, StoreName> {
  const names = (Object.keys(contract) as ChannelName[]).filter(
    (name): name is StoreName => contract[name].kind !== 'main',
  )
  const handlers = names.map((name) => [name, contract[name].kind === 'query' ? ask(access, name) : tell(access, name)])
  return Object.fromEntries(handlers) as Pick<Handlers, StoreName>
}

function ask({ link }: StoreAccess, name: StoreName) {
  return (request: RequestOf<StoreName>) => link.query(name, request as never)
}

function tell(access: StoreAccess, name: StoreName) {
  return (request: RequestOf<StoreName>, { screen }: CallContext) =>
    runUserCommand(access, name as StoreCommandName, request, screen)
}
