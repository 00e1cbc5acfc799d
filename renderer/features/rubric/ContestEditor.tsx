import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { useStoreQuery } from '../../state/query-state'
import { ChangeRules } from './ChangeRules'
import { ContestBar } from './ContestBar'
import { ContestUnits } from './ContestUnits'
import { DraftStatus } from './DraftStatus'
import { DraftContext } from './draft-context'
import { NotApplicable } from './NotApplicable'
import { RubricEditor } from './RubricEditor'
import styles from './RubricTab.module.css'
import { RulesPanel } from './RulesPanel'
import { texts } from './texts'
import { useContestDraft } from './use-contest-draft'

const views = ['items', 'rules', 'units', 'notApplicable'] as const
type View = (typeof views)[number]

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onChoose(contestKey: number): void }

/** One contest as a draft that saves itself whenever it is valid. */
export function ContestEditor({ campaign, contest, onChoose }: Properties) {
  const [view, setView] = useState<View>('items')
  const office = useStoreQuery('offices:get', { officeId: campaign.officeId })
  const { contests, definition: plan } = campaign
  const scope = useMemo(() => {
    const campaignUnitIds = new Set(plan.units.map((unit) => unit.unitId))
    const others = contests.filter((other) => other.key !== contest.key)
    return {
      campaignUnitIds,
      officeUnitIds: new Set([...campaignUnitIds, ...(office.data?.units ?? []).map((unit) => unit.id)]),
      otherSeries: new Set(others.map((other) => other.definition.series)),
    }
  }, [plan.units, contests, contest.key, office.data])
  const draft = useContestDraft(contest, scope)
  return (
    <DraftContext value={draft}>
      <div className={styles.tab}>
        <ContestBar campaign={campaign} contest={contest} onChoose={onChoose} />
        <ChangeRules campaign={campaign} contest={contest} />
        <div className={styles.views}>
          <Segmented<View>
            aria-label={texts.viewsLabel}
            options={views.map((value) => ({ value, label: texts.views[value] }))}
            value={view}
            onChange={setView}
          />
          <DraftStatus />
        </div>
        {view === 'items' && <RubricEditor campaign={campaign} contest={contest} />}
        {view === 'rules' && <RulesPanel campaign={campaign} contest={contest} />}
        {view === 'units' && <ContestUnits campaign={campaign} />}
        {view === 'notApplicable' && <NotApplicable campaign={campaign} />}
      </div>
    </DraftContext>
  )
}
