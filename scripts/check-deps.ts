/** Allowed imports (scripts/allowed-imports.cjs), proved by a planted bad import that must be found. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'

type Cruise = { summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] } }

const planted = 'shared/model/planted-bad-import.ts'

function cruise(): Cruise['summary'] {
  const { stdout, stderr } = spawnSync(
    'npx',
    [
      '--no-install',
      'depcruise',
      '--config',
      'scripts/allowed-imports.cjs',
      '--output-type',
      'json',
      'shared',
      'electron',
      'renderer',
    ],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024, shell: process.platform === 'win32' },
  )
  if (stdout === '') throw new Error(`dependency-cruiser printed nothing: ${stderr}`)
  return (JSON.parse(stdout) as Cruise).summary
}

writeFileSync(planted, "import { readFile } from 'node:fs/promises'\n\nexport const plantedBadImport = readFile\n")
const summary = (() => {
  try {
    return cruise()
  } finally {
    rmSync(planted)
  }
})()

const found = summary.violations.some((violation) => violation.from === planted)
const real = summary.violations.filter((violation) => violation.from !== planted)
for (const violation of real) console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`)
console.log(
  `${summary.totalCruised} modules, ${real.length} forbidden imports, planted one ${found ? 'found' : 'NOT found'}`,
)
if (summary.totalCruised === 0 || !found || real.length > 0) process.exit(1)
