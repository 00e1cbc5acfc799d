import type { Transaction } from 'dexie'

/** One step of the schema. Steps are only ever added; a published one never changes, and copies the constants it needs. */
export type Migration = {
  /** The schema version that this step leads to: 1, 2, 3 … */
  number: number
  slug: string
  /** Why, in one sentence. */
  reason: string
  /** Tables that are new or whose indexes change, in Dexie's notation; null deletes a table. */
  tables: Record<string, string | null>
  /** Rewrites the rows of the version before; null where there is nothing to rewrite. */
  upgrade: ((transaction: Transaction) => PromiseLike<void>) | null
}
