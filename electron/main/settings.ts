import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { type Settings, type SettingsChange, settingsSchema } from '../../shared/ipc/channels/program'
import { writeFileAtomically } from './files/atomic-write'

export type SettingsFile = {
  get(): Settings
  /** Changes are written one after another; a failed one changes nothing. */
  update(change: SettingsChange): Promise<Settings>
  /** Resolves when nothing is being written. */
  whenWritten(): Promise<void>
}

/** Preferences of this machine in `userData/settings.json`; an unreadable file is kept aside and replaced by defaults. */
export function openSettings(userData: string): SettingsFile {
  const file = join(userData, 'settings.json')
  let settings = readSettings(file)
  let last: Promise<unknown> = Promise.resolve()
  async function write(change: SettingsChange): Promise<Settings> {
    const next = settingsSchema.parse({ ...settings, ...change })
    await writeFileAtomically(file, Buffer.from(JSON.stringify(next, null, 2)))
    settings = next
    return next
  }
  return {
    get: () => settings,
    update: (change) => {
      const written = last.then(() => write(change))
      last = written.catch(() => undefined)
      return written
    },
    whenWritten: async () => {
      await last
    },
  }
}

function readSettings(file: string): Settings {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return settingsSchema.parse({})
  }
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch {
    renameSync(file, `${file}.bad`)
    return settingsSchema.parse({})
  }
}
