import type { ContestDetail } from '../../shared/model/record'
import { SelectField } from './SelectField'
import { texts } from './texts'

type Properties = { contests: readonly ContestDetail[]; value: number; onChange(contestKey: number): void }

/** Chooses one of a campaign's contests by key; not shown when there is only one. */
export function ContestSwitch({ contests, value, onChange }: Properties) {
  if (contests.length < 2) return null
  return (
    <SelectField
      label={texts.contest}
      value={String(value)}
      options={contests.map((contest) => ({ value: String(contest.key), label: contest.definition.name }))}
      onChange={(key) => onChange(Number(key))}
    />
  )
}
