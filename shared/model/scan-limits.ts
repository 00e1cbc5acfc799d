const mebibyte = 1024 * 1024

/** Bounds of 签字件扫描. */
export const scanLimits = {
  /** One file. */
  fileBytes: 50 * mebibyte,
  /** All of one campaign: it must fit into one package (`packageLimits.fileBytes`) with the rest of the campaign. */
  totalBytes: 500 * mebibyte,
  /** Files of one campaign. */
  count: 200,
} as const
