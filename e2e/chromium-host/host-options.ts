import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const environment = process.env

/** How this run of the host is set by its environment. */
export const hostOptions = {
  userData: environment.LIANGSAI_USER_DATA === undefined ? null : resolve(environment.LIANGSAI_USER_DATA),
  isHeaded: environment.LIANGSAI_HOST_HEADED === '1',
  debuggingPort: environment.LIANGSAI_HOST_CDP_PORT === undefined ? null : Number(environment.LIANGSAI_HOST_CDP_PORT),
  dialogsFile: environment.LIANGSAI_HOST_DIALOGS ?? null,
  isTraced: environment.LIANGSAI_HOST_TRACE === '1',
}

type PackageFacts = { folder: string; name: string; version: string }

/** Name, version and folder of the nearest package.json above the program's main file. */
function findPackage(): PackageFacts {
  let folder = dirname(resolve(process.argv[1] ?? '.'))
  for (;;) {
    try {
      const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string | undefined>
      if (facts.version !== undefined) {
        return { folder, name: facts.productName ?? facts.name ?? 'app', version: facts.version }
      }
    } catch {
      // No readable package.json here: look one folder up.
    }
    if (folder === dirname(folder)) return { folder: process.cwd(), name: 'app', version: '0.0.0' }
    folder = dirname(folder)
  }
}

export const packageFacts = findPackage()

export function trace(...parts: unknown[]): void {
  if (hostOptions.isTraced) console.error(`[host ${performance.now().toFixed(0)} ms]`, ...parts)
}
