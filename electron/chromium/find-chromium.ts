import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where a Chromium, Chrome or Edge may be, best first. `LIANGSAI_CHROMIUM` names the only candidate when it is set. */
export function listChromiumPaths(platform: NodeJS.Platform, environment: Environment): string[] {
  const chosen = environment.LIANGSAI_CHROMIUM
  if (chosen !== undefined && chosen !== '') return [chosen]
  if (platform === 'darwin') {
    const folders = [
      '/Applications',
      ...(environment.HOME === undefined ? [] : [join(environment.HOME, 'Applications')]),
    ]
    return macApplications.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    )
  }
  if (platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA]
    return windowsPrograms.flatMap((parts) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [join(folder, ...parts)])),
    )
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of an installed Chromium, Chrome or Edge, or null. */
export function findChromium(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): string | null {
  return listChromiumPaths(platform, environment).find(isExecutable) ?? null
}
