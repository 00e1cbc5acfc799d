import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

/** The smallest window that every screen of the program fits into, and the usual one. */
export const smallestSize = { width: 1100, height: 680 }
export const usualSize = { width: 1366, height: 768 }

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })

/** The bounds in a file if a useful part of such a window would be visible, otherwise null. */
export function readBounds(file: string, areas: readonly Rectangle[]): Rectangle | null {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const width = Math.max(bounds.width, smallestSize.width)
    const height = Math.max(bounds.height, smallestSize.height)
    const grown = { ...bounds, width, height }
    return isOnScreen(grown, areas) ? grown : null
  } catch {
    return null
  }
}

/** Whether enough of a window is visible to take hold of it. */
export function isOnScreen(bounds: Rectangle, areas: readonly Rectangle[]): boolean {
  return areas.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return width >= 200 && height >= 100 && bounds.y >= area.y - 20
  })
}
