import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { type ChainedChange, changeLogSchema, verifyChangeLog } from './change-log'
import { appendEntry, emptyChain } from './hash-chain'

const sha256Hex = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

function entry(chain: string, previous: ChainedChange | undefined, after: string): ChainedChange {
  const draft = {
    time: '2023-06-28T09:00:00+08:00',
    operator: '录入员1',
    what: '改名',
    before: null,
    after,
    reason: '',
  }
  return { ...appendEntry(previous ?? emptyChain, draft, sha256Hex), chain }
}

test('chains are verified each by itself, however they are mixed', () => {
  const first = entry('office', undefined, 'a')
  const second = entry('contest:t1', undefined, 'b')
  const third = entry('office', first, 'c')
  const log = changeLogSchema.parse([first, second, third])
  expect(verifyChangeLog(log, sha256Hex)).toMatchObject([
    { chain: 'office', verdict: { ok: true, head: { seq: 2, hash: third.hash } } },
    { chain: 'contest:t1', verdict: { ok: true, head: { seq: 1 } } },
  ])
  expect(verifyChangeLog([first, second, { ...third, after: 'd' }], sha256Hex)).toMatchObject([
    { chain: 'office', verdict: { ok: false, seq: 2, problem: 'content' } },
    { chain: 'contest:t1', verdict: { ok: true } },
  ])
})
