import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import type { CampaignDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { EmptyState } from '../../components/EmptyState'
import { useProgram } from '../../state/program-state'
import { useDraft } from './draft-context'
import { ExcludedField } from './ExcludedField'
import styles from './RubricTab.module.css'
import { shuffle } from './shuffle'
import { texts } from './texts'

/** Which units take part, in the order of appearance. */
export function ContestUnits({ campaign }: { campaign: CampaignDetail }) {
  const { definition, isSealed, edit } = useDraft()
  const { unitIds } = definition
  const { units } = campaign.definition
  if (units.length === 0) {
    return (
      <EmptyState
        title={texts.noUnits}
        hint={texts.noUnitsHint}
        actions={<Link href={`/campaigns/${campaign.key}/plan`}>{texts.toPlan}</Link>}
      />
    )
  }
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const chosen = unitIds.flatMap((unitId) => byId.get(unitId) ?? [])
  const others = units.filter((unit) => !unitIds.includes(unit.unitId))
  const setOrder = (next: string[]) => edit((current) => ({ ...current, unitIds: next }))
  const draw = () => {
    setOrder(shuffle(unitIds))
    useProgram.getState().announce(texts.drawn)
  }
  const planOrder = units.map((unit) => unit.unitId).filter((unitId) => unitIds.includes(unitId))
  return (
    <section aria-label={texts.views.units}>
      <p className={styles.hint}>{texts.unitsHint}</p>
      <div className={styles.bar}>
        <span>{texts.unitCount(chosen.length, units.length)}</span>
        {!isSealed && (
          <>
            <Button title={texts.drawTitle} disabled={chosen.length < 2} onClick={draw}>
              {texts.draw}
            </Button>
            <Button disabled={planOrder.join() === unitIds.join()} onClick={() => setOrder(planOrder)}>
              {texts.planOrder}
            </Button>
            {others.length > 0 && (
              <Button onClick={() => setOrder([...unitIds, ...others.map((unit) => unit.unitId)])}>
                {texts.allTakePart}
              </Button>
            )}
          </>
        )}
      </div>
      <table className={`table ${styles.units}`} aria-label={texts.views.units}>
        <thead>
          <tr>
            <th scope="col" className={`number ${styles.order}`}>
              {texts.unitColumns.order}
            </th>
            <th scope="col" className={styles.takesPart}>
              {texts.unitColumns.takesPart}
            </th>
            <th scope="col" className={styles.unitName}>
              {texts.unitColumns.name}
            </th>
            <th scope="col" className={styles.unitGroup}>
              {texts.unitColumns.group}
            </th>
            <th scope="col">{texts.unitColumns.excluded}</th>
            <th scope="col" className={styles.moves}>
              {texts.unitColumns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...chosen, ...others].map((unit) => (
            <UnitRow key={unit.unitId} unit={unit} onOrder={setOrder} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitRow({ unit, onOrder }: { unit: CampaignUnit; onOrder(unitIds: string[]): void }) {
  const { definition, isSealed } = useDraft()
  const { unitIds } = definition
  const index = unitIds.indexOf(unit.unitId)
  const takesPart = index >= 0
  const canMove = (step: 1 | -1) => takesPart && !isSealed && index + step >= 0 && index + step < unitIds.length
  const move = (step: 1 | -1) => {
    if (!canMove(step)) return
    const moved = [...unitIds]
    moved.splice(index + step, 0, ...moved.splice(index, 1))
    onOrder(moved)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <tr onKeyDown={onKeyDown}>
      <td className="number">{takesPart ? index + 1 : ''}</td>
      <td>
        <input
          type="checkbox"
          aria-label={texts.takesPart(unit.name)}
          checked={takesPart}
          disabled={isSealed}
          onChange={() => onOrder(takesPart ? unitIds.filter((id) => id !== unit.unitId) : [...unitIds, unit.unitId])}
        />
      </td>
      <td className="clip" title={unit.name}>
        {unit.name}
      </td>
      <td className="clip" title={unit.group}>
        {unit.group}
      </td>
      <td>{takesPart && <ExcludedField unit={unit} />}</td>
      <td className="nowrap">
        <Button
          type="text"
          size="small"
          aria-label={texts.unitUp(unit.name)}
          title={texts.unitUp(unit.name)}
          disabled={!canMove(-1)}
          onClick={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          type="text"
          size="small"
          aria-label={texts.unitDown(unit.name)}
          title={texts.unitDown(unit.name)}
          disabled={!canMove(1)}
          onClick={() => move(1)}
        >
          ↓
        </Button>
      </td>
    </tr>
  )
}
