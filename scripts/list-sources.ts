import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Paths of the TypeScript sources in the work tree, relative to the project's root; ignored files are left out. */
export function listSources(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
    encoding: 'utf8',
  })
  return output.split('\n').filter((file) => file !== '' && existsSync(file))
}
