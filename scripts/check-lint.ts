/** Biome for format and rules, then oxlint with type information for floating and misused promises, and the clock rule. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { listSources } from './list-sources'

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
}

run('biome', 'check', '--error-on-warnings', '.')
run(
  'oxlint',
  '--type-aware',
  '--config',
  'scripts/oxlint.json',
  'shared',
  'electron',
  'renderer',
  'e2e',
  'scripts',
  'bench',
)

const clockFile = 'shared/model/clock.ts'
const clockUsers = listSources().filter(
  (file) => file !== clockFile && /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')),
)
if (clockUsers.length > 0) {
  console.error(`Only ${clockFile} may ask for the time; use a Clock in:\n${clockUsers.join('\n')}`)
  process.exit(1)
}
