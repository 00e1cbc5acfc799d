import { useCallback, useState } from 'react'
import type { UserError } from '../../shared/ipc/app-error'
import type { ChannelName, RequestInputOf, ResponseOf } from '../../shared/ipc/contract'
import { invoke } from '../client/desk-client'

/**
 * Requests of one screen with their error and progress for display. `run` answers null when it failed; for channels that
 * answer null anyway, `attempt` tells whether it succeeded. Neither throws.
 */
export type CommandRunner = {
  run<Name extends ChannelName>(name: Name, request: RequestInputOf<Name>): Promise<ResponseOf<Name> | null>
  attempt<Name extends ChannelName>(name: Name, request: RequestInputOf<Name>): Promise<boolean>
  /** A task of several requests. @returns whether it succeeded */
  carryOut(task: () => Promise<unknown>): Promise<boolean>
  error: UserError | null
  pending: boolean
  clear(): void
}

/** Commands join the undo list of `screen`, which is the name in the address: `stops`, `units`, … */
export function useCommand(screen: string): CommandRunner {
  const [error, setError] = useState<UserError | null>(null)
  const [pendingCount, setPendingCount] = useState(0)

  const perform = useCallback(async <Value>(task: () => Promise<Value>) => {
    setPendingCount((count) => count + 1)
    try {
      const value = await task()
      setError(null)
      return { value }
    } catch (thrown) {
      setError(thrown as UserError)
      return null
    } finally {
      setPendingCount((count) => count - 1)
    }
  }, [])
  const carryOut = useCallback(async (task: () => Promise<unknown>) => (await perform(task)) !== null, [perform])
  const run = useCallback(
    async <Name extends ChannelName>(name: Name, request: RequestInputOf<Name>) =>
      (await perform(() => invoke(name, request, screen)))?.value ?? null,
    [perform, screen],
  )
  const attempt = useCallback(
    <Name extends ChannelName>(name: Name, request: RequestInputOf<Name>) =>
      carryOut(() => invoke(name, request, screen)),
    [carryOut, screen],
  )
  const clear = useCallback(() => setError(null), [])
  return { run, attempt, carryOut, error, pending: pendingCount > 0, clear }
}
