/** Splitting tied sets (scoring.md §4). */
import type { TieBreaker } from '../model/contest'
import type { PartColumns } from './columns'
import { itemMean } from './item-mean'
import { compare, mean, multiply, type Rational, rational } from './rational'
import type { UnitScore } from './unit-score'

/** One unit in the ranking with its position in the contest's order. */
export type Ranked = { position: number; score: UnitScore }

/** Splits a tied set into smaller ones, best first; a breaker that is passed over returns the set as it was. */
export function breakTie(columns: readonly PartColumns[], breaker: TieBreaker, set: readonly Ranked[]): Ranked[][] {
  if ('manual' in breaker) return splitManually(breaker.manual, set)
  const keyed = set.map((ranked) => ({ ranked, key: readKey(columns, breaker, ranked) }))
  if (!keyed.every(hasKey)) return [[...set]]
  const order = (a: Keyed, b: Keyed) => compare(b.key, a.key)
  return splitSorted(keyed.sort(order), order).map((group) => group.map(({ ranked }) => ranked))
}

type Keyed = { ranked: Ranked; key: Rational }

function hasKey(entry: { ranked: Ranked; key: Rational | null }): entry is Keyed {
  return entry.key !== null
}

/** Groups of equal members of a sorted list. */
export function splitSorted<Member>(sorted: readonly Member[], order: (a: Member, b: Member) => number): Member[][] {
  const groups: Member[][] = []
  for (const member of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && order(group[0] as Member, member) === 0) group.push(member)
    else groups.push([member])
  }
  return groups
}

function splitManually(manual: readonly string[], set: readonly Ranked[]): Ranked[][] {
  const listed = [...new Set(manual)].flatMap((unitId) => set.filter((ranked) => ranked.score.unitId === unitId))
  const rest = set.filter((ranked) => !listed.includes(ranked))
  return [...listed.map((ranked) => [ranked]), ...(rest.length > 0 ? [rest] : [])]
}

/** What a breaker compares; null where the unit has none, so that the breaker is passed over. */
export function readKey(
  columns: readonly PartColumns[],
  breaker: Exclude<TieBreaker, { manual: string[] }>,
  { position, score }: Ranked,
): Rational | null {
  if ('itemId' in breaker) return readItem(columns, breaker.itemId, position, score)
  const index = columns.findIndex((candidate) => candidate.part.id === breaker.partId)
  const part = score.parts[index]
  if (part === undefined) return null
  if (!('panelId' in breaker)) return part.score
  const judges = columns[index]?.judges ?? []
  const values = part.totals.states.flatMap((state, judge) =>
    state === 'counted' && judges[judge]?.panelId === breaker.panelId ? [part.totals.values[judge] ?? 0] : [],
  )
  if (values.length === 0) return null
  return multiply(mean(values.map((value) => rational(BigInt(value), 1n))), part.totals.scale)
}

function readItem(columns: readonly PartColumns[], itemId: string, unit: number, score: UnitScore): Rational | null {
  const index = columns.findIndex((candidate) => candidate.items.some((item) => item.id === itemId))
  const part = columns[index]
  if (part === undefined) return null
  const item = part.items.findIndex((candidate) => candidate.id === itemId)
  return itemMean(part, item, unit, score.parts[index]?.totals.states ?? [])
}
