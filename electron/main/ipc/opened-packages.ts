import { randomUUID } from 'node:crypto'
import { UserError } from '../../../shared/ipc/app-error'
import type { ReadResult } from '../../packages'

type OpenedPackage = {
  fileName: string
  bytes: Uint8Array
  content: ReadResult | null
  /** The program's own demo data: imported as 演练. */
  isDemo: boolean
}

const keptFor = 10 * 60_000
const keptFiles = 5

/** Files that the user opened and has not imported yet: in memory for ten minutes, the newest five, named by a token. */
export class OpenedPackages {
  readonly #files = new Map<string, OpenedPackage & { timer: NodeJS.Timeout }>()

  /** @returns the token */
  keep(fileName: string, bytes: Uint8Array, isDemo = false): string {
    const token = randomUUID()
    const timer = setTimeout(() => this.drop(token), keptFor)
    timer.unref?.()
    this.#files.set(token, { fileName, bytes, content: null, isDemo, timer })
    for (const oldest of [...this.#files.keys()].slice(0, -keptFiles)) this.drop(oldest)
    return token
  }

  /** @throws UserError `not-found` when the file is no longer kept */
  find(token: string): OpenedPackage {
    const file = this.#files.get(token)
    if (file === undefined) throw new UserError('not-found', '打开的文件已超过十分钟或已经关闭，请重新选择。')
    return file
  }

  drop(token: string): void {
    clearTimeout(this.#files.get(token)?.timer)
    this.#files.delete(token)
  }
}
