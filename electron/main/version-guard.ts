import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from './files/atomic-write'

const runtimeSchema = z.object({
  appVersion: z.string(),
  chromeVersion: z.string(),
  runtime: z.enum(['electron', 'chromium-host']),
})

/** What opens the data: each runtime keeps a database of its own. */
export type Runtime = z.infer<typeof runtimeSchema>

const historySchema = runtimeSchema.extend({
  /** The newest Chromium that has opened the database of each runtime. */
  newest: z.partialRecord(z.enum(['electron', 'chromium-host']), z.string()),
})
export type RuntimeHistory = z.infer<typeof historySchema>

/** Why data that `history` tells of must not be opened by `current`, in Chinese; null when it may be. An older Chromium wipes the database. */
export function findDowngrade(history: RuntimeHistory | null, current: Runtime): string | null {
  const newest = history?.newest[current.runtime]
  if (newest === undefined || major(current.chromeVersion) >= major(newest)) return null
  return `这里的数据由较新的程序（内核 ${newest}）写成，用现在这个程序（内核 ${current.chromeVersion}）打开会丢失数据，所以没有打开。请安装较新的版本后再打开。`
}

/** The history after `current` has opened the data. */
export function addRuntime(history: RuntimeHistory | null, current: Runtime): RuntimeHistory {
  return { ...current, newest: { ...history?.newest, [current.runtime]: current.chromeVersion } }
}

/** Reads `last-runtime.json`; null on a first start or when it cannot be read. */
export function readRuntimeHistory(userData: string): RuntimeHistory | null {
  try {
    return historySchema.parse(JSON.parse(readFileSync(fileIn(userData), 'utf8')))
  } catch {
    return null
  }
}

export async function writeRuntimeHistory(userData: string, history: RuntimeHistory): Promise<void> {
  await writeFileAtomically(fileIn(userData), Buffer.from(JSON.stringify(history)))
}

function fileIn(userData: string): string {
  return join(userData, 'last-runtime.json')
}

function major(version: string): number {
  return Number.parseInt(version, 10) || 0
}
