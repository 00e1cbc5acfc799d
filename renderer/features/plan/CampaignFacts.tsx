import { Button } from 'antd'
import type { CampaignPatch } from '../../../shared/ipc/channels/campaigns'
import type { CampaignDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { DateField } from '../../components/DateField'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import styles from './PlanTab.module.css'
import { renamePeriod } from './rename-period'
import { texts } from './texts'

const quarterOptions = [
  ...texts.quarters.map((label, index) => ({ value: String(index + 1), label })),
  { value: '', label: texts.noQuarter },
]

/** Title, period and the people, each saved by itself. */
export function CampaignFacts({ campaign }: { campaign: CampaignDetail }) {
  const { definition, key: campaignKey, attendees } = campaign
  const command = useCommand('plan')
  const save = (patch: CampaignPatch) => invoke('campaigns:update', { campaignKey, patch }, 'plan')
  const { startDate, endDate } = definition
  return (
    <section className={styles.facts} aria-label={texts.facts}>
      <div className={styles.wide}>
        <TextField
          label={texts.title}
          value={definition.title}
          validate={(text) => (text === '' ? texts.titleMissing : null)}
          onSave={(title) => save({ title })}
        />
      </div>
      <div className={styles.narrow}>
        <TextField
          label={texts.year}
          value={String(definition.year)}
          validate={(text) => (/^(19|2\d)\d{2}$/.test(text) ? null : texts.yearWrong)}
          onSave={(text) => save(renamePeriod(definition, { ...definition, year: Number(text) }))}
        />
      </div>
      <div className={styles.narrow}>
        <SelectField
          label={texts.quarter}
          value={String(definition.quarter ?? '')}
          options={quarterOptions}
          onChange={(value) =>
            void command.run('campaigns:update', {
              campaignKey,
              patch: renamePeriod(definition, { ...definition, quarter: value === '' ? null : Number(value) }),
            })
          }
        />
        <InlineError error={command.error} />
      </div>
      <div className={styles.narrow}>
        <TextField
          label={texts.label}
          value={definition.label}
          placeholder={texts.labelHint}
          onSave={(label) => save({ label })}
        />
      </div>
      <div className={styles.wide}>
        <TextField label={texts.theme} value={definition.theme} onSave={(theme) => save({ theme })} />
      </div>
      <div className={styles.narrow}>
        <DateField
          label={texts.startDate}
          value={startDate}
          year={definition.year}
          validate={(date) => (endDate !== null && date > endDate ? texts.endTooEarly : null)}
          onSave={(date) => save({ startDate: date })}
        />
      </div>
      <div className={styles.narrow}>
        <DateField
          label={texts.endDate}
          value={endDate}
          year={definition.year}
          validate={(date) => (startDate !== null && date < startDate ? texts.endTooEarly : null)}
          onSave={(date) => save({ endDate: date })}
        />
      </div>
      <div className={styles.narrow}>
        <TextField
          label={texts.headcount}
          value={definition.headcount === null ? '' : String(definition.headcount)}
          validate={(text) => (/^\d{0,5}$/.test(text) ? null : texts.headcountWrong)}
          onSave={(text) => save({ headcount: text === '' ? null : Number(text) })}
        />
        {attendees.length > 0 && definition.headcount !== attendees.length && (
          <Button
            type="link"
            size="small"
            onClick={() =>
              void command.run('campaigns:update', { campaignKey, patch: { headcount: attendees.length } })
            }
          >
            {texts.headcountFromList(attendees.length)}
          </Button>
        )}
      </div>
      <div className={styles.medium}>
        <TextField label={texts.leadPost} value={definition.leadPost} onSave={(leadPost) => save({ leadPost })} />
      </div>
      <div className={styles.medium}>
        <TextField
          label={texts.participants}
          value={definition.participants}
          placeholder={texts.participantsPlaceholder}
          onSave={(participants) => save({ participants })}
        />
      </div>
      <div className={styles.medium}>
        <TextField label={texts.notes} value={definition.notes} onSave={(notes) => save({ notes })} />
      </div>
    </section>
  )
}
