/** What the whole window knows: settings of this machine, program facts, the store's health, what was last saved. */
import { create } from 'zustand'
import type { ProgramInfo, Settings, SettingsChange } from '../../shared/ipc/channels/program'
import { invoke, subscribe } from '../client/desk-client'

type State = {
  settings: Settings | null
  info: ProgramInfo | null
  storeStatus: 'ready' | 'restarting' | 'failed'
  storeMessage: string
  /** Commands committed since the window opened. */
  savedCount: number
  /** The last thing the program has to say in passing, in the status bar. */
  notice: string
  /** Settings or facts could not be read at start. */
  startProblem: string | null
}

/** What only this window reads, so that it holds before it is written. */
export type Preference = 'largeType' | 'digitsWithoutPoint' | 'showsJudging'

type Actions = {
  /** Resolves when main knows the change. @throws UserError when the file of settings could not be written */
  updateSettings(change: SettingsChange): Promise<void>
  /** Holds at once: the next key already follows it. @throws UserError when it could not be written and is taken back */
  setPreference(name: Preference, value: boolean): Promise<void>
  announce(notice: string): void
}

export const useProgram = create<State & Actions>()((set) => ({
  settings: null,
  info: null,
  storeStatus: 'ready',
  storeMessage: '',
  savedCount: 0,
  notice: '',
  startProblem: null,
  announce: (notice) => set({ notice }),
  updateSettings: async (change) => {
    await invoke('settings:update', change)
    set(mergeSettings(change))
  },
  setPreference: async (name, value) => {
    set(mergeSettings({ [name]: value }))
    try {
      await invoke('settings:update', { [name]: value })
    } catch (error) {
      set(mergeSettings({ [name]: !value }))
      throw error
    }
  },
}))

function mergeSettings(change: SettingsChange): (state: State) => Pick<State, 'settings'> {
  return ({ settings }) => ({ settings: settings === null ? null : ({ ...settings, ...change } as Settings) })
}

/** Reads settings and facts once and follows the store's events. */
export async function startProgramState(): Promise<void> {
  subscribe((event) => {
    if (event.kind === 'store-status') useProgram.setState({ storeStatus: event.status, storeMessage: event.message })
    if (event.kind === 'changed') useProgram.setState((state) => ({ savedCount: state.savedCount + 1 }))
  })
  await readProgramFacts()
}

/** Reads settings and facts; a failure is kept as `startProblem`. */
export async function readProgramFacts(): Promise<void> {
  try {
    const [settings, info] = await Promise.all([invoke('settings:get', {}), invoke('program:get-info', {})])
    useProgram.setState({ settings, info, startProblem: null })
  } catch (error) {
    useProgram.setState({ startProblem: (error as Error).message })
  }
}

/** The office chosen in the switch; null before the first one exists. */
export function useOfficeId(): string | null {
  return useProgram((state) => state.settings?.officeId ?? null)
}
