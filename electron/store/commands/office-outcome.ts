import { officeChain } from '../../../shared/audit/chain-id'
import type { CommandOutcome, Inverse } from '../../../shared/ipc/store-protocol'
import type { CommandContext } from './command'

/** The answer of a command that changed an office as a whole. */
export async function officeOutcome<Value>(
  { log }: CommandContext,
  officeId: string,
  value: Value,
  inverse: Inverse | null,
): Promise<CommandOutcome<Value>> {
  const revision = await log.revision(officeChain(officeId), officeId)
  return { value, changed: { officeId, campaignKey: null, contestKey: null, revision }, inverse }
}
