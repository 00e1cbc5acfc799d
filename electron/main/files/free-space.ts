import { statfs } from 'node:fs/promises'
import { UserError } from '../../../shared/ipc/app-error'

const smallest = 200 * 1024 * 1024
const validFor = 5000

/** Refuses writing when the data folder's disk has less than 200 MB left (a full disk can reset the database). */
export function createSpaceGuard(folder: string, minimum = smallest): () => Promise<void> {
  let checkedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = performance.now()
    if (now - checkedAt < validFor) return
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    if (free < minimum) {
      const megabytes = Math.floor(free / 1024 / 1024)
      throw new UserError(
        'disk-full',
        `数据所在的磁盘只剩 ${megabytes} MB，为防止损坏数据，暂停保存。请清理磁盘（至少留出 200 MB）后重试；输入的内容还在屏幕上。`,
      )
    }
    checkedAt = now
  }
}
