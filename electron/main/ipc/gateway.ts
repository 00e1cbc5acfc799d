/** The only place that takes messages of the windows: sender, schema, handler, error shape. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { type Reply, toAppError, UserError } from '../../../shared/ipc/app-error'
import { type ChannelName, contract, type RequestOf, type ResponseOf } from '../../../shared/ipc/contract'
import { senderHost } from '../security/sender'

export type CallContext = { screen: string }
export type Handlers = {
  [Name in ChannelName]: (request: RequestOf<Name>, context: CallContext) => Promise<ResponseOf<Name>>
}
type Note = (line: string) => void

/** Which pages may use a kind of channel. */
const hostsOfKind = { query: ['desk', 'print'], command: ['desk'], main: ['desk'] } as const

/** Registers every channel of the contract. `note` gets the channel, its time and its error code, never its content. */
export function openGateway(handlers: Handlers, note: Note): void {
  for (const name of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(name, (event, request: unknown, screen: unknown) =>
      answer(handlers, note, name, event, request, screen),
    )
  }
}

async function answer(
  handlers: Handlers,
  note: Note,
  name: ChannelName,
  event: IpcMainInvokeEvent,
  request: unknown,
  screen: unknown,
): Promise<Reply<unknown>> {
  const start = performance.now()
  const reply = await carryOut(handlers, name, event, request, screen)
  note(`${name} ${(performance.now() - start).toFixed(1)} ms${reply.ok ? '' : ` ${reply.error.code}`}`)
  return reply
}

async function carryOut(
  handlers: Handlers,
  name: ChannelName,
  event: IpcMainInvokeEvent,
  request: unknown,
  screen: unknown,
): Promise<Reply<unknown>> {
  try {
    const host = senderHost(event)
    if (host === null || !(hostsOfKind[contract[name].kind] as readonly string[]).includes(host)) {
      throw new UserError('forbidden', '这个窗口不能这样做。')
    }
    const handler = handlers[name] as (request: unknown, context: CallContext) => Promise<unknown>
    const value = await handler(parseRequest(contract[name].request, request), {
      screen: typeof screen === 'string' ? screen : '',
    })
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}

/** @throws UserError `bad-input` with the first problem and its path. */
function parseRequest(schema: z.ZodType, request: unknown): unknown {
  const parsed = schema.safeParse(request)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UserError('bad-input', issue?.message ?? '内容不完整，请检查后重试。', issue?.path.join('.'))
}
