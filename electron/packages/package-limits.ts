/**
 * Bounds of what is read, so that a crafted or damaged file cannot exhaust the machine (security.md, Input), and of what is written, so
 * that every package written can be read.
 */
const mebibyte = 1024 * 1024

export const packageLimits = {
  /** The file itself, photos included. */
  fileBytes: 768 * mebibyte,
  /** The JSON document after decompression. */
  documentBytes: 256 * mebibyte,
  /** How many times larger than its compressed form a document or entry may be … */
  expansionRatio: 200,
  /** … once it is larger than this. */
  freeExpansionBytes: 16 * mebibyte,
  /** All entries of a zip after decompression. */
  zipBytes: 1024 * mebibyte,
  zipEntries: 20_000,
  depth: 64,
  /** Header of an encrypted file. */
  headerBytes: 4096,
} as const

export type PackageLimits = { readonly [Name in keyof typeof packageLimits]: number }

/** How many bytes `compressedBytes` may become. */
export function expansionLimit(compressedBytes: number, ceiling: number): number {
  const { expansionRatio, freeExpansionBytes } = packageLimits
  return Math.min(ceiling, Math.max(freeExpansionBytes, compressedBytes * expansionRatio))
}
