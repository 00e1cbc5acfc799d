import type { ContestDefinition } from '../../../shared/model/contest'

/** Saves a change of the contest's definition. It fails with the reason when the store refuses. */
export type ContestEdit = (
  change: (definition: ContestDefinition) => ContestDefinition,
  reason?: string,
) => Promise<void>
