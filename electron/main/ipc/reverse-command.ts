import { UserError } from '../../../shared/ipc/app-error'
import type { Inverse } from '../../../shared/ipc/store-protocol'
import type { Direction } from './history'
import { runCommand, type StoreAccess } from './store-handlers'

/** Reasons that pass: the same undo may succeed later. */
const passingCodes = new Set(['disk-full', 'store-unavailable'])

/**
 * Takes the newest command of the operator on a screen back, or does it again; null when there is none. What the store refuses, because
 * someone changed the value since or it is sealed, leaves the list.
 * The label stays that of the command itself, however often it is undone and redone.
 */
export async function reverseCommand(
  access: StoreAccess,
  direction: Direction,
  screen: string,
): Promise<Pick<Inverse, 'label'> | null> {
  const { operator } = access.settings.get()
  const inverse = access.history.take(direction, operator, screen)
  if (inverse === null) return null
  try {
    const outcome = await runCommand(access, inverse.name, inverse.request)
    const { label } = inverse
    if (outcome.inverse !== null) {
      access.history.recordReversal(direction, operator, screen, { ...outcome.inverse, label })
    }
    return { label }
  } catch (error) {
    if (error instanceof UserError && passingCodes.has(error.code)) {
      access.history.putBack(direction, operator, screen, inverse)
    }
    throw error
  }
}
