/** Thread for one task on a data package, so that a large file does not hold up the windows. */
import { parentPort } from 'node:worker_threads'
import { type PackageTask, runPackageTask } from './files/package-tasks'

parentPort?.once('message', (task: PackageTask) => {
  void runPackageTask(task).then((result) => parentPort?.postMessage(result))
})
