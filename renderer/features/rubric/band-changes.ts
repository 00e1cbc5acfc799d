import type { Bands } from '../../../shared/model/contest'
import { texts } from './texts'
import type { DefinitionChange } from './use-contest-draft'

export type BandKind = Bands['kind'] | 'none'
export type QuotaMeasure = 'percent' | 'count'

const usualMinimums = ['90', '80', '70']
const usualPercents = ['30', '50', '20']

/** Bands of a kind to start from, under the usual names. */
export function makeBands(kind: BandKind): Bands | null {
  const names = texts.usualBands.slice(0, 3)
  if (kind === 'none') return null
  if (kind === 'threshold') {
    return { kind, bands: names.map((name, index) => ({ name, min: usualMinimums[index] ?? '0' })) }
  }
  return {
    kind,
    scope: 'overall',
    rounding: 'down',
    bands: names.map((name, index) => ({ name, percent: usualPercents[index] ?? '0' })),
  }
}

export function measureOf(bands: Extract<Bands, { kind: 'quota' }>): QuotaMeasure {
  return bands.bands.some((band) => band.count !== undefined) ? 'count' : 'percent'
}

/** Bands with another one below; its number is still to be typed, a count starts at one. */
export function addBand(bands: Bands): Bands {
  const names = new Set(bands.bands.map((band) => band.name))
  const name = texts.usualBands.find((usual) => !names.has(usual)) ?? texts.newBand(bands.bands.length + 1)
  if (bands.kind === 'threshold') return { ...bands, bands: [...bands.bands, { name, min: '0' }] }
  const added = measureOf(bands) === 'count' ? { name, count: 1 } : { name, percent: '10' }
  return { ...bands, bands: [...bands.bands, added] }
}

/** A renamed band keeps the limits that name it. */
export function renameBand(index: number, name: string): DefinitionChange {
  return (definition) => {
    const { bands } = definition
    const before = bands?.bands[index]?.name
    if (bands === null || before === undefined) return definition
    const renamed = <Band extends { name: string }>(rows: readonly Band[]) =>
      rows.map((band, place) => (place === index ? { ...band, name } : band))
    return {
      ...definition,
      bands:
        bands.kind === 'threshold'
          ? { ...bands, bands: renamed(bands.bands) }
          : { ...bands, bands: renamed(bands.bands) },
      bandLimits: definition.bandLimits.map((limit) => (limit.best === before ? { ...limit, best: name } : limit)),
    }
  }
}

export function removeBand(bands: Bands, index: number): Bands | null {
  if (bands.bands.length === 1) return null
  const left = <Band>(rows: readonly Band[]) => rows.filter((_, place) => place !== index)
  return bands.kind === 'threshold' ? { ...bands, bands: left(bands.bands) } : { ...bands, bands: left(bands.bands) }
}
