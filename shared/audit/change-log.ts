import { z } from 'zod'
import { changeEntrySchema } from './change-entry'
import { type ChainVerdict, type Sha256Hex, verifyChain } from './hash-chain'

/** A change with the chain it belongs to: one per contest, one per campaign for the rest, one for the office. */
export const chainedChangeSchema = changeEntrySchema.extend({ chain: z.string().min(1) })
export type ChainedChange = z.infer<typeof chainedChangeSchema>

/** The change log of a package: `record.changeLog`, every chain in the order of its `seq`. */
export const changeLogSchema = z.array(chainedChangeSchema)

export type VerifiedChain = { chain: string; entries: ChainedChange[]; verdict: ChainVerdict }

/** Verifies every chain of a log by itself; chains come in the order in which they first appear. */
export function verifyChangeLog(log: readonly ChainedChange[], sha256Hex: Sha256Hex): VerifiedChain[] {
  const chains = new Map<string, ChainedChange[]>()
  for (const entry of log) {
    const entries = chains.get(entry.chain)
    if (entries === undefined) chains.set(entry.chain, [entry])
    else entries.push(entry)
  }
  return [...chains].map(([chain, entries]) => ({ chain, entries, verdict: verifyChain(entries, sha256Hex) }))
}
