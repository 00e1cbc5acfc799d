/** At most `keep` characters; what is cut ends with 等. A cut falls after a sign where one is near. */
export function shortenText(text: string, keep: number): string {
  const signs = Array.from(text)
  if (signs.length <= keep) return text
  const kept = signs.slice(0, Math.max(1, keep - 2))
  const pause = kept.findLastIndex((sign) => /[、，；。]/.test(sign))
  const shown = pause > kept.length / 2 ? kept.slice(0, pause) : kept
  return `${shown.join('')}等。`
}
