import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { buildSampleContest } from '../../../shared/model/sample-contest'
import { invoke } from '../../client/desk-client'
import { ConfirmDelete } from '../../components/ConfirmDelete'
import { ContestSwitch } from '../../components/ContestSwitch'
import { InlineError } from '../../components/InlineError'
import { useCommand } from '../../components/use-command'
import { useContestDrafts } from './contest-drafts'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onChoose(contestKey: number): void }

/** Which contest; its name and series; another one, or this one away. */
export function ContestBar({ campaign, contest, onChoose }: Properties) {
  const [isDeleting, setDeleting] = useState(false)
  const command = useCommand('rubric')
  const { definition, isSealed } = useDraft()
  const { contests } = campaign

  const add = async () => {
    const names = new Set(contests.map((other) => other.definition.name))
    let number = contests.length + 1
    while (names.has(texts.newContest(number))) number += 1
    const sample = buildSampleContest(campaign.definition, () => crypto.randomUUID())
    const created = await command.run('contests:create', {
      campaignKey: campaign.key,
      definition: { ...sample, name: texts.newContest(number), series: '' },
      isSample: true,
    })
    if (created !== null) onChoose(created.contestKey)
  }
  const remove = async (reason: string) => {
    await invoke('contests:delete', { contestKey: contest.key, reason }, 'rubric')
    useContestDrafts.getState().put(contest.key, null)
    setDeleting(false)
  }
  return (
    <div className={styles.contestBar}>
      <ContestSwitch contests={contests} value={contest.key} onChange={onChoose} />
      <div className={styles.contestName}>
        <DraftField
          isFree
          label={texts.name}
          value={definition.name}
          path="name"
          apply={(name) => (current) => ({ ...current, name })}
        />
      </div>
      <div className={styles.series}>
        <DraftField
          label={texts.series}
          value={definition.series}
          path="series"
          title={texts.seriesHint}
          apply={(series) => (current) => ({ ...current, series })}
        />
      </div>
      <Button title={texts.addContestTitle} loading={command.pending} onClick={() => void add()}>
        {texts.addContest}
      </Button>
      {!isSealed && <Button onClick={() => setDeleting(true)}>{texts.removeContest}</Button>}
      <InlineError error={command.error} />
      {isDeleting && (
        <ConfirmDelete
          needsReason
          what={contest.definition.name}
          warning={texts.removeWarning}
          onCancel={() => setDeleting(false)}
          onConfirm={remove}
        />
      )}
    </div>
  )
}
