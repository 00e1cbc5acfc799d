import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { systemClock } from '../../../shared/model/clock'
import { namePeriod, type Quarter } from '../../../shared/model/period'
import type { CampaignSummary, OfficeDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { SelectField } from '../../components/SelectField'
import { useCommand } from '../../components/use-command'
import styles from './CampaignsPage.module.css'
import { findPrevious, nameCampaign, proposePeriod } from './campaign-defaults'
import { texts } from './texts'
import { UnitChoice } from './UnitChoice'

type Properties = { office: OfficeDetail; campaigns: readonly CampaignSummary[]; onCancel(): void }

/** A new campaign, filled in for this quarter; everything can be changed before and after. */
export function NewCampaign({ office, campaigns, onCancel }: Properties) {
  const [, navigate] = useLocation()
  const [proposed] = useState(() => proposePeriod(systemClock.today(), campaigns))
  const previous = findPrevious(campaigns)
  const [year, setYear] = useState(String(proposed.year))
  const [quarter, setQuarter] = useState<Quarter | null>(proposed.quarter)
  const [ownTitle, setOwnTitle] = useState<string | null>(null)
  const [isCopy, setCopy] = useState(previous !== null)
  const [unitIds, setUnitIds] = useState<readonly string[]>(() => office.units.map((unit) => unit.id))
  const [problem, setProblem] = useState<string | null>(null)
  const command = useCommand('campaigns')
  const titleInput = useRef<HTMLInputElement>(null)
  useEffect(() => titleInput.current?.focus(), [])
  const title = ownTitle ?? nameCampaign(Number(year), quarter, office.facts.unitTerm)

  const create = async () => {
    const wrong = !/^[12]\d{3}$/.test(year) ? texts.yearWrong : title.trim() === '' ? texts.nameMissing : null
    setProblem(wrong)
    if (wrong !== null) return
    const units = office.units
      .filter((unit) => unitIds.includes(unit.id))
      .map(({ id: unitId, name, group }) => ({ unitId, name, group }))
    const definition = {
      title: title.trim(),
      year: Number(year),
      quarter,
      label: namePeriod(Number(year), quarter),
      units,
    }
    const created = await command.run('campaigns:create', {
      officeId: office.office.id,
      definition,
      copyFrom: isCopy && previous !== null ? previous.key : null,
    })
    if (created !== null) navigate(`/campaigns/${created.campaignKey}/plan`)
  }
  return (
    <section aria-label={texts.create}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <InputField label={texts.name} value={title} inputRef={titleInput} onChange={setOwnTitle} />
        <div className={styles.period}>
          <InputField label={texts.year} value={year} onChange={setYear} />
          <SelectField
            label={texts.quarter}
            value={String(quarter ?? '')}
            options={[
              ...texts.quarters.map((label, index) => ({ value: String(index + 1), label })),
              { value: '', label: texts.noQuarter },
            ]}
            onChange={(value) => setQuarter(value === '' ? null : (Number(value) as Quarter))}
          />
          {previous !== null && (
            <SelectField
              label={texts.copy}
              value={isCopy ? 'copy' : 'blank'}
              options={[
                { value: 'copy', label: texts.copyFrom(previous.title) },
                { value: 'blank', label: texts.copyNothing },
              ]}
              onChange={(value) => setCopy(value === 'copy')}
            />
          )}
        </div>
        {isCopy && <p className="muted">{texts.copyHint}</p>}
        <UnitChoice units={office.units} chosen={unitIds} onChange={setUnitIds} />
        <InlineError error={problem ?? command.error} />
        <div className={styles.bar}>
          <Button type="primary" htmlType="submit" loading={command.pending}>
            {texts.confirm}
          </Button>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </div>
      </form>
    </section>
  )
}
