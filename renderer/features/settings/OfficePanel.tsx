import { useState } from 'react'
import { unitTermSchema } from '../../../shared/model/office'
import type { OfficeDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { readLines } from './read-lines'
import styles from './SettingsPage.module.css'
import { saveFacts } from './save-facts'
import { texts } from './texts'

const terms = unitTermSchema.options.map((term) => ({ value: term, label: term }))

/** What its texts take from here. */
const textFields = ['addressee', 'copyTo', 'bulletinName', 'gatheringPlace'] as const

/** The office's names and what its documents are signed with. */
export function OfficePanel({ office: { office, facts } }: { office: OfficeDetail }) {
  const [problem, setProblem] = useState<Error | null>(null)
  const change = (fields: { name?: string; district?: string }) =>
    invoke('offices:update', { officeId: office.id, ...fields }, 'settings')
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{texts.office}</h2>
      <TextField
        label={texts.officeName}
        value={office.name}
        validate={(name) => (name === '' ? texts.officeNameMissing : null)}
        onSave={(name) => change({ name })}
      />
      <TextField label={texts.district} value={office.district} onSave={(district) => change({ district })} />
      <SelectField
        label={texts.unitTerm}
        value={facts.unitTerm}
        options={terms}
        onChange={(unitTerm) => void saveFacts(office.id, { unitTerm }).then(() => setProblem(null), setProblem)}
      />
      <p className="muted">{texts.unitTermHint}</p>
      <InlineError error={problem} />
      <TextField
        label={texts.signature}
        hint={texts.signatureHint}
        value={facts.signature}
        onSave={(signature) => saveFacts(office.id, { signature })}
      />
      {textFields.map((field) => (
        <TextField
          key={field}
          label={texts[field]}
          {...(field === 'addressee' ? { hint: texts.addresseeHint } : {})}
          value={facts[field]}
          onSave={(text) => saveFacts(office.id, { [field]: text })}
        />
      ))}
      <TextField
        multiline
        label={texts.signers}
        hint={texts.signersHint}
        value={facts.signers.join('\n')}
        validate={(text) => (readLines(text).length === 0 ? texts.signersMissing : null)}
        onSave={(text) => saveFacts(office.id, { signers: readLines(text) })}
      />
    </section>
  )
}
