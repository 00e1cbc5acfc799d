export type PackageForm = 'json' | 'gzip' | 'zip' | 'encrypted'

export const encryptedMagic = Uint8Array.from([0x4c, 0x53, 0x42, 0x31])

function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  return Array.from(start).every((byte, place) => bytes[place] === byte)
}

/** Tells the forms of a package apart by the first bytes. What is none of the packed forms is taken for JSON. */
export function detectForm(bytes: Uint8Array): PackageForm {
  if (startsWith(bytes, encryptedMagic)) return 'encrypted'
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gzip'
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  return 'json'
}
