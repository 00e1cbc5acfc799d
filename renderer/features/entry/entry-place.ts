/** Where the clerk is: which sheets the grid shows. */
import { create } from 'zustand'
import type { EntryContest, EntryPart } from '../../state/entry/entry-contest'

export type EntryView = 'judge' | 'unit'
export type EntryPlace = { view: EntryView; partId: string; judgeId: string; unitId: string }

/** A cell that a link asks for; `itemId` is '' for the written total and null for the first cell of the sheet. */
export type EntryAim = { judgeId: string; unitId: string; itemId: string | null }

type State = {
  places: Readonly<Record<number, EntryPlace>>
  /** Taken by the grid as soon as it shows the sheet. */
  aims: Readonly<Record<number, EntryAim | null>>
  isRankingShown: boolean
}
type Actions = {
  setPlace(contestKey: number, place: EntryPlace): void
  setAim(contestKey: number, aim: EntryAim | null): void
  showRanking(isShown: boolean): void
}

/** Remembered while the window lives, so that another tab and back leads to the same pile of paper. */
export const useEntryPlaces = create<State & Actions>()((set) => ({
  places: {},
  aims: {},
  isRankingShown: true,
  setPlace: (contestKey, place) => set(({ places }) => ({ places: { ...places, [contestKey]: place } })),
  setAim: (contestKey, aim) => set(({ aims }) => ({ aims: { ...aims, [contestKey]: aim } })),
  showRanking: (isRankingShown) => set({ isRankingShown }),
}))

/** Ids of an address such as `?contest=3&part=…&judge=…&unit=…`, before or after the hash. */
export function readAddress(search: string, hash: string): URLSearchParams {
  const query = hash.includes('?') ? hash.slice(hash.indexOf('?')) : search
  return new URLSearchParams(query)
}

/** The wanted place as far as the contest has it; the first judge, unit and part where it has not. */
export function fitPlace(contest: EntryContest, wanted: Partial<EntryPlace>): EntryPlace {
  const part = findPart(contest, wanted.partId, wanted.judgeId)
  const judge = part?.judges.find(({ id }) => id === wanted.judgeId) ?? part?.judges[0]
  const { unitIds } = contest.definition
  const unitId = unitIds.find((id) => id === wanted.unitId) ?? unitIds[0] ?? ''
  return { view: wanted.view ?? 'judge', partId: part?.part.id ?? '', judgeId: judge?.id ?? '', unitId }
}

function findPart(
  contest: EntryContest,
  partId: string | undefined,
  judgeId: string | undefined,
): EntryPart | undefined {
  const named = contest.parts.find(({ part }) => part.id === partId)
  const scored = contest.parts.find(({ judges }) => judges.some(({ id }) => id === judgeId))
  return named ?? scored ?? contest.parts.find(({ judges }) => judges.length > 0) ?? contest.parts[0]
}

/** The judge or unit beside the one of the place; null at the end of the pile. */
export function stepPlace(contest: EntryContest, part: EntryPart, place: EntryPlace, step: 1 | -1): EntryPlace | null {
  const ids = place.view === 'judge' ? part.judges.map(({ id }) => id) : contest.definition.unitIds
  const id = ids[ids.indexOf(place.view === 'judge' ? place.judgeId : place.unitId) + step]
  if (id === undefined) return null
  return place.view === 'judge' ? { ...place, judgeId: id } : { ...place, unitId: id }
}
