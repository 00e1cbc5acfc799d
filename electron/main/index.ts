/** Main process: data folder, scheme, guards, lock, then the program itself. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { app, protocol } from 'electron'
import { listPaths, setDataFolder } from './paths'
import { isCommandLine, runCommandLine } from './run-command-line'
import { guardNavigation } from './security/navigation'
import { registerAppScheme } from './security/protocol'
import { stopWith } from './stop-with'

const paths = listPaths(app.getPath('userData'), process.env)

registerAppScheme(protocol)
guardNavigation(app)
app.enableSandbox()

if (isCommandLine(process.argv)) {
  void runCommandLine(paths.commandLine)
} else {
  try {
    setDataFolder(app, paths.userData)
    if (app.requestSingleInstanceLock()) {
      // The rest of the program is read while the browser starts.
      const program = nextTurn().then(() => import('./start-program'))
      Promise.all([program, app.whenReady()])
        .then(([{ startProgram }]) => startProgram(paths))
        .catch(stopWith)
    } else {
      app.quit()
    }
  } catch (error) {
    stopWith(error)
  }
}
