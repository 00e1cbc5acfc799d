/**
 * `npm run build [-- PART…]`: every part of the program, or those whose name begins with PART, into out/. Parts whose source does not
 * exist are left out; a part that fails does not stop the others.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listParts } from './build-part'

const wanted = process.argv.slice(2)
const stamp = 'out/built'
const start = performance.now()
let failures = 0

function say(name: string, text: string): void {
  console.log(`${name.padEnd(26)} ${text}`)
}

function secondsSince(time: number): string {
  return `${((performance.now() - time) / 1000).toFixed(2).padStart(6)} s`
}

if (wanted.length === 0) rmSync(stamp, { force: true })
for (const { name, source, build } of listParts()) {
  if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue
  const output = resolve('out', name)
  if (!existsSync(source)) {
    rmSync(output, { recursive: true, force: true })
    say(name, `  no ${source}`)
    continue
  }
  const partStart = performance.now()
  try {
    await build(resolve(source), output)
    say(name, secondsSince(partStart))
  } catch (error) {
    failures += 1
    say(name, 'failed')
    console.error(error instanceof Error ? error.message : error)
  }
}
say(failures === 0 ? 'built' : `${failures} failed`, secondsSince(start))
if (failures > 0) process.exitCode = 1
else if (wanted.length === 0) writeFileSync(stamp, '')
