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
  error: UserError | null
  pending: boolean
  clear(): void
}

/** Commands join the undo list of `screen`, which is the name in the address: `stops`, `units`, … */
export function useCommand(screen: string): CommandRunner {
  const [error, setError] = useState<UserError | null>(null)
  const [pendingCount, setPendingCount] = useState(0)

  const perform = useCallback(
    async <Name extends ChannelName>(name: Name, request: RequestInputOf<Name>) => {
      setPendingCount((count) => count + 1)
      try {
        const value = await invoke(name, request, screen)
        setError(null)
        return { value }
      } catch (thrown) {
        setError(thrown as UserError)
        return null
      } finally {
        setPendingCount((count) => count - 1)
      }
    },
    [screen],
  )
  const run = useCallback(
    async <Name extends ChannelName>(name: Name, request: RequestInputOf<Name>) =>
      (await perform(name, request))?.value ?? null,
    [perform],
  )
  const attempt = useCallback(
    async <Name extends ChannelName>(name: Name, request: RequestInputOf<Name>) =>
      (await perform(name, request)) !== null,
    [perform],
  )
  const clear = useCallback(() => setError(null), [])
  return { run, attempt, error, pending: pendingCount > 0, clear }
}
