/**
 * `npm run bench [-- --json] [-- NAME…]`: every figure is a ratio taken in one run against something simpler on the same machine;
 * times stand beside it. With `--json` one JSON object a line: {name, value, unit, against, ratio, aim, met}.
 */
import type { BenchLine } from './bench-line'
import { runDiagnosticsBench } from './diagnostics'
import { runFeedbackBench } from './feedback'
import { runKeystrokeBench } from './keystrokes'
import { runMarkBench } from './marks'
import { runPasteBench } from './paste'
import { runScoringBench } from './scoring'
import { runStartBench } from './start'
import { runTypingBench } from './typing'
import { runWorkbookBench } from './workbook'

const suites = {
  scoring: runScoringBench,
  marks: runMarkBench,
  paste: runPasteBench,
  start: runStartBench,
  typing: runTypingBench,
  keystrokes: runKeystrokeBench,
  workbook: runWorkbookBench,
  feedback: runFeedbackBench,
  diagnostics: runDiagnosticsBench,
}

const json = process.argv.includes('--json')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

function formatLine(line: BenchLine): string {
  const ratio = line.unit === 'keys' ? `${line.ratio} of 1` : `${line.ratio.toFixed(3)}×`
  const aim = line.unit === 'keys' ? '= 1' : `≤ ${line.aim}×`
  return `${line.name.padEnd(46)} ${line.value.toFixed(3).padStart(10)} ${line.unit.padEnd(5)} ${ratio.padStart(10)}  aim ${aim.padEnd(8)} ${line.met ? 'met' : 'NOT MET'}  (against ${line.against})`
}

const unknown = wanted.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`)
  process.exit(2)
}
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  if (!json) console.log(`\n${name}`)
  for (const line of await run()) console.log(json ? JSON.stringify(line) : formatLine(line))
}
