import { useLocation } from 'wouter'
import type { CampaignDetail } from '../../shared/model/record'
import { buildSampleContest } from '../../shared/model/sample-contest'
import { InlineError } from '../components/InlineError'
import { useCommand } from '../components/use-command'
import styles from './CampaignLayout.module.css'
import { texts } from './texts'

/** Adds a contest with the sample rubric and opens it. */
export function AddContestLink({ campaign }: { campaign: CampaignDetail }) {
  const [, navigate] = useLocation()
  const command = useCommand('rubric')
  const add = async () => {
    if (command.pending) return
    const definition = buildSampleContest(campaign.definition, () => crypto.randomUUID())
    const created = await command.run('contests:create', { campaignKey: campaign.key, definition, isSample: true })
    if (created !== null) navigate(`/campaigns/${campaign.key}/rubric`)
  }
  return (
    <>
      <a
        href={`#/campaigns/${campaign.key}/rubric`}
        className={`${styles.tab} ${styles.add}`}
        title={texts.addContestTitle}
        onClick={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        {texts.addContest}
      </a>
      <InlineError error={command.error} />
    </>
  )
}
