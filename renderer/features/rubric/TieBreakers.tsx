import { Button } from 'antd'
import { useState } from 'react'
import type { TieBreaker } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { useDraft } from './draft-context'
import { ManualOrder } from './ManualOrder'
import styles from './RubricTab.module.css'
import { texts } from './texts'
import { describeTieBreaker, listTieChoices } from './tie-choices'

const groups = ['parts', 'items', 'panels'] as const
const manual = 'manual'

/** What equal scores are compared by, in order. */
export function TieBreakers({ units }: { units: readonly CampaignUnit[] }) {
  const [isManual, setManual] = useState(false)
  const { definition, isLocked, edit } = useDraft()
  const { tieBreakers } = definition
  const choices = listTieChoices(definition)
  const set = (next: TieBreaker[]) => edit((current) => ({ ...current, tieBreakers: next }))
  const rows = tieBreakers.map((breaker, index) => ({ breaker, index, number: index + 1 }))
  const move = (index: number, step: 1 | -1) => {
    const moved = [...tieBreakers]
    moved.splice(index + step, 0, ...moved.splice(index, 1))
    set(moved)
  }
  const add = (key: string) => {
    if (key === manual) return setManual(true)
    const chosen = groups.flatMap((group) => choices[group]).find((choice) => choice.key === key)
    if (chosen !== undefined) set([...tieBreakers, chosen.breaker])
  }
  return (
    <section aria-label={texts.ties}>
      <h3 className={styles.subheading}>{texts.ties}</h3>
      {rows.length === 0 && <p className="muted">{texts.tiesNone}</p>}
      <ol className={styles.ties}>
        {rows.map(({ breaker, index, number }) => (
          <li key={number}>
            <span>{describeTieBreaker(breaker, definition, units)}</span>
            {!isLocked && (
              <span className="nowrap">
                <Button
                  type="text"
                  size="small"
                  aria-label={texts.tieUp(number)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </Button>
                <Button
                  type="text"
                  size="small"
                  aria-label={texts.tieDown(number)}
                  disabled={number === rows.length}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </Button>
                <Button
                  type="text"
                  size="small"
                  aria-label={texts.tieRemove(number)}
                  onClick={() => set(tieBreakers.filter((_, place) => place !== index))}
                >
                  {texts.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isLocked && (
        <select
          className={`input ${styles.tieAdd}`}
          aria-label={texts.tieAddLabel}
          value=""
          onChange={(event) => add(event.target.value)}
        >
          <option value="">{texts.tieAdd}</option>
          {groups.map(
            (group) =>
              choices[group].length > 0 && (
                <optgroup key={group} label={texts.tieGroups[group]}>
                  {choices[group].map((choice) => (
                    <option key={choice.key} value={choice.key}>
                      {choice.label}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
          <option value={manual}>{texts.tieManual}</option>
        </select>
      )}
      {isManual && !isLocked && (
        <ManualOrder
          units={units.filter((unit) => definition.unitIds.includes(unit.unitId))}
          onCancel={() => setManual(false)}
          onAdd={(breaker) => {
            set([...tieBreakers, breaker])
            setManual(false)
          }}
        />
      )}
    </section>
  )
}
