import { namePeriod, type Quarter } from '../../../shared/model/period'

type Period = { year: number; quarter: number | null }
type Named = Period & { title: string; label: string }

/**
 * What changes with the period: itself, and its name wherever title and label hold it, so that a copied title does not keep an
 * old quarter.
 */
export function renamePeriod(campaign: Named, next: Period): Partial<Named> {
  const names = listNames(campaign)
  const nextNames = listNames(next)
  const rename = (text: string) => {
    const index = names.findIndex((name) => text.includes(name))
    return index < 0 ? text : text.replaceAll(names[index] ?? '', nextNames[index] ?? '')
  }
  const changed: Partial<Named> = { year: next.year, quarter: next.quarter }
  const title = rename(campaign.title)
  const label = rename(campaign.label)
  if (title !== campaign.title) changed.title = title
  if (label !== campaign.label) changed.label = label
  return changed
}

/** The period as it may stand in a text, the longest name first; a quarter without its year only where there is one. */
function listNames({ year, quarter }: Period): string[] {
  const full = namePeriod(year, quarter as Quarter | null)
  return [full, full.replace(`${year}年`, '') || full]
}
