import type { Issue } from '../../shared/model/issue'
import type { Terminal } from './terminal'

/** One option of a command; a flag without `value`. */
export type CommandOption = {
  name: string
  /** What stands for the value in the help, such as `FILE`. */
  value?: string
  summary: string
}

export type CommandInput = {
  /** The arguments without options, as many as `Command.operands`. */
  operands: readonly string[]
  values: Readonly<Record<string, string | undefined>>
  flags: ReadonlySet<string>
  terminal: Terminal
}

export type Command = {
  name: string
  summary: string
  operands: readonly string[]
  options: readonly CommandOption[]
  /** Further lines of the command's help. */
  notes?: readonly string[]
  /** @returns what goes to standard output. @throws UsageError, InputError, PackageError */
  run(input: CommandInput): Promise<string>
}

/** The command line itself is wrong: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the command line names is missing or wrong: exit status 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[] | string) {
    const list = typeof issues === 'string' ? [{ path: '', message: issues }] : issues
    super(list.map((issue) => issue.message).join('；'))
    this.issues = list
  }
}

export const jsonOption: CommandOption = { name: 'json', summary: '输出 JSON（默认输出表格）' }
export const passphraseOption: CommandOption = {
  name: 'passphrase-file',
  value: 'FILE',
  summary: '从文件读取口令；不给时在终端上询问',
}
