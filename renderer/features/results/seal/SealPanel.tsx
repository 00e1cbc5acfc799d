import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { describeVoided, listNotes } from '../../../../shared/checking/list-notes'
import { listRejected } from '../../../../shared/checking/list-rejected'
import type { CampaignDetail, ContestDetail, StoredSheet } from '../../../../shared/model/record'
import { InlineError } from '../../../components/InlineError'
import { useCommand } from '../../../components/use-command'
import { useProgram } from '../../../state/program-state'
import { CorrectionList } from './CorrectionList'
import { ReopenForm } from './ReopenForm'
import styles from './Seal.module.css'
import { SealChecklist } from './SealChecklist'
import { SealDialog } from './SealDialog'
import { texts } from './texts'

type Properties = {
  campaign: CampaignDetail
  contest: ContestDetail
  sheets: readonly StoredSheet[]
  /** How many sheets are missing. */
  missing: number
  isRanked: boolean
}

/** 封存与公布: the way of a result from being entered to being public, and back for a correction. */
export function SealPanel({ campaign, contest, sheets, missing, isRanked }: Properties) {
  const [open, setOpen] = useState<'nothing' | 'seal' | 'reopen'>('nothing')
  const publishing = useCommand('results')
  const heading = useRef<HTMLHeadingElement>(null)
  const { state, definition, publications } = contest
  const rejected = state === 'open' ? listRejected(definition, sheets) : []
  const latest = publications.at(-1)
  const voided = describeVoidPapers(campaign, contest)
  const close = () => setOpen('nothing')
  // The button that had the focus is gone with the old state.
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state || open !== 'nothing') return
    before.current = state
    if (document.activeElement === document.body) heading.current?.focus()
  }, [state, open])
  return (
    <section className={styles.panel} aria-label={texts.title}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.title}
      </h2>
      <div className={styles.line}>
        <span>{texts.states[state]}</span>
        {state !== 'open' && latest !== undefined && <SealCode code={latest.sealCode} />}
        {state === 'open' && (
          <Button type="primary" disabled={!isRanked} onClick={() => setOpen('seal')}>
            {texts.seal}
          </Button>
        )}
        {state === 'sealed' && (
          <Button
            type="primary"
            loading={publishing.pending}
            onClick={() => void publishing.run('contests:publish', { contestKey: contest.key })}
          >
            {texts.publish}
          </Button>
        )}
        {state !== 'open' && <Button onClick={() => setOpen('reopen')}>{texts.reopen}</Button>}
        {state !== 'open' && <Link href={`/campaigns/${campaign.key}/print`}>{texts.print}</Link>}
      </div>
      <p className="muted">{describeState(contest, isRanked)}</p>
      <InlineError error={publishing.error} />
      {state === 'open' && (
        <SealChecklist campaign={campaign} contest={contest} missing={missing} rejected={rejected} voided={voided} />
      )}
      {state !== 'open' && voided !== '' && <p>{voided}</p>}
      {open === 'seal' && <SealDialog contest={contest} missing={missing} rejected={rejected.length} onClose={close} />}
      {open === 'reopen' && <ReopenForm campaign={campaign} contest={contest} onClose={close} />}
      <CorrectionList campaign={campaign} contest={contest} />
    </section>
  )
}

/** Printed sheets that do not count, with the reasons; empty where there is none. */
function describeVoidPapers(
  { definition: { units } }: CampaignDetail,
  { definition, sheetNotes }: ContestDetail,
): string {
  const unitName = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const lines = listNotes(definition, sheetNotes, unitName).filter(({ reason }) => reason !== null)
  return lines.length === 0 ? '' : texts.voided(lines.length, describeVoided(lines))
}

function describeState({ state, publications }: ContestDetail, isRanked: boolean): string {
  if (state !== 'open') return texts.hints[state]
  if (!isRanked) return texts.noResult
  return publications.length === 0 ? texts.hints.open : texts.reopened(publications.length)
}

function SealCode({ code }: { code: string }) {
  const announce = useProgram((program) => program.announce)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      announce(texts.copied(code))
    } catch {
      announce(texts.notCopied)
    }
  }
  return (
    <>
      <span>
        {texts.code} <strong className={styles.code}>{code}</strong>
      </span>
      <Button size="small" onClick={() => void copy()}>
        {texts.copy}
      </Button>
    </>
  )
}
