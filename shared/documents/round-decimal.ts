/**
 * Rounds a decimal text half up (away from zero) for display: ('91.5566666667', 2) → '91.56'.
 * The figure that decides is the published score, which is rounded once from the exact value; this is for reading only.
 */
export function roundDecimal(text: string, decimals: number): string {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const digits = BigInt(whole + fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1))
  const rounded = String((digits + 5n) / 10n).padStart(decimals + 1, '0')
  const value = decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`
  return negative && /[1-9]/.test(value) ? `-${value}` : value
}
