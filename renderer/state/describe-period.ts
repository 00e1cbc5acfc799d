/** A campaign's period with its year, which the label may leave out. */
export function describePeriod({ year, label }: { year: number; label: string }): string {
  return label.includes(String(year)) ? label : `${year}年${label}`
}
