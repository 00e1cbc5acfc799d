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
type Actions = {
  /** @throws UserError when the file of settings could not be written */
  updateSettings(change: SettingsChange): Promise<void>
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
  updateSettings: async (change) => set({ settings: await invoke('settings:update', change) }),
}))

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
