import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CampaignDetail } from '../../../shared/model/record'
import type { CampaignUnit, Unit } from '../../../shared/model/unit'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import { unitsOfCampaign } from './campaign-units'
import styles from './PlanTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; officeUnits: readonly Unit[] }

/** Participating units in order, with the name and group of that time. */
export function UnitList({ campaign, officeUnits }: Properties) {
  const command = useCommand('plan')
  const { edit, add, remove } = unitsOfCampaign(campaign, command)
  const [problem, setProblem] = useState<string | null>(null)
  const { units } = campaign.definition
  const place = new Map(officeUnits.map((unit, index) => [unit.id, index]))
  const placeOf = (unit: CampaignUnit) => place.get(unit.unitId) ?? officeUnits.length
  const byOfficeOrder = (left: CampaignUnit, right: CampaignUnit) => placeOf(left) - placeOf(right)
  const isInOrder = units.toSorted(byOfficeOrder).every((unit, index) => unit === units[index])

  const attempt = (change: Parameters<typeof edit>[0]) => void command.carryOut(() => edit(change))
  const move = (unitId: string, step: 1 | -1) =>
    attempt((list) => {
      const from = list.findIndex((unit) => unit.unitId === unitId)
      return list.toSpliced(from, 1).toSpliced(from + step, 0, ...list.slice(from, from + 1))
    })
  const change = (unitId: string, fields: Partial<CampaignUnit>) =>
    edit((list) => list.map((unit) => (unit.unitId === unitId ? { ...unit, ...fields } : unit)))
  return (
    <section aria-label={texts.units}>
      <h2 className={styles.heading}>
        {texts.units}
        <small>{texts.unitCount(units.length)}</small>
        {!isInOrder && (
          <Button size="small" onClick={() => attempt((list) => list.toSorted(byOfficeOrder))}>
            {texts.resetOrder}
          </Button>
        )}
      </h2>
      {officeUnits.length === 0 && units.length === 0 ? (
        <EmptyState
          title={texts.noUnits}
          hint={texts.noOfficeUnits}
          actions={<Link href="/units">{texts.openUnits}</Link>}
        />
      ) : (
        <p className={styles.hint}>{units.length === 0 ? texts.noUnitsHint : texts.unitsHint}</p>
      )}
      <InlineError error={problem ?? command.error} />
      {units.length > 0 && (
        <table className={`table ${styles.table}`} aria-label={texts.units}>
          <thead>
            <tr>
              <th scope="col" className={`number ${styles.order}`}>
                {texts.order}
              </th>
              <th scope="col">{texts.name}</th>
              <th scope="col" className={styles.group}>
                {texts.group}
              </th>
              <th scope="col" className={styles.unitActions}>
                {texts.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit, index) => (
              <UnitRow
                key={unit.unitId}
                unit={unit}
                index={index}
                isLast={index === units.length - 1}
                onMove={(step) => move(unit.unitId, step)}
                onChange={(fields) => change(unit.unitId, fields)}
                onRemove={() => void remove(unit).then(setProblem)}
              />
            ))}
          </tbody>
        </table>
      )}
      <MissingUnits campaign={campaign} officeUnits={officeUnits} onAdd={(added) => void add(added)} />
    </section>
  )
}

type RowProperties = {
  unit: CampaignUnit
  index: number
  isLast: boolean
  onMove(step: 1 | -1): void
  onChange(fields: Partial<CampaignUnit>): Promise<unknown>
  onRemove(): void
}

function UnitRow({ unit, index, isLast, onMove, onChange, onRemove }: RowProperties) {
  return (
    <tr>
      <td className="number">{index + 1}</td>
      <td>
        <TextField
          hideLabel
          label={texts.cell(texts.name, unit.name)}
          value={unit.name}
          validate={(text) => (text === '' ? texts.nameMissing : null)}
          onSave={(name) => onChange({ name })}
        />
      </td>
      <td>
        <TextField
          hideLabel
          label={texts.cell(texts.group, unit.name)}
          value={unit.group}
          onSave={(group) => onChange({ group })}
        />
      </td>
      <td className="nowrap">
        <Button
          type="text"
          size="small"
          aria-label={texts.up(unit.name)}
          title={texts.up(unit.name)}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          type="text"
          size="small"
          aria-label={texts.down(unit.name)}
          title={texts.down(unit.name)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button type="text" size="small" aria-label={texts.removeOf(unit.name)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </td>
    </tr>
  )
}

function MissingUnits({ campaign, officeUnits, onAdd }: Properties & { onAdd(units: CampaignUnit[]): void }) {
  const present = new Set(campaign.definition.units.map((unit) => unit.unitId))
  const missing = officeUnits
    .filter((unit) => !present.has(unit.id))
    .map(({ id: unitId, name, group }) => ({ unitId, name, group }))
  if (missing.length === 0) return null
  return (
    <div className={styles.missing}>
      <p>
        {texts.missing(missing.length)}
        {campaign.contests.length > 0 && texts.joinsContests}
      </p>
      {missing.map((unit) => (
        <Button key={unit.unitId} size="small" aria-label={texts.addUnit(unit.name)} onClick={() => onAdd([unit])}>
          + {unit.name}
        </Button>
      ))}
      {missing.length > 1 && (
        <Button size="small" onClick={() => onAdd(missing)}>
          {texts.addAll}
        </Button>
      )}
    </div>
  )
}
