/** 等次 (scoring.md §4): thresholds on the published score, or quotas of ranks. */
import type { Bands, ContestDefinition } from '../model/contest'
import { toHundredths } from '../model/decimal'
import { compare, fromHundredths } from './rational'
import type { Figures } from './unit-score'

/** A ranked unit with what bands depend on. */
export type Bandable = { unitId: string; figures: Figures; rank: number; groupRank: number; group: string }

export type BandResult = { bands: (string | null)[]; isQuotaExceeded: boolean }

/** Bands in the order of `units`; null where none is reached. */
export function assignBands(definition: ContestDefinition, units: readonly Bandable[]): BandResult {
  const { bands } = definition
  if (bands === null) return { bands: units.map(() => null), isQuotaExceeded: false }
  const { indexes, isQuotaExceeded } =
    bands.kind === 'threshold'
      ? { indexes: byThreshold(bands, definition.decimals, units), isQuotaExceeded: false }
      : byQuota(bands, units)
  const limited = indexes.map((index, position) => limitBand(definition, bands, units[position]?.unitId ?? '', index))
  return { bands: limited.map((index) => bands.bands[index]?.name ?? null), isQuotaExceeded }
}

/** The index of each unit's band, −1 where none is reached. */
function byThreshold(
  bands: Extract<Bands, { kind: 'threshold' }>,
  decimals: number,
  units: readonly Bandable[],
): number[] {
  const scale = 10n ** BigInt(decimals)
  const minima = bands.bands.map((band) => fromHundredths(toHundredths(band.min)))
  return units.map(({ figures }) => {
    const published = { n: figures.published, d: scale }
    return minima.findIndex((min) => compare(published, min) >= 0)
  })
}

function byQuota(
  bands: Extract<Bands, { kind: 'quota' }>,
  units: readonly Bandable[],
): { indexes: number[]; isQuotaExceeded: boolean } {
  const isOverall = bands.scope === 'overall'
  const rankOf = (unit: Bandable) => (isOverall ? unit.rank : unit.groupRank)
  const scopes = isOverall ? [''] : [...new Set(units.map((unit) => unit.group))]
  const indexes = units.map(() => -1)
  let isQuotaExceeded = false
  for (const scope of scopes) {
    const members = units.filter((unit) => isOverall || unit.group === scope)
    const limits = listLimits(bands, members.length)
    for (const [position, unit] of units.entries()) {
      if (members.includes(unit)) indexes[position] = limits.findIndex((limit) => rankOf(unit) <= limit)
    }
    if (limits.some((limit) => members.filter((unit) => rankOf(unit) <= limit).length > limit)) isQuotaExceeded = true
  }
  return { indexes, isQuotaExceeded }
}

/** The last rank of each band: cumulated percents of n, rounded, or cumulated counts. */
function listLimits(bands: Extract<Bands, { kind: 'quota' }>, unitCount: number): number[] {
  let percents = 0
  let counts = 0
  return bands.bands.map((band) => {
    percents += band.percent === undefined ? 0 : toHundredths(band.percent)
    counts += band.count ?? 0
    if (band.percent === undefined) return counts
    const share = BigInt(percents) * BigInt(unitCount)
    return Number(bands.rounding === 'down' ? share / 10000n : (2n * share + 10000n) / 20000n)
  })
}

/** The lower of the unit's band and its limit; a rank and its place in the quota stay. */
function limitBand(definition: ContestDefinition, bands: Bands, unitId: string, index: number): number {
  if (index < 0) return index
  return definition.bandLimits
    .filter((limit) => limit.unitId === unitId)
    .reduce(
      (lowest, { best }) =>
        Math.max(
          lowest,
          bands.bands.findIndex((band) => band.name === best),
        ),
      index,
    )
}
