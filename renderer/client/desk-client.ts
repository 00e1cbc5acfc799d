/** The only place that touches `window.desk`. */
import { UserError } from '../../shared/ipc/app-error'
import type { ChannelName, RequestInputOf, ResponseOf } from '../../shared/ipc/contract'
import '../../shared/ipc/desk-api'
import type { DeskEvent } from '../../shared/ipc/events'

/**
 * Sends one request to main. Commands join the undo list of `screen`.
 * @throws UserError with the message for the user.
 */
export async function invoke<Name extends ChannelName>(
  name: Name,
  request: RequestInputOf<Name>,
  screen = '',
): Promise<ResponseOf<Name>> {
  const reply = await window.desk.invoke(name, request, screen)
  if (reply.ok) return reply.value
  throw new UserError(reply.error.code, reply.error.message, reply.error.path)
}

/** Calls back on every event of main; returns the function that stops it. */
export function subscribe(listener: (event: DeskEvent) => void): () => void {
  return window.desk.subscribe(listener)
}
