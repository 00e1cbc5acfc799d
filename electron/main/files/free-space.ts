import { statfs } from 'node:fs/promises'
import { UserError } from '../../../shared/ipc/app-error'

const mebibyte = 1024 * 1024

/** What must stay free in bytes: a full disk can make Chromium reset the database. */
export const smallestSpace = 200 * mebibyte

const validFor = 3000

type Sources = {
  /** Bytes that may still be written. */
  measure?: (folder: string) => Promise<number>
  /** Milliseconds from any fixed point. */
  now?: () => number
}

/**
 * Refuses writing when the disk of the data has too little left; asks the system at most every three seconds.
 * A disk whose space cannot be measured is let pass: the write itself will tell.
 * @param minimum bytes
 */
export function createSpaceGuard(
  folder: string,
  minimum: number = smallestSpace,
  { measure = measureSpace, now = () => performance.now() }: Sources = {},
): () => Promise<void> {
  let free = Number.POSITIVE_INFINITY
  let measuredAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (now() - measuredAt >= validFor) {
      measuredAt = now()
      free = await measure(folder).catch(() => Number.POSITIVE_INFINITY)
    }
    if (free < minimum) throw new UserError('disk-full', describeShortage(free, minimum))
  }
}

async function measureSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function describeShortage(free: number, minimum: number): string {
  const left = Math.floor(free / mebibyte)
  const wanted = Math.ceil(minimum / mebibyte)
  return `数据所在的磁盘只剩 ${left} MB，为防止损坏数据，暂停保存。请清理磁盘（至少留出 ${wanted} MB）后重试；输入的内容还在屏幕上。`
}
