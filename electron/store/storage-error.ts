import { UserError } from '../../shared/ipc/app-error'

/** Says in plain Chinese what a failed transaction means. In every case nothing of it was written. */
export function describeStorageError(error: unknown): unknown {
  if (error instanceof UserError) return error
  const names = listNames(error)
  if (names.includes('QuotaExceededError')) {
    return new UserError('disk-full', '磁盘空间不足，这次改动没有保存。请清理磁盘后再试。')
  }
  if (
    names.some((name) => ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError'].includes(name))
  ) {
    return new UserError('store-unavailable', '数据库连接中断，这次改动没有保存，请稍后再试。')
  }
  return new UserError(
    'internal',
    `程序内部出错，这次改动没有保存：${error instanceof Error ? error.message : String(error)}`,
  )
}

/** Names of an error, of what Dexie wrapped in it, and of the first failure of a bulk write. */
function listNames(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const wrapped = [inner, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])]
  return [String(name), ...wrapped.filter((cause) => cause !== error).flatMap(listNames)]
}
