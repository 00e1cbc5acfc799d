import type { StoreQueryName, StoreRequestOf, StoreResponseOf } from '../../../shared/ipc/store-protocol'
import type { StoreDatabase } from '../database/store-database'

/** A read use case: one read-only transaction. */
export type QueryHandler<Name extends StoreQueryName> = (
  database: StoreDatabase,
  request: StoreRequestOf<Name>,
) => Promise<StoreResponseOf<Name>>
