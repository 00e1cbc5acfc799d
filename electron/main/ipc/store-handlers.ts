import { type ChannelName, contract, type RequestOf, type StoreName } from '../../../shared/ipc/contract'
import type { DeskEvent } from '../../../shared/ipc/events'
import type { CommandOutcome, Inverse, StoreCommandName } from '../../../shared/ipc/store-protocol'
import { systemClock } from '../../../shared/model/clock'
import type { SettingsFile } from '../settings'
import type { StoreLink } from '../store-link/store-link'
import type { CallContext, Handlers } from './gateway'
import type { CommandHistory } from './history'

export type StoreAccess = {
  link: StoreLink
  settings: SettingsFile
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
): Promise<CommandOutcome<unknown>> {
  await confirmSpace()
  const outcome = (await link.command(name, request as never, {
    operator: settings.get().operator,
    time: systemClock.now(),
  })) as CommandOutcome<unknown>
  send({ kind: 'changed', channel: name, ...outcome.changed })
  return outcome
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
  return async (request: RequestOf<StoreName>, { screen }: CallContext) => {
    const outcome = await runCommand(access, name as StoreCommandName, request)
    if (outcome.inverse !== null) access.history.record(access.settings.get().operator, screen, outcome.inverse)
    return outcome.value
  }
}

/** Takes the newest command of the operator on a screen back, or does it again; null when there is none. */
export async function reverse(
  access: StoreAccess,
  list: 'undo' | 'redo',
  screen: string,
): Promise<Pick<Inverse, 'label'> | null> {
  const { operator } = access.settings.get()
  const inverse = access.history.take(list, operator, screen)
  if (inverse === null) return null
  const outcome = await runCommand(access, inverse.name, inverse.request)
  if (outcome.inverse !== null) access.history.recordReversal(list, operator, screen, outcome.inverse)
  return { label: inverse.label }
}
