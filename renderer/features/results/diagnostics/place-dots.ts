/** Where the dots of a dot plot stand: by value in columns as wide as a dot, one above the other in a column. */

export type Dot = { id: string; x: number; level: number }

export type DotPlot = {
  dots: Dot[]
  /** Where 0 is. */
  zero: number
  /** Dots in the highest column. */
  levels: number
}

/** `width` in pixels from the lowest to the highest value, 0 among them; columns are `distance` apart, one of them at 0. */
export function placeDots(values: readonly { id: string; value: number }[], width: number, distance: number): DotPlot {
  const lowest = Math.min(0, ...values.map(({ value }) => value))
  const highest = Math.max(0, ...values.map(({ value }) => value))
  const scale = highest === lowest ? 0 : width / (highest - lowest)
  const zero = scale === 0 ? width / 2 : (0 - lowest) * scale
  const heights = new Map<number, number>()
  const dots = values.map(({ id, value }) => {
    const column = Math.round((value * scale) / distance)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { id, x: zero + column * distance, level }
  })
  return { dots, zero, levels: Math.max(0, ...heights.values()) }
}
