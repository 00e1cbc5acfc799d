import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type JsonValue } from './canonical-json'
import { type ChangeDraft, type ChangeEntry, changeEntrySchema } from './change-entry'
import { appendEntry, emptyChain, verifyChain } from './hash-chain'

const sha256Hex = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

const drafts: ChangeDraft[] = [
  {
    time: '2023-06-28T09:00:00+08:00',
    operator: '录入员1',
    what: '评委01 民安社区 重点任务',
    before: null,
    after: '9.5',
    reason: '',
  },
  {
    time: '2023-06-28T09:00:05+08:00',
    operator: '录入员1',
    what: '评委01 民安社区 重点任务',
    before: '9.5',
    after: '8.5',
    reason: '看错',
  },
  {
    time: '2023-06-28T19:00:00+08:00',
    operator: '审核',
    what: '封存',
    before: null,
    after: { state: 'sealed' },
    reason: '',
  },
]

function makeChain(list: readonly ChangeDraft[]): ChangeEntry[] {
  const entries: ChangeEntry[] = []
  for (const draft of list) entries.push(appendEntry(entries.at(-1) ?? emptyChain, draft, sha256Hex))
  return entries
}

describe('a chain', () => {
  const entries = makeChain(drafts)

  test('starts from 64 zeros and is verified to its head', () => {
    expect(entries[0]?.prevHash).toBe('0'.repeat(64))
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3])
    expect(verifyChain(entries, sha256Hex)).toEqual({ ok: true, head: { seq: 3, hash: entries[2]?.hash } })
    expect(verifyChain([], sha256Hex)).toEqual({ ok: true, head: emptyChain })
    for (const entry of entries) expect(changeEntrySchema.parse(entry)).toEqual(entry)
  })

  test('the hash is SHA-256 of the entry without `hash` as canonical JSON', () => {
    const { hash, ...rest } = entries[1] as ChangeEntry
    expect(hash).toBe(sha256Hex(canonicalJson(rest)))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a missing, doubled, moved or foreign entry is found', () => {
    const [first, second, third] = entries as [ChangeEntry, ChangeEntry, ChangeEntry]
    expect(verifyChain([first, third], sha256Hex)).toEqual({ ok: false, seq: 2, problem: 'sequence' })
    expect(verifyChain([first, first, second], sha256Hex)).toEqual({ ok: false, seq: 2, problem: 'sequence' })
    expect(verifyChain([second, third], sha256Hex)).toEqual({ ok: false, seq: 1, problem: 'sequence' })
    const foreign = appendEntry({ seq: 1, hash: 'f'.repeat(64) }, drafts[1] as ChangeDraft, sha256Hex)
    expect(verifyChain([first, foreign, third], sha256Hex)).toEqual({ ok: false, seq: 2, problem: 'link' })
  })
})

const anyDraft: fc.Arbitrary<ChangeDraft> = fc.record({
  time: fc.constant('2023-06-28T09:00:00+08:00'),
  operator: fc.string(),
  what: fc.string(),
  before: fc.jsonValue() as fc.Arbitrary<JsonValue>,
  after: fc.jsonValue() as fc.Arbitrary<JsonValue>,
  reason: fc.string(),
})

test('any flipped byte of any entry is found at that entry', () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (list, which, place) => {
      const entries = makeChain(list)
      expect(verifyChain(entries, sha256Hex)).toMatchObject({ ok: true })
      const index = which % entries.length
      const changed = flipByte(entries[index] as ChangeEntry, place)
      if (changed === null) return
      const verdict = verifyChain(entries.with(index, changed), sha256Hex)
      expect(verdict).toMatchObject({ ok: false, seq: index + 1 })
    }),
    { numRuns: 300 },
  )
})

/** Flips the lowest bit of one character of the entry's text; null where that is no entry any more, or the same one. */
function flipByte(entry: ChangeEntry, place: number): ChangeEntry | null {
  const text = canonicalJson(entry)
  const at = place % text.length
  const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
  try {
    const changed = changeEntrySchema.parse(JSON.parse(flipped))
    return canonicalJson(changed) === text ? null : changed
  } catch {
    return null
  }
}
