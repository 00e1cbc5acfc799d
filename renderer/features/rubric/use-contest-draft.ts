import { useEffect, useMemo, useRef, useState } from 'react'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { Issue } from '../../../shared/model/issue'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { type DraftScope, findDraftIssues } from './check-draft'
import { useContestDrafts } from './contest-drafts'
import { changesRules, isSame, rebaseDraft } from './merge-draft'
import { pruneRules } from './prune-rules'
import { dropEmptyItems } from './rubric-changes'

export type DefinitionChange = (definition: ContestDefinition) => ContestDefinition

export type DraftHandle = {
  definition: ContestDefinition
  issues: Issue[]
  isDirty: boolean
  isChanging: boolean
  isSaving: boolean
  /** Why the last attempt to save failed. */
  failure: string | null
  /** Rules and rubric cannot be edited: marks exist, or the contest is sealed. */
  isLocked: boolean
  isSealed: boolean
  change(change: DefinitionChange): void
  /** Saves when the draft is valid and needs no reason. */
  commit(): void
  /** `change` and `commit`. */
  edit(change: DefinitionChange): void
  startChanging(): void
  /** Saves changed rules with their reason; true when it succeeded. */
  confirmChange(reason: string): Promise<boolean>
  discard(): void
}

/** The definition of a contest as edited here. The component must be keyed by the contest. */
export function useContestDraft(contest: ContestDetail, scope: DraftScope): DraftHandle {
  const { key, definition: stored, revision, hasMarks } = contest
  const draft = useContestDrafts((state) => state.drafts[key])
  const saved = useRef({ definition: stored, revision })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [pending, setPending] = useState(0)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    if (revision < saved.current.revision) return
    saved.current = { definition: stored, revision }
    const { drafts, put } = useContestDrafts.getState()
    const current = drafts[key]
    if (current === undefined) return
    const edited = isSame(current.base, stored)
      ? current.edited
      : pruneRules(rebaseDraft(current.base, dropEmptyItems(current.edited), stored))
    if (isSame(edited, stored) && !current.isChanging) put(key, null)
    else put(key, { ...current, base: stored, edited })
  }, [key, stored, revision])

  const definition = draft?.edited ?? stored
  const issues = useMemo(() => findDraftIssues(definition, scope), [definition, scope])
  const isChanging = draft?.isChanging ?? false
  const isSealed = contest.state !== 'open'

  const read = () =>
    useContestDrafts.getState().drafts[key] ?? {
      base: saved.current.definition,
      edited: saved.current.definition,
      isChanging: false,
    }
  const change = (apply: DefinitionChange) => {
    const current = read()
    useContestDrafts.getState().put(key, { ...current, edited: pruneRules(apply(current.edited)) })
  }
  const save = async (reason: string): Promise<boolean> => {
    const { base, edited: typed } = read()
    const edited = dropEmptyItems(typed)
    if (isSame(base, edited)) return true
    if (findDraftIssues(edited, scope).length > 0) return false
    if (hasMarks && reason === '' && changesRules(base, edited)) return false
    setPending((count) => count + 1)
    try {
      const request = { contestKey: key, definition: edited, revision: saved.current.revision, reason }
      const reply = await invoke('contests:update', request, 'rubric')
      saved.current = { definition: edited, revision: reply.revision }
      const later = read()
      const next = { base: edited, edited: later.edited, isChanging: later.isChanging && reason === '' }
      useContestDrafts.getState().put(key, next)
      setFailure(null)
      return true
    } catch (error) {
      setFailure((error as Error).message)
      return false
    } finally {
      setPending((count) => count - 1)
    }
  }
  const enqueue = (reason: string): Promise<boolean> => {
    const saving = queue.current.then(() => save(reason))
    queue.current = saving
    return saving
  }
  const commit = () => void enqueue('')
  return {
    definition,
    issues,
    isDirty: draft !== undefined && !isSame(draft.base, dropEmptyItems(draft.edited)),
    isChanging,
    isSaving: pending > 0,
    failure,
    isLocked: isSealed || (hasMarks && !isChanging),
    isSealed,
    change,
    commit,
    edit: (apply) => {
      change(apply)
      commit()
    },
    startChanging: () => useContestDrafts.getState().put(key, { ...read(), isChanging: true }),
    confirmChange: enqueue,
    discard: () => {
      setFailure(null)
      useContestDrafts.getState().put(key, null)
    },
  }
}
