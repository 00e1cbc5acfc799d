/** Fails on a source of more than 400 lines, or a test of more than 600 (docs/architecture.md). */
import { readFileSync } from 'node:fs'
import { listSources } from './list-sources'

const sourceLimit = 400
const testLimit = 600

const tooLong = listSources()
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ file, lines }) => lines > (/[.-]test\.tsx?$|\.spec\.ts$/.test(file) ? testLimit : sourceLimit))

for (const { file, lines } of tooLong) console.error(`${file}: ${lines} lines`)
if (tooLong.length > 0) process.exit(1)
