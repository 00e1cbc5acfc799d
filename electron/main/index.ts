/** Main process: data folder, scheme, guards, lock, then the program itself. */
import { app, protocol } from 'electron'
import { listPaths, setDataFolder } from './paths'
import { isCommandLine, runCommandLine } from './run-command-line'
import { guardNavigation } from './security/navigation'
import { registerAppScheme } from './security/protocol'
import { startProgram } from './start-program'
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
      app
        .whenReady()
        .then(() => startProgram(paths))
        .catch(stopWith)
    } else {
      app.quit()
    }
  } catch (error) {
    stopWith(error)
  }
}
