import type { z } from 'zod'

/**
 * One entry of the contract. `query` and `command` are answered by the store (a command is one write transaction,
 * idempotent by id); `main` is answered by the main process itself.
 */
export type Channel<Kind extends 'query' | 'command' | 'main', Request extends z.ZodType, Response> = {
  kind: Kind
  request: Request
  /** Carries the response type only; never read at run time. */
  response?: Response
}

export function query<Response>() {
  return <Request extends z.ZodType>(request: Request): Channel<'query', Request, Response> => ({
    kind: 'query',
    request,
  })
}

export function command<Response>() {
  return <Request extends z.ZodType>(request: Request): Channel<'command', Request, Response> => ({
    kind: 'command',
    request,
  })
}

export function main<Response>() {
  return <Request extends z.ZodType>(request: Request): Channel<'main', Request, Response> => ({
    kind: 'main',
    request,
  })
}
