import { Worker } from 'node:worker_threads'
import { UserError } from '../../../shared/ipc/app-error'
import type { ThreadResult, ThreadTask } from './thread-tasks'

/** The result of a task in a thread of its own; null when the thread could not be started. */
export function runInThread(workerFile: string, task: ThreadTask): Promise<ThreadResult | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile)
    const finish = (settle: () => void): void => {
      settle()
      void worker.terminate()
    }
    worker.once('message', (result: ThreadResult) => finish(() => resolve(result)))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => {
        if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') resolve(null)
        else reject(new UserError('file-failed', '文件太大，这台电脑的内存不够处理，没有改变任何数据。'))
      }),
    )
    worker.once('exit', () => resolve(null))
    worker.postMessage(task)
  })
}
