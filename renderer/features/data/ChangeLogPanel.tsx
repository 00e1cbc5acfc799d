import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignSummary } from '../../../shared/model/record'
import { ChangeList } from '../../components/change-log/ChangeList'
import { InlineError } from '../../components/InlineError'
import { Loading } from '../../components/Loading'
import { SelectField } from '../../components/SelectField'
import { useCommand } from '../../components/use-command'
import { useStoreQuery } from '../../state/query-state'
import styles from './DataPage.module.css'
import { texts } from './texts'

const limit = 200
const everything = 'all'

type Verification = { chains: number; entries: number; problems: string[] }
type Properties = { officeId: string; campaigns: readonly CampaignSummary[] }

/** The change log, and whether its chain still holds. */
export function ChangeLogPanel({ officeId, campaigns }: Properties) {
  const [scope, setScope] = useState(everything)
  const [verification, setVerification] = useState<Verification | null>(null)
  const command = useCommand('data')
  const campaignKey = scope === everything ? null : Number(scope)
  const log = useStoreQuery('log:list', { officeId, campaignKey, limit })
  const verify = async () => setVerification(await command.run('log:verify', { officeId }))
  return (
    <section aria-label={texts.log}>
      <h2 className={styles.title}>{texts.log}</h2>
      <p className="muted">{texts.logHint}</p>
      <div className={styles.bar}>
        <SelectField
          label={texts.logScope}
          value={scope}
          options={[
            { value: everything, label: texts.wholeOffice },
            ...campaigns.map(({ key, title }) => ({ value: String(key), label: title })),
          ]}
          onChange={setScope}
        />
        <Button loading={command.pending} onClick={() => void verify()}>
          {texts.verify}
        </Button>
      </div>
      <InlineError error={command.error} />
      {verification !== null && <VerificationResult verification={verification} />}
      {log.data === undefined && <Loading error={log.error} reload={log.reload} />}
      {log.data?.length === 0 && <p>{texts.logEmpty}</p>}
      {log.data !== undefined && log.data.length > 0 && <ChangeList changes={log.data} label={texts.log} />}
      {log.data !== undefined && log.data.length >= limit && <p className="muted">{texts.logLimited(limit)}</p>}
    </section>
  )
}

function VerificationResult({ verification }: { verification: Verification }) {
  const { chains, entries, problems } = verification
  if (problems.length === 0) return <p role="status">✓ {texts.verified(entries, chains)}</p>
  return (
    <div role="alert">
      <InlineError error={texts.broken(problems.length)} />
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
