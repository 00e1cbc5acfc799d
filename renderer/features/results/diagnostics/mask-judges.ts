/** Names for judges that say nothing about who they are. */

const stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const

/** Masked names, and an order that goes by them and tells nothing else. */
export type JudgeMasks = { nameOf(judgeId: string): string; compare(leftId: string, rightId: string): number }

/**
 * 评委甲 … 评委癸, 评委甲2 … for the judges of a contest: shuffled, so that the order does not tell the judge, and the same
 * every time for the same judges of the same contest.
 */
export function maskJudges(contestId: string, judgeIds: readonly string[]): JudgeMasks {
  const shuffled = judgeIds
    .map((id) => ({ id, place: hashText(`${contestId}\n${id}`) }))
    .sort((left, right) => left.place - right.place || (left.id < right.id ? -1 : 1))
  const places = new Map(shuffled.map(({ id }, index) => [id, index]))
  return {
    nameOf: (judgeId) => nameMask(places.get(judgeId) ?? 0),
    compare: (leftId, rightId) => (places.get(leftId) ?? 0) - (places.get(rightId) ?? 0),
  }
}

function nameMask(place: number): string {
  const round = Math.floor(place / stems.length) + 1
  return `评委${stems[place % stems.length]}${round === 1 ? '' : round}`
}

/** FNV-1a with a last mixing, as 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}
