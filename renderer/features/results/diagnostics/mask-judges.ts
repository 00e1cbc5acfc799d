/** Names for judges that say nothing about who they are. */

const stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const

/**
 * Judge id → 评委甲 … 评委癸, 评委甲2 …: shuffled, so that the order does not tell the judge, and the same every time for
 * the same judges of the same contest.
 */
export function maskJudges(contestId: string, judgeIds: readonly string[]): ReadonlyMap<string, string> {
  const shuffled = judgeIds
    .map((id) => ({ id, place: hashText(`${contestId}\n${id}`) }))
    .sort((left, right) => left.place - right.place || (left.id < right.id ? -1 : 1))
  return new Map(
    shuffled.map(({ id }, index) => {
      const round = Math.floor(index / stems.length) + 1
      return [id, `评委${stems[index % stems.length]}${round === 1 ? '' : round}`]
    }),
  )
}

/** FNV-1a with a last mixing, as 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}
