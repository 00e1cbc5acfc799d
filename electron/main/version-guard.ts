import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from './files/atomic-write'

type Runtime = { appVersion: string; chromeVersion: string; runtime: 'electron' | 'chromium-host' }

function major(version: string): number {
  return Number.parseInt(version, 10) || 0
}

/** Whether data last written by `last` may be opened by `current`: an older Chromium would wipe the database. */
export function findDowngrade(last: Runtime | null, current: Runtime): string | null {
  if (last === null || last.runtime !== current.runtime) return null
  if (major(current.chromeVersion) >= major(last.chromeVersion)) return null
  return `数据是由较新版本的程序（内核 ${last.chromeVersion}）写入的，用这个旧版本（内核 ${current.chromeVersion}）打开会损坏数据。请安装新版本后再打开。`
}

/** Reads `last-runtime.json`; null on a first start or when it cannot be read. */
export function readLastRuntime(userData: string): Runtime | null {
  try {
    return JSON.parse(readFileSync(join(userData, 'last-runtime.json'), 'utf8')) as Runtime
  } catch {
    return null
  }
}

export async function writeLastRuntime(userData: string, runtime: Runtime): Promise<void> {
  await writeFileAtomically(join(userData, 'last-runtime.json'), Buffer.from(JSON.stringify(runtime)))
}
