import { useState } from 'react'
import { texts } from './texts'

type Draft = {
  text: string
  /** Something is typed that is neither saved nor being saved. */
  isDirty: boolean
  /** On its way; the new value has not arrived yet. */
  isSaving: boolean
  problem: string | null
  change(text: string): void
  commit(): Promise<void>
  revert(): void
}

const trim = (text: string) => text.trim()

/**
 * What is typed before it is saved. `save` may throw: then the text stays as typed beside the reason. After a save the
 * typed text is shown until the new value arrives, so that the field never jumps back.
 */
export function useDraft(
  value: string,
  validate: (text: string) => string | null,
  save: (text: string) => Promise<unknown>,
  normalize: (text: string) => string = trim,
): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setSent(null)
    if (draft === sent) setDraft(null)
  }

  const revert = () => {
    setDraft(null)
    setProblem(null)
  }
  const commit = async () => {
    if (draft === null || draft === sent) return
    const text = normalize(draft)
    if (text === value) return revert()
    const reason = validate(text)
    setProblem(reason)
    if (reason !== null) return
    setSent(draft)
    try {
      await save(text)
    } catch (error) {
      setSent(null)
      setProblem(texts.saveFailed((error as Error).message))
    }
  }
  const isDirty = draft !== null && draft !== sent && draft !== value
  return { text: draft ?? value, isDirty, isSaving: sent !== null, problem, change: setDraft, commit, revert }
}
