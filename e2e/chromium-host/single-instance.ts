import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SecondInstance = { argv: string[]; folder: string; data: unknown }
type Taken = { release(): void }

const dropName = /^host-second-\d+\.json$/

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function tryWrite(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Takes the lock of a data folder, or tells its living owner about this start and returns null. The lock of a dead process is
 * taken over.
 */
export function takeLock(folder: string, data: unknown, onSecond: (second: SecondInstance) => void): Taken | null {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'host.lock')
  if (!tryWrite(file)) {
    const owner = Number(readJson(file))
    if (owner > 0 && isAlive(owner)) {
      const drop = join(folder, `host-second-${process.pid}.json`)
      const second: SecondInstance = { argv: process.argv, folder: process.cwd(), data }
      writeFileSync(`${drop}.tmp`, JSON.stringify(second))
      renameSync(`${drop}.tmp`, drop)
      return null
    }
    rmSync(file, { force: true })
    if (!tryWrite(file)) return null
  }
  const watcher = watch(folder, (_kind, name) => {
    if (name === null || !dropName.test(name)) return
    const drop = join(folder, name)
    const second = readJson(drop) as SecondInstance | null
    rmSync(drop, { force: true })
    if (second !== null) onSecond(second)
  })
  watcher.on('error', () => {})
  watcher.unref()
  return {
    release: () => {
      watcher.close()
      rmSync(file, { force: true })
    },
  }
}
