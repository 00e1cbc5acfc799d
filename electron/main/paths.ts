import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ProgramPaths = ReturnType<typeof listPaths>

/**
 * Where things are: data of this user, and the built parts beside the main bundle (`out/main/index.js`).
 * @param usual the data folder that the system gives the program
 */
export function listPaths(usual: string, environment: Readonly<NodeJS.ProcessEnv>) {
  const built = join(dirname(fileURLToPath(import.meta.url)), '..')
  const userData = chooseDataFolder(usual, environment)
  return {
    userData,
    attachments: join(userData, 'attachments'),
    pages: join(built, 'pages'),
    preloads: join(built, 'preload'),
    packageWorker: join(built, 'main', 'document-worker.js'),
    commandLine: join(built, 'cli', 'index.js'),
    demo: join(built, '..', 'assets', 'demo', 'demo-campaign.json'),
  }
}

/** `LIANGSAI_USER_DATA`, or a folder beside the portable program, or the usual one; always absolute. */
export function chooseDataFolder(usual: string, environment: Readonly<NodeJS.ProcessEnv>): string {
  const { LIANGSAI_USER_DATA: chosen, PORTABLE_EXECUTABLE_DIR: portable } = environment
  if (chosen) return resolve(chosen)
  return portable ? join(resolve(portable), '亮赛比工作台数据') : usual
}

/** Makes the data folder and names it to the program: Electron refuses a folder that is not there. */
export function setDataFolder(app: { setPath(name: string, path: string): void }, userData: string): void {
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}
