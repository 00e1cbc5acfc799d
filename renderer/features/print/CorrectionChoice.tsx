import { type CampaignSource, pickContest } from '../../../shared/documents/campaign-source'
import { SelectField } from '../../components/SelectField'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Props = { source: CampaignSource | null; chosen: number | null; onChange(number: number | null): void }

/** Which 更正说明, where there are several; the newest unless chosen otherwise. */
export function CorrectionChoice({ source, chosen, onChange }: Props) {
  const [contest] = source?.contests ?? []
  if (source === null || contest === undefined) return null
  const count = pickContest(source, contest).publications.length - 1
  if (count < 2) return null
  const numbers = Array.from({ length: count }, (_, index) => count - index)
  return (
    <div className={styles.options}>
      <SelectField
        label={texts.correction}
        value={String(Math.min(chosen ?? count, count))}
        options={numbers.map((number) => ({ value: String(number), label: texts.correctionNumber(number) }))}
        onChange={(value) => onChange(Number(value) === count ? null : Number(value))}
      />
    </div>
  )
}
