import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import type { Judge } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { changeJudge } from './judge-changes'
import { texts } from './texts'

type Properties = { judge: Judge; units: readonly CampaignUnit[]; edit: ContestEdit; onClose(): void }

/** Units that a judge belongs to, for recusal. */
export function OwnUnits({ judge, units, edit, onClose }: Properties) {
  const [problem, setProblem] = useState<Error | null>(null)
  const [chosen, setChosen] = useState(judge.ownUnitIds)
  useEffect(() => setChosen(judge.ownUnitIds), [judge.ownUnitIds])

  const toggle = (unitId: string) => {
    const ownUnitIds = chosen.includes(unitId) ? chosen.filter((id) => id !== unitId) : [...chosen, unitId]
    setChosen(ownUnitIds)
    edit(changeJudge(judge.id, { ownUnitIds })).then(
      () => setProblem(null),
      (error: Error) => {
        setProblem(error)
        setChosen(judge.ownUnitIds)
      },
    )
  }
  return (
    <Drawer open size={400} title={texts.ownTitle(judge.label)} onClose={onClose}>
      <p className={styles.hint}>{texts.ownHint}</p>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{texts.ownTitle(judge.label)}</legend>
        {units.map((unit) => (
          <label key={unit.unitId}>
            <input type="checkbox" checked={chosen.includes(unit.unitId)} onChange={() => toggle(unit.unitId)} />{' '}
            {unit.name}
          </label>
        ))}
      </fieldset>
      <InlineError error={problem} />
    </Drawer>
  )
}
