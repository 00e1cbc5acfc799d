import { UserError } from '../../../shared/ipc/app-error'
import type { ContestState } from '../../../shared/model/record'

/** @throws UserError `sealed` unless the contest is open */
export function refuseSealed(state: ContestState): void {
  if (state === 'open') return
  const done = state === 'sealed' ? '已封存' : '已公布'
  throw new UserError('sealed', `这个评比${done}，不能再改。确需更正的，先按更正程序重新打开。`)
}
