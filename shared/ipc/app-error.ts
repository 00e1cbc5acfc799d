/** What crosses IPC instead of a thrown error. `message` is plain Chinese: what happened, where, what to do. */
export type AppError = { code: AppErrorCode; message: string; path?: string }

export type AppErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'conflict'
  | 'frozen'
  | 'sealed'
  | 'disk-full'
  | 'file-failed'
  | 'store-unavailable'
  | 'no-printer'
  | 'needs-passphrase'
  | 'forbidden'
  | 'internal'

export type Reply<Value> = { ok: true; value: Value } | { ok: false; error: AppError }

/** An error meant for the user; every other error becomes `internal`. */
export class UserError extends Error {
  readonly code: AppErrorCode
  readonly path: string | undefined

  constructor(code: AppErrorCode, message: string, path?: string) {
    super(message)
    this.name = 'UserError'
    this.code = code
    this.path = path
  }
}

/** Turns anything thrown into the error shape of the contract. */
export function toAppError(error: unknown): AppError {
  if (error instanceof UserError) {
    return error.path === undefined
      ? { code: error.code, message: error.message }
      : { code: error.code, message: error.message, path: error.path }
  }
  return { code: 'internal', message: `程序内部出错：${error instanceof Error ? error.message : String(error)}` }
}
