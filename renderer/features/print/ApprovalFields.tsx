import type { TextOptions } from '../../../shared/documents/text-options'
import { DateField } from '../../components/DateField'
import { TextField } from '../../components/TextField'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Props = {
  approval: TextOptions['approval']
  year: number
  onChange(approval: TextOptions['approval']): void
}

/** 经街道党工委研究 and when; without a text nothing is said of a decision. */
export function ApprovalFields({ approval, year, onChange }: Props) {
  return (
    <>
      <div className={styles.signers}>
        <TextField
          label={texts.approval}
          value={approval?.text ?? ''}
          placeholder={texts.approvalExample}
          onSave={async (text) => onChange(text === '' ? null : { text, date: approval?.date ?? null })}
        />
      </div>
      {approval !== null && (
        <DateField
          label={texts.approvalDate}
          value={approval.date}
          year={year}
          onSave={async (date) => onChange({ ...approval, date })}
        />
      )}
    </>
  )
}
