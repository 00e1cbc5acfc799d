import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { rereadingLimit } from '../../../../shared/documents/rereading'
import { defaultTextOptions } from '../../../../shared/documents/text-options'
import type { ContestRecord } from '../../../../shared/model/contest'
import type { CampaignDetail, ContestDetail } from '../../../../shared/model/record'
import { InlineError } from '../../../components/InlineError'
import { useCommand } from '../../../components/use-command'
import styles from './Diagnostics.module.css'
import { JudgeMarks } from './JudgeMarks'
import { nameMarks } from './name-marks'
import { texts } from './texts'
import { useCriticalMarks } from './use-critical-marks'

const words = texts.critical

/** Up to so many marks are listed at once; more are opened judge by judge. */
const openLimit = 20

type Properties = { campaign: CampaignDetail; contest: ContestDetail; record: ContestRecord }

/** 关键评分: the marks of which one wrong digit would change a rank, each a link to its cell. */
export function CriticalMarks({ campaign, contest, record }: Properties) {
  const { units } = campaign.definition
  const { found, progress, problem, fetchMarks } = useCriticalMarks(record, units)
  const names = useMemo(() => nameMarks(record.definition, units), [record.definition, units])
  const count = found?.groups.reduce((sum, group) => sum + group.markCount, 0) ?? 0
  const sheetCount = found?.groups.reduce((sum, group) => sum + group.sheetCount, 0) ?? 0
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      {count > 0 && <p className={styles.what}>{words.what}</p>}
      {count > rereadingLimit && <p>{words.tooMany(rereadingLimit)}</p>}
      <p className={styles.state} role="status">
        {progress !== null && (
          <>
            {words.searching}{' '}
            <progress aria-label={words.searching} value={progress} max={1}>
              {Math.round(progress * 100)}%
            </progress>
          </>
        )}
        {found === null && progress === null && problem === null && words.waiting}
        {found !== null && count === 0 && <span className="muted">{words.none}</span>}
        {found !== null && count > 0 && words.count(count, sheetCount, found.groups.length)}
      </p>
      <InlineError error={problem === null ? null : words.failed(problem)} />
      {found !== null && count > 0 && (
        <>
          <PrintList campaign={campaign} contest={contest} />
          <div className={styles.groups}>
            {found.groups.map((group) => (
              <JudgeMarks
                key={`${group.judgeId} ${count > openLimit}`}
                campaignKey={campaign.key}
                contestKey={contest.key}
                group={group}
                marks={found.marks[group.judgeId] ?? null}
                names={names}
                isOpenAtFirst={count <= openLimit}
                onFetch={(limit) => fetchMarks(group.judgeId, limit)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

function PrintList({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const command = useCommand('results')
  const [outcome, setOutcome] = useState('')
  const print = async () => {
    setOutcome('')
    const answer = await command.run('documents:print', {
      document: 'rereading',
      campaignKey: campaign.key,
      contestKey: contest.key,
      paper: 'A4',
      text: defaultTextOptions,
    })
    if (answer !== null) setOutcome(answer.printed ? words.printed : words.notPrinted)
  }
  return (
    <div className={styles.print}>
      <Button size="small" disabled={command.pending} onClick={() => void print()}>
        {words.print}
      </Button>
      <span className="muted" role="status">
        {outcome === '' ? words.printHint : outcome}
      </span>
      <InlineError error={command.error} />
    </div>
  )
}
