import { type OfficeFacts, unitTermSchema } from '../../../shared/model/office'
import type { OfficeDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import { readLines } from './read-lines'
import styles from './SettingsPage.module.css'
import { texts } from './texts'

const screen = 'settings'
const terms = unitTermSchema.options.map((term) => ({ value: term, label: term }))

/** The office's names and what its documents are signed with. */
export function OfficePanel({ office: { office, facts } }: { office: OfficeDetail }) {
  const command = useCommand(screen)
  const change = (fields: { name?: string; district?: string; facts?: OfficeFacts }) =>
    invoke('offices:update', { officeId: office.id, ...fields }, screen)
  return (
    <section aria-label={texts.office} className={styles.panel}>
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
        onChange={(unitTerm) =>
          void command.run('offices:update', { officeId: office.id, facts: { ...facts, unitTerm } })
        }
      />
      <p className="muted">{texts.unitTermHint}</p>
      <InlineError error={command.error} />
      <TextField
        label={texts.signature}
        hint={texts.signatureHint}
        value={facts.signature}
        onSave={(signature) => change({ facts: { ...facts, signature } })}
      />
      <TextField
        multiline
        label={texts.signers}
        hint={texts.signersHint}
        value={facts.signers.join('\n')}
        validate={(text) => (readLines(text).length === 0 ? texts.signersMissing : null)}
        onSave={(text) => change({ facts: { ...facts, signers: readLines(text) } })}
      />
    </section>
  )
}
