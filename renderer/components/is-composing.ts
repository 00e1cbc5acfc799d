import type { KeyboardEvent } from 'react'

/** Whether the key belongs to an input method; Enter then only accepts the candidate (229 is what old engines send). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
