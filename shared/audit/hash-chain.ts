/** Chains of change entries: each entry names the hash of the one before, so that a changed or missing one is found. */
import { canonicalJson } from './canonical-json'
import type { ChangeDraft, ChangeEntry } from './change-entry'

/** The last entry of a chain. */
export type ChainHead = { seq: number; hash: string }

/** SHA-256 of the UTF-8 of a text, as 64 lower-case hexadecimal digits. */
export type Sha256Hex = (text: string) => string

/** `sequence`: an entry is missing, doubled or moved; `link`: it does not continue the one before; `content`: it was changed. */
export type ChainProblem = 'sequence' | 'link' | 'content'

export type ChainVerdict = { ok: true; head: ChainHead } | { ok: false; seq: number; problem: ChainProblem }

/** The head of a chain without entries. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) }

function hashEntry(entry: Omit<ChangeEntry, 'hash'>, sha256Hex: Sha256Hex): string {
  const { seq, time, operator, what, before, after, reason, prevHash } = entry
  return sha256Hex(canonicalJson({ seq, time, operator, what, before, after, reason, prevHash }))
}

/** The entry that follows `head`; it is the next head. */
export function appendEntry(head: ChainHead, draft: ChangeDraft, sha256Hex: Sha256Hex): ChangeEntry {
  const { time, operator, what, before, after, reason } = draft
  const entry = { seq: head.seq + 1, time, operator, what, before, after, reason, prevHash: head.hash }
  return { ...entry, hash: hashEntry(entry, sha256Hex) }
}

/**
 * Recomputes a whole chain, entries in the order of `seq`. Reports the first entry that does not fit.
 * Entries cut off at the end are not found here: compare the head with the seal code or a kept head.
 */
export function verifyChain(entries: readonly ChangeEntry[], sha256Hex: Sha256Hex): ChainVerdict {
  let head = emptyChain
  for (const entry of entries) {
    const seq = head.seq + 1
    if (entry.seq !== seq) return { ok: false, seq, problem: 'sequence' }
    if (entry.prevHash !== head.hash) return { ok: false, seq, problem: 'link' }
    if (entry.hash !== hashEntry(entry, sha256Hex)) return { ok: false, seq, problem: 'content' }
    head = { seq, hash: entry.hash }
  }
  return { ok: true, head }
}
