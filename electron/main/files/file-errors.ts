import { UserError } from '../../../shared/ipc/app-error'

/** The system's code of a failed file operation; empty when there is none. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? ''
}

/** The message for the user about a file that could not be written. */
export function describeWriteError(error: unknown, file: string): UserError {
  if (error instanceof UserError) return error
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError('disk-full', `磁盘已满，没有写入“${file}”。请清理磁盘或换一个位置再试，原有数据没有改变。`)
    case 'EROFS':
      return fail(`“${file}”所在的磁盘是只读的，不能写入。请换一个文件夹再试，原有数据没有改变。`)
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return fail(`没有权限写入“${file}”。请换一个文件夹，或关闭正在使用这个文件的程序后再试。`)
    case 'ENOENT':
      return fail(`找不到“${file}”所在的文件夹。请检查 U 盘是否拔出、文件夹是否还在。`)
    default:
      return fail(`没有写入“${file}”：${messageOf(error)}`)
  }
}

/** The message for the user about a file that could not be read. */
export function describeReadError(error: unknown, file: string): UserError {
  if (error instanceof UserError) return error
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return fail(`没有权限读取“${file}”。请关闭正在使用这个文件的程序后再试。`)
    case 'ENOENT':
      return fail(`找不到“${file}”。请检查 U 盘是否拔出、文件是否还在。`)
    default:
      return fail(`无法读取“${file}”：${messageOf(error)}`)
  }
}

function fail(message: string): UserError {
  return new UserError('file-failed', message)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
