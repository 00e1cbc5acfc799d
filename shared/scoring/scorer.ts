/** A contest being scored: everything is kept by unit and part, so that one changed sheet recomputes only its unit. */
import type { ContestDefinition, ContestRecord, Sheet } from '../model/contest'
import { toHundredths } from '../model/decimal'
import type { CampaignUnit } from '../model/unit'
import { assignBands } from './bands'
import { type PartColumns, packColumns, writeSheet } from './columns'
import { type PartScore, scorePart } from './part-score'
import { rankUnits, sortByScore } from './ranking'
import { format, formatScaled, formatShortest } from './rational'
import type { ContestResult, RankedUnit } from './result'
import { readTotals, updateTotals } from './sheet-totals'
import type { Ranked } from './tie-breakers'
import { type Figures, scoreUnit, type UnitScore } from './unit-score'

/** Overall and group ranks of the ranked units, by position in the contest's order. */
export type Standing = { ranked: Ranked[]; ranks: Map<number, number>; groupRanks: Map<number, number> }

export class Scorer {
  readonly definition: ContestDefinition
  readonly columns: readonly PartColumns[]
  readonly units: UnitScore[]
  readonly #groups: readonly string[]

  constructor(definition: ContestDefinition, columns: readonly PartColumns[], campaignUnits: readonly CampaignUnit[]) {
    this.definition = definition
    this.columns = columns
    const groups = new Map(campaignUnits.map((unit) => [unit.unitId, unit.group]))
    this.#groups = definition.unitIds.map((unitId) => groups.get(unitId) ?? '')
    this.units = definition.unitIds.map((unitId, unit) =>
      scoreUnit(
        definition,
        columns,
        unitId,
        columns.map((part) => this.#scorePart(part, unit)),
      ),
    )
  }

  /** Puts a changed sheet in the place of the old one and scores what depends on it. */
  setSheet(sheet: Sheet): void {
    const index = this.columns.findIndex((columns) => columns.part.id === sheet.partId)
    const columns = this.columns[index]
    if (columns === undefined) return
    const place = writeSheet(columns, sheet)
    if (place === null) return
    const dependsOnPeers = this.definition.notApplicablePolicy === 'peerAverage' && columns.part.entry === 'items'
    for (const [unit, { unitId, parts }] of this.units.entries()) {
      const isPeer = dependsOnPeers && columns.applicableMax[unit] !== columns.fullMarks
      if (unit !== place.unit && !isPeer) continue
      const updated =
        unit === place.unit ? updateTotals(columns, unit, place.judge, (parts[index] as PartScore).totals) : null
      const scored = parts.with(index, updated === null ? this.#scorePart(columns, unit) : scorePart(columns, updated))
      this.units[unit] = scoreUnit(this.definition, this.columns, unitId, scored)
    }
  }

  standing(): Standing {
    const all = this.units.map((score, position) => ({ position, score }))
    const ranked = sortByScore(
      this.definition.rankBy,
      all.filter(({ score }) => score.figures !== null),
    )
    const groupRanks = new Map<number, number>()
    for (const group of new Set(ranked.map(({ position }) => this.#groups[position]))) {
      const members = ranked.filter(({ position }) => this.#groups[position] === group)
      for (const [position, rank] of rankUnits(this.definition, this.columns, members)) groupRanks.set(position, rank)
    }
    return { ranked, ranks: rankUnits(this.definition, this.columns, ranked), groupRanks }
  }

  /** The result document of the contest (package-format.md). */
  result(): ContestResult {
    const { ranked, ranks, groupRanks } = this.standing()
    const ordered = ranked
      .map((entry) => ({
        ...entry,
        rank: ranks.get(entry.position) ?? 0,
        groupRank: groupRanks.get(entry.position) ?? 0,
      }))
      .sort((a, b) => a.rank - b.rank || a.position - b.position)
    const { bands, isQuotaExceeded } = assignBands(
      this.definition,
      ordered.map(({ position, score, rank, groupRank }) => ({
        unitId: score.unitId,
        figures: score.figures as Figures,
        rank,
        groupRank,
        group: this.#groups[position] ?? '',
      })),
    )
    return {
      id: this.definition.id,
      ranked: ordered.map((entry, index) =>
        this.#describe(entry.score, entry.rank, entry.groupRank, bands[index] ?? null),
      ),
      unranked: this.units.flatMap(({ unitId, figures, notices }) => (figures === null ? [{ unitId, notices }] : [])),
      notices: this.#contestNotices(isQuotaExceeded),
    }
  }

  #scorePart(columns: PartColumns, unit: number): PartScore {
    return scorePart(columns, readTotals(columns, unit, this.definition.notApplicablePolicy))
  }

  #describe(score: UnitScore, rank: number, groupRank: number, band: string | null): RankedUnit {
    const { base, adjustment, exact, published } = score.figures as Figures
    return {
      unitId: score.unitId,
      rank,
      groupRank,
      published: formatScaled(published, this.definition.decimals),
      exact: format(exact, 10),
      base: format(base, 10),
      adjustment: formatShortest(adjustment),
      parts: score.parts.map((part, index) => describePart(this.columns[index] as PartColumns, part)),
      band,
      notices: score.notices,
    }
  }

  #contestNotices(isQuotaExceeded: boolean): ContestResult['notices'] {
    const { composition, fullMarks, parts } = this.definition
    const weights = parts.reduce((total, part) => total + toHundredths(part.weight ?? '0'), 0)
    const maxima = this.columns.reduce((total, columns) => total + columns.fullMarks, 0)
    const isUndeclared = composition === 'sum' && fullMarks !== null && toHundredths(fullMarks) !== maxima
    return [
      ...(isUndeclared ? (['full-marks-not-declared'] as const) : []),
      ...(isQuotaExceeded ? (['quota-exceeded'] as const) : []),
      ...(composition === 'weighted' && weights !== 10000 ? (['weights-not-100'] as const) : []),
    ]
  }
}

function describePart(columns: PartColumns, part: PartScore): RankedUnit['parts'][number] {
  const dropped = part.groups.flatMap((group) => group.dropped).sort((a, b) => a - b)
  return {
    partId: columns.part.id,
    score: part.score === null ? '' : format(part.score, 10),
    counted: part.counted,
    dropped: dropped.map((judge) => columns.judges[judge]?.id ?? ''),
  }
}

/** Scores a contest so that it can be followed sheet by sheet. */
export function createScorer(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): Scorer {
  return new Scorer(contest.definition, packColumns(contest), campaignUnits)
}
