import { Button } from 'antd'
import { useState } from 'react'
import type { ExportedPackage } from '../../../shared/ipc/channels/program'
import type { CampaignSummary, OfficeDetail } from '../../../shared/model/record'
import { formatBytes } from '../../components/format-bytes'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { useCommand } from '../../components/use-command'
import styles from './DataPage.module.css'
import { PassphraseFields } from './PassphraseFields'
import { texts } from './texts'

type Properties = { office: OfficeDetail; campaigns: readonly CampaignSummary[] }
type Form = 'lsb' | 'json'

const everything = 'all'

/** Writes a package and says what is in it. */
export function ExportPanel({ office, campaigns }: Properties) {
  const [scope, setScope] = useState(everything)
  const [form, setForm] = useState<Form>('lsb')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<ExportedPackage>(null)
  const command = useCommand('data')
  const chosen = campaigns.filter((campaign) => scope === everything || String(campaign.key) === scope)
  const secret = form === 'lsb' ? passphrase : ''

  const save = async () => {
    const differs = secret !== '' && passphrase !== again
    setProblem(differs ? texts.passphraseDiffers : null)
    if (differs) return
    setSaved(null)
    const campaignKey = scope === everything ? null : Number(scope)
    setSaved(
      await command.run('packages:export', { officeId: office.office.id, campaignKey, form, passphrase: secret }),
    )
  }
  return (
    <section aria-label={texts.export} className={styles.panel}>
      <h2 className={styles.title}>{texts.export}</h2>
      <p className="muted">{texts.exportHint}</p>
      <div className={styles.form}>
        <div className={styles.pair}>
          <SelectField
            label={texts.scope}
            value={scope}
            options={[
              { value: everything, label: texts.wholeOffice },
              ...campaigns.map(({ key, title }) => ({ value: String(key), label: title })),
            ]}
            onChange={setScope}
          />
          <SelectField<Form>
            label={texts.form}
            value={form}
            options={[
              { value: 'lsb', label: texts.forms.lsb },
              { value: 'json', label: texts.forms.json },
            ]}
            onChange={setForm}
          />
        </div>
        {form === 'lsb' && (
          <PassphraseFields passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
        )}
        <Contents office={office} campaigns={chosen} />
        <div>
          <Button type="primary" loading={command.pending} onClick={() => void save()}>
            {texts.save}
          </Button>
        </div>
        <InlineError error={problem ?? command.error} />
        {saved !== null && (
          <div role="status" className={styles.saved}>
            {texts.saved(saved.path, formatBytes(saved.bytes))}{' '}
            <Button size="small" onClick={() => void command.run('files:show', { path: saved.path })}>
              {texts.show}
            </Button>
            {saved.missing.length > 0 && <p className={styles.warning}>{texts.missing(saved.missing)}</p>}
            {saved.leftOut > 0 && <p className={styles.warning}>{texts.leftOut(saved.leftOut)}</p>}
          </div>
        )}
      </div>
    </section>
  )
}

function Contents({ office, campaigns }: Properties) {
  const sum = (name: 'stopCount' | 'commentCount' | 'sheetCount') =>
    campaigns.reduce((total, campaign) => total + campaign[name], 0)
  const counts = [sum('stopCount'), sum('commentCount'), sum('sheetCount')] as const
  return (
    <div>
      <strong>{texts.contents}</strong>
      <p>{texts.contentsOf(office.units.length, campaigns.length, ...counts)}</p>
      <p className="muted">{texts.notContents}</p>
    </div>
  )
}
