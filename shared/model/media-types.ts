/** File extensions by media type of what is taken as a scan. */
export const scanExtensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
}

/** How files of each media type begin. */
const beginnings: readonly [mediaType: string, bytes: readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

/** What a scan is by its first bytes, whatever it is called; null when it is none that is taken. */
export function detectScan(bytes: Uint8Array): string | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, place) => bytes[place] === byte))
  return found?.[0] ?? null
}
