import { readFileSync } from 'node:fs'
import { formatIssue, PackageError } from '../packages'
import { type Command, InputError, UsageError } from './command'
import { commands } from './command-table'
import { describeCommand, describeProgram, describeUsage } from './help'
import { parseArguments } from './parse-arguments'
import type { Terminal } from './terminal'

/** 0: done; 1: bad input, every error on standard error and nothing on standard output; 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2

/** Runs one command line, the program's own name left out. Writes to standard output only when all went well. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') return answer(terminal, describeProgram(commands))
  if (name === '--version' || name === '-V') return answer(terminal, `${readVersion()}\n`)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const problem = name === undefined ? '请给出命令' : `没有这个命令：${name}`
    await terminal.complain(`${problem}\n\n${describeProgram(commands)}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) return answer(terminal, describeCommand(command))
  return runCommand(command, rest, terminal)
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await answer(terminal, await command.run({ ...parseArguments(command, args), terminal }))
  } catch (error) {
    if (error instanceof UsageError) {
      await terminal.complain(`${error.message}\n${describeUsage(command)}\n`)
      return 2
    }
    if (!(error instanceof PackageError || error instanceof InputError)) throw error
    await terminal.complain(error.issues.map((issue) => `${formatIssue(issue)}\n`).join(''))
    return 1
  }
}

async function answer(terminal: Terminal, text: string): Promise<ExitStatus> {
  await terminal.write(text)
  return 0
}

/** package.json lies two folders up, beside the sources and beside the build alike. */
function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
