import type { OfficeDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { TextField } from '../../components/TextField'
import { readLines } from './read-lines'
import styles from './SettingsPage.module.css'
import { texts } from './texts'

function findProblem(text: string): string | null {
  const labels = readLines(text)
  const repeated = labels.find((label, index) => labels.indexOf(label) !== index)
  if (repeated !== undefined) return texts.operatorsRepeated(repeated)
  return labels.length === 0 ? texts.operatorsMissing : null
}

/** The labels that operators choose from; a label that stays keeps its id. */
export function OperatorsPanel({ office: { office, operators } }: { office: OfficeDetail }) {
  const save = (text: string) => {
    const renewed = readLines(text).map((label) => ({
      id: operators.find((operator) => operator.label === label)?.id ?? crypto.randomUUID(),
      label,
    }))
    return invoke('operators:save', { officeId: office.id, operators: renewed }, 'settings')
  }
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{texts.operators}</h2>
      <TextField
        multiline
        label={texts.operators}
        hideLabel
        hint={texts.operatorsHint}
        value={operators.map((operator) => operator.label).join('\n')}
        validate={findProblem}
        onSave={save}
      />
    </section>
  )
}
