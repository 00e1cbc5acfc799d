import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { useCommand } from '../../components/use-command'
import { CorrectionList } from './CorrectionList'
import { ReopenForm } from './ReopenForm'
import styles from './ResultsTab.module.css'
import { SealDialog } from './SealDialog'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; missing: number; isRanked: boolean }

/** 封存与公布: the way of a result from being entered to being public, and back for a correction. */
export function SealPanel({ campaign, contest, missing, isRanked }: Properties) {
  const [open, setOpen] = useState<'nothing' | 'seal' | 'reopen'>('nothing')
  const publishing = useCommand('results')
  const words = texts.seal
  const latest = contest.publications.at(-1)
  const close = () => setOpen('nothing')
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div className={styles.seal}>
        <span>{words.states[contest.state]}</span>
        {contest.state !== 'open' && latest !== undefined && <SealCode code={latest.sealCode} />}
        {contest.state === 'open' && (
          <Button type="primary" disabled={!isRanked} onClick={() => setOpen('seal')}>
            {words.seal}
          </Button>
        )}
        {contest.state === 'sealed' && (
          <Button type="primary" onClick={() => void publishing.run('contests:publish', { contestKey: contest.key })}>
            {words.publish}
          </Button>
        )}
        {contest.state !== 'open' && <Button onClick={() => setOpen('reopen')}>{words.reopen}</Button>}
      </div>
      <p className="muted">{words.hints[contest.state]}</p>
      <InlineError error={publishing.error} />
      {open === 'seal' && <SealDialog contest={contest} missing={missing} onClose={close} />}
      {open === 'reopen' && <ReopenForm campaign={campaign} contest={contest} onClose={close} />}
      <CorrectionList campaign={campaign} contest={contest} />
    </section>
  )
}

function SealCode({ code }: { code: string }) {
  return (
    <>
      <span>
        {texts.seal.code} <strong className={styles.code}>{code}</strong>
      </span>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(code)}>
        {texts.seal.copy}
      </Button>
    </>
  )
}
