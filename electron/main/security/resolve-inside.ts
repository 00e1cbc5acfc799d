import { isAbsolute, join, relative } from 'node:path'

/** The file below `root` that an address names, or null when the address is broken or would leave the folder. */
export function resolveInside(root: string, address: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  const inside = relative(root, file)
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? file : null
}
