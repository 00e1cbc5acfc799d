import { type ComponentType, lazy } from 'react'

type Pages = typeof import('./pages')

const readPages = () => import('./pages')

/** A page whose code is not needed to open the window. */
export function lazyPage<Name extends keyof Pages>(name: Name): Pages[Name] {
  return lazy(async () => ({ default: (await readPages())[name] as ComponentType })) as unknown as Pages[Name]
}

/** Reads the code of all pages while nothing else is to be done, so that no click waits for it. One that fails says so when it is shown. */
export function readLazyPages(): void {
  requestIdleCallback(() => void readPages().catch(() => undefined), { timeout: 3000 })
}
