import type { ContestDefinition } from './contest'

/**
 * Fields of a contest that may change after the first mark without a reason of their own, until it is sealed; everything
 * else are rules and rubric, which change only by 改规则 (scoring.md).
 */
export const freeContestFields: ReadonlySet<keyof ContestDefinition> = new Set([
  'judges',
  'unitIds',
  'adjustments',
  'notApplicable',
  'withoutRank',
  'bandLimits',
  'name',
])
