import type { Command } from './command'
import { checkCommand } from './commands/check'
import { diagnoseCommand } from './commands/diagnose'
import { exportCommand } from './commands/export'
import { scoreCommand } from './commands/score'
import { verifyCommand } from './commands/verify'
import { yearCommand } from './commands/year'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  scoreCommand,
  checkCommand,
  exportCommand,
  yearCommand,
  diagnoseCommand,
  verifyCommand,
]
