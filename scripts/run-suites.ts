/**
 * Runs npm scripts one after another and prints the time of each: `run-suites.ts [--prepare] [--full] NAME…`.
 * `--prepare` first finds or installs the browser and the tools of the tests; `--full` sets LIANGSAI_FULL=1.
 */
import { spawnSync } from 'node:child_process'
import { ensureBrowser } from './ensure-browser'

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const environment = { ...process.env, ...(options.includes('--full') ? { LIANGSAI_FULL: '1' } : {}) }
const times: { name: string; seconds: number }[] = []

function printTimes(): void {
  for (const { name, seconds } of times) console.log(`${name.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s`)
}

if (options.includes('--prepare')) await ensureBrowser({ forTests: true })

for (const name of names) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  })
  times.push({ name, seconds: (performance.now() - start) / 1000 })
  if (status !== 0) {
    printTimes()
    console.error(`\n${name} failed`)
    process.exit(1)
  }
}
console.log('')
printTimes()
