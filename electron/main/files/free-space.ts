import { statfs } from 'node:fs/promises'
import { UserError } from '../../../shared/ipc/app-error'

const mebibyte = 1024 * 1024

/** What must stay free in bytes: a full disk can make Chromium reset the database. */
export const smallestSpace = 200 * mebibyte

/** What must be free in bytes to open the data at all: reading and exporting to another disk need little. */
const smallestToOpen = 20 * mebibyte

const validFor = 3000

type Sources = {
  /** Bytes that may still be written. */
  measure?: (folder: string) => Promise<number>
  /** Milliseconds from any fixed point. */
  now?: () => number
}

/**
 * Refuses writing when the disk of the data has too little left. Asks the system at most every three seconds while
 * there is room, and every time when there was none: what is tried again after cleaning up is not refused once more.
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
    if (free < minimum || now() - measuredAt >= validFor) {
      measuredAt = now()
      free = await measure(folder).catch(() => Number.POSITIVE_INFINITY)
    }
    if (free < minimum) throw new UserError('disk-full', describeShortage(free, minimum))
  }
}

/**
 * Refuses to open the data on a disk that is as good as full, where Chromium may reset a database that it cannot write.
 * @throws UserError `disk-full`
 */
export async function confirmSpaceToOpen(folder: string, measure = measureSpace): Promise<void> {
  const free = await measure(folder).catch(() => Number.POSITIVE_INFINITY)
  if (free >= smallestToOpen) return
  const [left, wanted] = [Math.floor(free / mebibyte), smallestSpace / mebibyte]
  const message = `数据所在的磁盘只剩 ${left} MB，现在打开可能损坏数据，所以没有打开。请清理磁盘（至少留出 ${wanted} MB）后重新打开。`
  throw new UserError('disk-full', message)
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
