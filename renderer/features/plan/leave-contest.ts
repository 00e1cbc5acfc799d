import type { ContestDefinition, TieBreaker } from '../../../shared/model/contest'

/** A contest without a unit: not scored, not named in any rule, nobody's own. */
export function leaveContest(definition: ContestDefinition, unitId: string): ContestDefinition {
  const others = <Entry extends { unitId: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.unitId !== unitId)
  return {
    ...definition,
    unitIds: definition.unitIds.filter((id) => id !== unitId),
    judges: definition.judges.map((judge) => ({
      ...judge,
      ownUnitIds: judge.ownUnitIds.filter((id) => id !== unitId),
    })),
    notApplicable: others(definition.notApplicable),
    adjustments: others(definition.adjustments),
    withoutRank: others(definition.withoutRank),
    bandLimits: others(definition.bandLimits),
    tieBreakers: definition.tieBreakers.flatMap((breaker): TieBreaker[] => {
      if (!('manual' in breaker)) return [breaker]
      const manual = breaker.manual.filter((id) => id !== unitId)
      return manual.length === 0 ? [] : [{ ...breaker, manual }]
    }),
  }
}

/** Whether a contest names the unit anywhere that keeps it from leaving the campaign. */
export function namesUnit(definition: ContestDefinition, unitId: string): boolean {
  return definition.unitIds.includes(unitId) || definition.judges.some((judge) => judge.ownUnitIds.includes(unitId))
}
