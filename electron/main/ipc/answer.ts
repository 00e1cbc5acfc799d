import type { IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { type Reply, toAppError, UserError } from '../../../shared/ipc/app-error'
import { type ChannelName, contract, type RequestOf, type ResponseOf } from '../../../shared/ipc/contract'
import { formatPath } from '../../../shared/model/issue'
import { mayUse, senderHost } from '../security/sender'

/** `screen` names the undo list that a command joins. */
export type CallContext = { screen: string }

export type Handlers = {
  [Name in ChannelName]: (request: RequestOf<Name>, context: CallContext) => Promise<ResponseOf<Name>>
}

/** Takes lines without any content of a request. */
export type Note = (line: string) => void

type Call = {
  name: ChannelName
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>
  request: unknown
  screen: unknown
}

/** Answers one message of a window: sender, schema, handler; always a reply, never an exception. */
export async function answerCall(handlers: Handlers, note: Note, call: Call): Promise<Reply<unknown>> {
  const start = performance.now()
  const reply = await carryOut(handlers, note, call)
  const outcome = reply.ok ? '' : ` ${reply.error.code}`
  note(`${call.name} ${(performance.now() - start).toFixed(1)} ms${outcome}`)
  return reply
}

async function carryOut(handlers: Handlers, note: Note, call: Call): Promise<Reply<unknown>> {
  const { name, event, request, screen } = call
  try {
    if (!mayUse(senderHost(event), contract[name].kind)) throw new UserError('forbidden', '这个窗口不能这样做。')
    const handler = handlers[name] as (request: unknown, context: CallContext) => Promise<unknown>
    const context = { screen: typeof screen === 'string' ? screen : '' }
    return { ok: true, value: await handler(parseRequest(contract[name].request, request), context) }
  } catch (error) {
    if (!(error instanceof UserError)) note(describeFault(error))
    return { ok: false, error: toAppError(error) }
  }
}

/** @throws UserError `bad-input` with the first problem and its path, as in `units[2].name`. */
function parseRequest(schema: z.ZodType, request: unknown): unknown {
  const parsed = schema.safeParse(request)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UserError('bad-input', describeIssue(issue), formatPath(issue?.path ?? []))
}

/** Messages of the schemas are Chinese; what has none of its own gets a general one. */
function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const message = issue?.message ?? ''
  return /[\u4e00-\u9fff]/.test(message) ? message : '内容不完整或格式不对，请检查后重试。'
}

/** Where a fault of the program came from; without its message, which may quote what was typed. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `fault: ${typeof error}`
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`fault: ${error.name}`, ...frames.slice(0, 6)].join('\n')
}
