import { app } from 'electron'
import { confirmSpaceToOpen } from './files/free-space'
import { addRuntime, findDowngrade, type Runtime, readRuntimeHistory, writeRuntimeHistory } from './version-guard'

/**
 * Notes in the data folder which program and Chromium open it now.
 * @throws Error in Chinese when an older Chromium would wipe the database, or a full disk could
 */
export async function openRuntime(userData: string): Promise<Runtime> {
  const current: Runtime = {
    appVersion: app.getVersion(),
    chromeVersion: process.versions.chrome ?? '',
    runtime: process.versions.electron === undefined ? 'chromium-host' : 'electron',
  }
  const history = readRuntimeHistory(userData)
  const downgrade = findDowngrade(history, current)
  if (downgrade !== null) throw new Error(downgrade)
  await confirmSpaceToOpen(userData)
  await writeRuntimeHistory(userData, addRuntime(history, current))
  return current
}
