/** A figure with so many decimals; undefined figures are a dash, and no figure is −0. */
export function formatFigure(figure: number | null, decimals: number): string {
  if (figure === null) return '—'
  const text = figure.toFixed(decimals)
  return Number(text) === 0 ? text.replace('-', '') : text
}

/** As `formatFigure`, with a plus. */
export function formatSigned(figure: number | null, decimals: number): string {
  const text = formatFigure(figure, decimals)
  return Number(text) > 0 ? `+${text}` : text
}
