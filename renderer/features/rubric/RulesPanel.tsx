import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { BandLimits } from './BandLimits'
import { BandsEditor } from './BandsEditor'
import { NumberRules } from './NumberRules'
import styles from './RubricTab.module.css'
import { RuleCard } from './RuleCard'
import { TieBreakers } from './TieBreakers'

type Properties = { campaign: CampaignDetail; contest: ContestDetail }

/** Every rule that can be chosen, beside the rule card that is printed. */
export function RulesPanel({ campaign, contest }: Properties) {
  return (
    <div className={styles.rules}>
      <div className={styles.ruleFields}>
        <NumberRules />
        <TieBreakers units={campaign.definition.units} />
        <BandsEditor />
        <BandLimits units={campaign.definition.units} />
      </div>
      <RuleCard saved={contest.definition} />
    </div>
  )
}
