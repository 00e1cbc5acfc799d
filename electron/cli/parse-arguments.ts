import { parseArgs } from 'node:util'
import { type Command, type CommandInput, UsageError } from './command'

/** @throws UsageError */
export function parseArguments(command: Command, args: readonly string[]): Omit<CommandInput, 'terminal'> {
  const { values, positionals } = parseStrictly(command, args)
  if (positionals.length < command.operands.length) {
    throw new UsageError(`缺少参数：${command.operands.slice(positionals.length).join(' ')}`)
  }
  if (positionals.length > command.operands.length) {
    throw new UsageError(`多余的参数：${positionals.slice(command.operands.length).join(' ')}`)
  }
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const flags = Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : []))
  return { operands: positionals, values: Object.fromEntries(texts), flags: new Set(flags) }
}

function parseStrictly(command: Command, args: readonly string[]) {
  const types = command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }])
  const options = Object.fromEntries(types) as Record<string, { type: 'boolean' | 'string' }>
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(describeParseError(error))
  }
}

function describeParseError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /'([^']+)'/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${option}`
  return `选项的用法不对：${option}`
}
