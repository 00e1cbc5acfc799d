import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostOptions } from './host-options'

const folders: Readonly<Record<string, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

/** Electron's default for a named path. */
export function defaultPath(name: string, programName: string): string {
  const userData = hostOptions.userData ?? join(appData(), programName)
  const folder = folders[name]
  if (folder !== undefined) return join(homedir(), folder)
  switch (name) {
    case 'home':
      return homedir()
    case 'appData':
      return appData()
    case 'userData':
    case 'sessionData':
      return userData
    case 'logs':
      return join(userData, 'logs')
    case 'crashDumps':
      return join(userData, 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}
