import { expect, test } from 'vitest'
import { scoreContest } from '../../shared/scoring'
import { toContestRecord } from './convert'
import { PackageError } from './package-error'
import { type ReadResult, readPackage } from './read-package'
import { parsedSample, samplePackage, samplePhoto, samplePhotoId } from './test-support/sample-package'
import { type WriteOptions, writePackage } from './write-package'

/** Deterministic numbers in 0..bound-1 (mulberry32). */
function makeRandom(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** What is accepted can be scored, and says the same when it is written and read again. */
async function isRefused(bytes: Uint8Array, passphrase?: string): Promise<boolean> {
  let accepted: ReadResult
  try {
    accepted = await readPackage(bytes, passphrase === undefined ? {} : { passphrase })
  } catch (error) {
    expect(error).toBeInstanceOf(PackageError)
    return true
  }
  for (const campaign of accepted.package.campaigns) {
    for (const contest of campaign.contests) scoreContest(toContestRecord(contest), campaign.units)
  }
  const again = await readPackage(await writePackage(accepted.package, { form: 'json' }))
  expect(again.package).toEqual(accepted.package)
  return false
}

function mutateBytes(original: Uint8Array, random: (bound: number) => number): Uint8Array {
  const bytes = Uint8Array.from(original)
  const kind = random(4)
  if (kind === 0) return bytes.subarray(0, random(bytes.length))
  if (kind === 1) return Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes.subarray(random(bytes.length))])
  for (let count = kind === 2 ? 1 : 8; count > 0; count -= 1) bytes[random(bytes.length)] = random(256)
  return bytes
}

const forms: [title: string, options: WriteOptions, count: number][] = [
  ['json', { form: 'json' }, 500],
  ['gzip', { form: 'gzip' }, 500],
  ['zip', { form: 'zip', attachments: new Map([[samplePhotoId, samplePhoto]]) }, 500],
  ['encrypted', { form: 'gzip', passphrase: 'x', scryptCost: 2 }, 300],
]

test.each(forms)('%s with changed bytes is refused or sound, never a crash', async (_title, options, count) => {
  const random = makeRandom(count)
  const original = await writePackage(parsedSample(), options)
  let refused = 0
  for (let round = 0; round < count; round += 1) {
    if (await isRefused(mutateBytes(original, random), options.passphrase)) refused += 1
  }
  expect(refused).toBeGreaterThan(count * 0.6)
})

const strays: unknown[] = [null, '', 'x', 0, -1, 1.5, 1e300, true, [], {}, [null], { a: 1 }, '9.55', 'u1', [[[]]]]

test('a document with a field replaced by something else is refused or sound, never a crash', async () => {
  const random = makeRandom(7)
  let refused = 0
  for (let round = 0; round < 1000; round += 1) {
    const document = samplePackage()
    replaceSomething(document, random)
    if (await isRefused(new TextEncoder().encode(JSON.stringify(document)))) refused += 1
  }
  expect(refused).toBeGreaterThan(600)
})

function replaceSomething(root: Record<string, unknown>, random: (bound: number) => number): void {
  const places: [holder: Record<string, unknown>, key: string][] = []
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, member] of Object.entries(holder)) {
      places.push([holder, key])
      if (typeof member === 'object' && member !== null) visit(member as Record<string, unknown>)
    }
  }
  visit(root)
  const [holder, key] = places[random(places.length)] ?? [root, 'format']
  if (random(5) === 0) delete holder[key]
  else holder[key] = strays[random(strays.length)]
}
