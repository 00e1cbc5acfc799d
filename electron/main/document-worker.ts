/** Thread for one task on a data package or a document, so that a large file does not hold up the windows. */
import { parentPort } from 'node:worker_threads'
import { runTask } from './files/run-task'
import type { ThreadTask } from './files/thread-tasks'

parentPort?.once('message', (task: ThreadTask) => {
  void runTask(task).then((result) => parentPort?.postMessage(result))
})
