import { type ComponentType, lazy } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/** A page whose code is read when it is first shown, or by `readLazyPages`, so that the window does not wait for it at start. */
export function lazyPage<Properties extends object>(
  load: () => Promise<ComponentType<Properties>>,
): ComponentType<Properties> {
  const loadModule = async () => ({ default: await load() })
  waiting.push(loadModule)
  return lazy(loadModule) as unknown as ComponentType<Properties>
}

/** Reads the code of all pages while nothing else is to be done, so that no later click waits for it. */
export function readLazyPages(): void {
  requestIdleCallback(() => void readWaiting(), { timeout: 5000 })
}

/** A page may bring further ones. One that cannot be read says so when it is shown. */
async function readWaiting(): Promise<void> {
  for (let load = waiting.shift(); load !== undefined; load = waiting.shift()) await load().catch(() => undefined)
}
