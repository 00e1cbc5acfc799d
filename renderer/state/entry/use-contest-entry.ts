import { useEffect } from 'react'
import { useStore } from 'zustand'
import { packEdits } from '../../../shared/model/packed-edits'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke, subscribe } from '../../client/desk-client'
import { type ContestEntry, createContestEntry, type EntryState } from './contest-entry'

/** The undo list of the screen. */
const screen = 'entry'

/** One state per contest for as long as the window lives: what is being written outlives the screen. */
const entries = new Map<number, { entry: ContestEntry; revision: number; notes: string }>()

function openEntry(contest: ContestDetail): ContestEntry {
  const contestKey = contest.key
  const { revision, definition, sheetNotes } = contest
  const notes = JSON.stringify(sheetNotes)
  const known = entries.get(contestKey)
  if (known !== undefined) {
    if (known.revision !== revision || known.notes !== notes) {
      Object.assign(known, { revision, notes })
      known.entry.actions.setDefinition(definition, sheetNotes)
    }
    return known.entry
  }
  const entry = createContestEntry(
    contestKey,
    definition,
    {
      getSheets: () => invoke('contests:get-sheets', { contestKey }, screen),
      setMarks: (edits) => invoke('marks:set', { contestKey, edits: packEdits(edits) }, screen),
      stepHistory: (list) => invoke(`history:${list}`, { screen }, screen),
    },
    sheetNotes,
  )
  subscribe(entry.actions.onEvent)
  void entry.actions.reload()
  entries.set(contestKey, { entry, revision, notes })
  return entry
}

/** The sheets of a contest as a live cache, with everything that was typed. */
export function useContestEntry(contest: ContestDetail): ContestEntry {
  const entry = entries.get(contest.key)?.entry ?? openEntry(contest)
  useEffect(() => void openEntry(contest), [contest])
  return entry
}

/** Draws again with every change of the entry. */
export function useEntryState(entry: ContestEntry): EntryState {
  return useStore(entry.state)
}
