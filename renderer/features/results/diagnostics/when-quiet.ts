/** Milliseconds that a page may stay busy before something is begun anyway. */
const patience = 2000

/** Calls `begin` after the time has passed and the page has nothing to draw. The answer cancels it. */
export function whenQuiet(begin: () => void, milliseconds: number): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    idle = requestIdleCallback(begin, { timeout: patience })
  }, milliseconds)
  return () => {
    clearTimeout(timer)
    if (idle !== null) cancelIdleCallback(idle)
  }
}
