/** 更正说明 as data: what a publication changed against the one before (documents.md). */

import type { Publication } from '../model/contest'
import { describePeriod } from '../model/period'
import { type DocumentSource, describeDate } from './document-source'

export type RankChange = {
  unitId: string
  unit: string
  before: { rank: number | null; published: string | null }
  after: { rank: number | null; published: string | null }
  isChanged: boolean
}

export type Correction = { number: number; reason: string; sealCode: string; rows: RankChange[] }

export type CorrectionDocument = Correction & {
  title: string
  officeName: string
  date: string
  unitTerm: string
  signers: string[]
  isRehearsal: boolean
}

/** One correction for every publication after the first, oldest first. @param nameOf the unit's name */
export function listCorrections(
  publications: readonly Publication[],
  nameOf: (unitId: string) => string,
): Correction[] {
  return publications.slice(1).map((latest, index) => {
    const earlier = publications[index]?.results ?? []
    return {
      number: index + 1,
      reason: latest.reason,
      sealCode: latest.sealCode,
      rows: compareResults(earlier, latest.results, nameOf),
    }
  })
}

/** Old and new ranks in the order of the new ones; units that no longer take part come last. */
function compareResults(
  earlier: Publication['results'],
  later: Publication['results'],
  nameOf: (unitId: string) => string,
): RankChange[] {
  const gone = earlier.filter(({ unitId }) => !later.some((result) => result.unitId === unitId))
  const rows = [...later, ...gone.map(({ unitId }) => ({ unitId, rank: null, published: null }))]
  return rows.map(({ unitId, rank, published }) => {
    const old = earlier.find((result) => result.unitId === unitId)
    const before = { rank: old?.rank ?? null, published: old?.published ?? null }
    const isChanged = before.rank !== rank || before.published !== published
    return { unitId, unit: nameOf(unitId), before, after: { rank, published }, isChanged }
  })
}

/** The page of one correction; null when there is none. @param number null: the newest */
export function buildCorrectionDocument(
  source: DocumentSource,
  number: number | null = null,
): CorrectionDocument | null {
  const { campaign, contest, facts } = source
  const nameOf = (unitId: string) => campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const corrections = listCorrections(source.publications, nameOf)
  const correction = corrections.find((candidate) => candidate.number === number) ?? corrections.at(-1)
  if (correction === undefined) return null
  return {
    ...correction,
    title: `${describePeriod(campaign)}${contest.name}更正说明（第${correction.number}号）`,
    officeName: source.officeName,
    date: describeDate(source.publications[correction.number]?.sealedAt.slice(0, 10) ?? null),
    unitTerm: facts.unitTerm,
    signers: facts.signers,
    isRehearsal: source.isRehearsal,
  }
}
