import type { Session } from 'electron'
import { isOwnPage } from './navigation'

const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])

/** Whether a page at an address has a permission: a few, for the program's own pages only. */
export function hasPermission(permission: string, address: string): boolean {
  return allowed.has(permission) && isOwnPage(address)
}

/** Electron grants everything unless both handlers are set, on every session. */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(hasPermission(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => hasPermission(permission, origin))
}
