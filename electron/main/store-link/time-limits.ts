import type { StoreRequestName } from '../../../shared/ipc/store-protocol'

/** Milliseconds that the store may take. */
export const timeLimits = {
  /** From the start of a page to its ready message. */
  ready: 60_000,
  query: 15_000,
  command: 30_000,
  /** Whole packages. */
  long: 600_000,
} as const

const longRequests: ReadonlySet<StoreRequestName> = new Set(['packages:collect', 'packages:write', 'log:verify'])

export function limitOf(name: StoreRequestName, isCommand: boolean): number {
  if (longRequests.has(name)) return timeLimits.long
  return isCommand ? timeLimits.command : timeLimits.query
}
