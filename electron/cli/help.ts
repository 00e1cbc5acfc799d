import type { Command } from './command'

/** The help of the whole program. */
export function describeProgram(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return [
    '用法：liangsai 命令 [参数]',
    '',
    '读取、核对、计算和导出亮赛比工作台的数据包（.json、.lsb）。不联网，不改动原文件。',
    '',
    '命令：',
    ...lines,
    '',
    '  --help     显示帮助；liangsai 命令 --help 显示该命令的用法',
    '  --version  显示版本',
    '',
    '结束状态：0 正常；1 输入有误，错误逐条写到标准错误，标准输出为空；2 用法不对。',
    '',
  ].join('\n')
}

export function describeUsage(command: Command): string {
  const required = command.operands.join(' ')
  const options = command.options.map(({ name, value }) => `[--${name}${value === undefined ? '' : ` ${value}`}]`)
  return `用法：liangsai ${[command.name, required, ...options].join(' ')}`
}

/** The help of one command. */
export function describeCommand(command: Command): string {
  const heads = command.options.map(({ name, value }) => `--${name}${value === undefined ? '' : ` ${value}`}`)
  const width = Math.max(0, ...heads.map((head) => head.length))
  const options = command.options.map(({ summary }, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${summary}`)
  return [describeUsage(command), '', command.summary, '', ...options, ...(command.notes ?? []), ''].join('\n')
}
