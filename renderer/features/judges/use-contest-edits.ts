import { useEffect, useRef } from 'react'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'

export type ContestEdit = (
  change: (definition: ContestDefinition) => ContestDefinition,
  reason?: string,
) => Promise<void>

/**
 * Saves changes of one contest one after another, each on top of the last answer, so that quick typing never meets an old
 * revision. The promise fails with the reason when the store refuses. The component must be keyed by the contest.
 */
export function useContestEdits({ key: contestKey, definition, revision }: ContestDetail): ContestEdit {
  const latest = useRef({ definition, revision })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (revision >= latest.current.revision) latest.current = { definition, revision }
  }, [definition, revision])

  return (change, reason = '') => {
    const saving = queue.current.then(async () => {
      const next = change(latest.current.definition)
      const request = { contestKey, definition: next, revision: latest.current.revision, reason }
      const saved = await invoke('contests:update', request, 'judges')
      latest.current = { definition: next, revision: saved.revision }
    })
    queue.current = saving.catch(() => undefined)
    return saving
  }
}
