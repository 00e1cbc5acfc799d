import type { Session } from 'electron'
import { isOwnPage } from './navigation'

const allowed = new Set(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])

/** Grants the few permissions that the pages need, to the program's own pages only. */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed.has(permission) && isOwnPage(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowed.has(permission) && origin.startsWith('app://'),
  )
}
