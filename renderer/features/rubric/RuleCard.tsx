import type { ContestDefinition } from '../../../shared/model/contest'
import { describeRules } from '../../../shared/scoring'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

/** The rules in plain words, as printed on the result; of the saved definition while the edited one has problems. */
export function RuleCard({ saved }: { saved: ContestDefinition }) {
  const { definition, issues } = useDraft()
  const isStale = issues.length > 0
  return (
    <aside className={styles.ruleCard} aria-label={texts.ruleCard}>
      <h3>{texts.ruleCard}</h3>
      {isStale && <p className="muted">{texts.ruleCardStale}</p>}
      <ol>
        {describeRules(isStale ? saved : definition).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </aside>
  )
}
