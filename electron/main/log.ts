import { join } from 'node:path'
import log from 'electron-log/node'

export type Log = (line: string) => void

/** A log of what was asked, how long it took and how it failed, in `userData/logs/main.log`; never of contents. */
export function openLog(userData: string): Log {
  log.transports.file.resolvePathFn = () => join(userData, 'logs', 'main.log')
  log.transports.file.maxSize = 2 * 1024 * 1024
  log.transports.file.sync = false
  log.transports.console.level = false
  return (line) => log.info(line)
}
