/** A fair random order (Fisher–Yates). @param pick returns a whole number from 0 to `below` − 1, each equally likely */
export function shuffle<Row>(rows: readonly Row[], pick: (below: number) => number = pickSecurely): Row[] {
  const shuffled = [...rows]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = pick(last + 1)
    const moved = shuffled[last] as Row
    shuffled[last] = shuffled[chosen] as Row
    shuffled[chosen] = moved
  }
  return shuffled
}

/** Numbers beyond the last whole multiple are thrown away, so that none is likelier. */
function pickSecurely(below: number): number {
  const limit = Math.floor(0x1_0000_0000 / below) * below
  const drawn = new Uint32Array(1)
  do crypto.getRandomValues(drawn)
  while ((drawn[0] ?? 0) >= limit)
  return (drawn[0] ?? 0) % below
}
