/** A campaign's period with its year, which the label may leave out: 2023年第二季度. */
export function describePeriod({ year, label }: { year: number; label: string }): string {
  return label.includes(String(year)) ? label : `${year}年${label}`
}
