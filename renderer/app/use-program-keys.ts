import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { invoke, subscribe } from '../client/desk-client'
import { useOfficeId, useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { sortCampaigns } from '../state/sort-campaigns'
import { type ProgramAction, programKeys } from './keys'
import { campaignKeyOf, screenOf } from './screen-of'
import { texts } from './texts'

type Doors = { onHelp(): void; onOperator(): void }

const typingFields =
  'input:not([type="checkbox"], [type="radio"], [data-saved="true"]), textarea:not([data-saved="true"])'

function announce(notice: string): void {
  useProgram.getState().announce(notice)
}

async function stepHistory(name: 'history:undo' | 'history:redo', screen: string): Promise<void> {
  try {
    const done = await invoke(name, { screen }, screen)
    const isUndo = name === 'history:undo'
    if (done === null) announce(isUndo ? texts.nothingToUndo : texts.nothingToRedo)
    else announce(isUndo ? texts.undone(done.label) : texts.redone(done.label))
  } catch (error) {
    announce((error as Error).message)
  }
}

function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (search === null) {
    announce(texts.noSearch)
    return
  }
  search.focus()
  search.select()
}

/** A text field takes back its own typing until it is saved, and the score grid its own edits. */
function handlesOwnHistory(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false
  if (event.target.closest('[role="grid"]') !== null) return true
  return event.target.matches(typingFields)
}

/** Answers the keys of `keys.ts` and the same actions from the menu. */
export function useProgramKeys(doors: Doors): void {
  const [location, navigate] = useLocation()
  const officeId = useOfficeId()
  const campaigns = useStoreQuery('campaigns:list', officeId === null ? null : { officeId }).data ?? []
  const newestKey = sortCampaigns(campaigns)[0]?.key ?? null
  const actions: Record<ProgramAction, () => void> = {
    keys: doors.onHelp,
    operator: doors.onOperator,
    saved: () => announce(texts.automatic),
    search: focusSearch,
    print: () => {
      const key = campaignKeyOf(location) ?? newestKey
      if (key === null) announce(texts.noPrint)
      else navigate(`/campaigns/${key}/print`)
    },
    undo: () => void stepHistory('history:undo', screenOf(location)),
    redo: () => void stepHistory('history:redo', screenOf(location)),
    nothing: () => undefined,
  }
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const bindings = programKeys.flatMap(({ action, bindings }) =>
      bindings.map((binding) => [
        binding,
        (event: KeyboardEvent) => {
          if ((action === 'undo' || action === 'redo') && handlesOwnHistory(event)) return
          event.preventDefault()
          latest.current[action]()
        },
      ]),
    )
    const stopKeys = tinykeys(window, Object.fromEntries(bindings), { ignore: (event) => event.isComposing })
    const stopMenu = subscribe((event) => {
      if (event.kind !== 'menu') return
      const known = programKeys.find((key) => key.action === event.action)
      if (known !== undefined) latest.current[known.action]()
    })
    return () => {
      stopKeys()
      stopMenu()
    }
  }, [])
}
