import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { type Settings, settingsSchema } from '../../shared/ipc/channels/program'
import { writeFileAtomically } from './files/atomic-write'

export type SettingsFile = { get(): Settings; update(change: SettingsChange): Promise<Settings> }

type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined }

/** Preferences of this machine in `userData/settings.json`; an unreadable file is kept aside and replaced by defaults. */
export function openSettings(userData: string): SettingsFile {
  const file = join(userData, 'settings.json')
  let settings = readSettings(file)
  return {
    get: () => settings,
    update: async (change) => {
      const next = settingsSchema.parse({ ...settings, ...change })
      await writeFileAtomically(file, Buffer.from(JSON.stringify(next, null, 2)))
      settings = next
      return next
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
