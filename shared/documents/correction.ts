/** 更正说明 as data: what the newest publication changed against the one before (documents.md). */

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

/** Old and new ranks in the order of the new ones; null while nothing was published before. @param nameOf the unit's name */
export function buildCorrection(
  publications: readonly Publication[],
  nameOf: (unitId: string) => string,
): Correction | null {
  const [earlier, latest] = publications.slice(-2)
  if (earlier === undefined || latest === undefined) return null
  const rows = latest.results.map(({ unitId, rank, published }): RankChange => {
    const old = earlier.results.find((result) => result.unitId === unitId)
    const before = { rank: old?.rank ?? null, published: old?.published ?? null }
    const isChanged = before.rank !== rank || before.published !== published
    return { unitId, unit: nameOf(unitId), before, after: { rank, published }, isChanged }
  })
  return { number: latest.number - 1, reason: latest.reason, sealCode: latest.sealCode, rows }
}

/** The page of the newest correction; null when there is none. */
export function buildCorrectionDocument(source: DocumentSource): CorrectionDocument | null {
  const { campaign, contest, facts } = source
  const nameOf = (unitId: string) => campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const correction = buildCorrection(source.publications, nameOf)
  if (correction === null) return null
  return {
    ...correction,
    title: `${describePeriod(campaign)}${contest.name}更正说明（第${correction.number}号）`,
    officeName: source.officeName,
    date: describeDate(source.publications.at(-1)?.sealedAt.slice(0, 10) ?? null),
    unitTerm: facts.unitTerm,
    signers: facts.signers,
    isRehearsal: source.isRehearsal,
  }
}
