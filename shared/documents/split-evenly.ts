/** Splits a list into as few groups as hold at most `limit` members each, of sizes that differ by one at most; an empty list is one group. */
export function splitEvenly<Member>(list: readonly Member[], limit: number): Member[][] {
  const count = Math.max(1, Math.ceil(list.length / limit))
  return Array.from({ length: count }, (_, index) =>
    list.slice(Math.floor((list.length * index) / count), Math.floor((list.length * (index + 1)) / count)),
  )
}
