import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Stop } from '../../../shared/model/campaign'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import styles from './StopsTab.module.css'
import { saveStop } from './save-stop'
import { texts } from './texts'

type Properties = {
  campaignKey: number
  stop: Stop
  number: number
  arrival: string
  units: readonly CampaignUnit[]
  canMoveUp: boolean
  canMoveDown: boolean
  onMove(step: 1 | -1): void
  onDetails(): void
  onRemove(): void
}

const several = '…'
const checkName = (text: string) => (text === '' ? texts.nameMissing : null)
const checkMinutes = (text: string) => (/^\d{0,3}$/.test(text) ? null : texts.minutesWrong)

export function StopRow(properties: Properties) {
  const { campaignKey, stop, number, arrival, units, canMoveUp, canMoveDown, onMove, onDetails, onRemove } = properties
  const [problem, setProblem] = useState<Error | null>(null)
  const save = (change: Partial<Stop>) => saveStop(campaignKey, stop.id, change)
  const choose = (change: Partial<Stop>) => void save(change).then(() => setProblem(null), setProblem)
  const label = (column: keyof typeof texts.columns) => texts.cell(texts.columns[column], stop.name)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp' ? canMoveUp : canMoveDown) onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const kinds: string[] = [...new Set(['', ...texts.kinds, stop.kind])]
  const text = (field: 'place' | 'presenterPost') => (
    <TextField hideLabel label={label(field)} value={stop[field]} onSave={(value) => save({ [field]: value })} />
  )
  const minutes = (field: 'travelMinutes' | 'stayMinutes') => (
    <TextField
      hideLabel
      label={label(field)}
      value={stop[field] === null ? '' : String(stop[field])}
      validate={checkMinutes}
      onSave={(value) => save({ [field]: value === '' ? null : Number(value) })}
    />
  )
  return (
    <tr onKeyDown={onKeyDown}>
      <td className="number">{number}</td>
      <td>{arrival}</td>
      <td>
        <TextField
          hideLabel
          label={label('name')}
          value={stop.name}
          validate={checkName}
          onSave={(name) => save({ name })}
        />
      </td>
      <td>
        <SelectField
          hideLabel
          label={label('kind')}
          value={stop.kind}
          options={kinds.map((value) => ({ value, label: value }))}
          onChange={(kind) => choose({ kind })}
        />
        <InlineError error={problem} />
      </td>
      <td>
        <UnitSelect
          label={label('units')}
          unitIds={stop.unitIds}
          units={units}
          onChoose={(unitIds) => choose({ unitIds })}
          onSeveral={onDetails}
        />
      </td>
      <td>{text('place')}</td>
      <td>{text('presenterPost')}</td>
      <td className={styles.number}>{minutes('travelMinutes')}</td>
      <td className={styles.number}>{minutes('stayMinutes')}</td>
      <td className="nowrap">
        <Button
          type="text"
          size="small"
          aria-label={texts.up(stop.name)}
          title={texts.up(stop.name)}
          disabled={!canMoveUp}
          onClick={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          type="text"
          size="small"
          aria-label={texts.down(stop.name)}
          title={texts.down(stop.name)}
          disabled={!canMoveDown}
          onClick={() => onMove(1)}
        >
          ↓
        </Button>
        <Button type="text" size="small" aria-label={texts.detailsOf(stop.name)} onClick={onDetails}>
          {texts.details}
        </Button>
        <Button type="text" size="small" aria-label={texts.removeOf(stop.name)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </td>
    </tr>
  )
}

type UnitSelectProperties = {
  label: string
  unitIds: readonly string[]
  units: readonly CampaignUnit[]
  onChoose(unitIds: string[]): void
  onSeveral(): void
}

/** None or one unit in place; several are chosen in the drawer. */
function UnitSelect({ label, unitIds, units, onChoose, onSeveral }: UnitSelectProperties) {
  const joined = unitIds.join(' ')
  const names = unitIds.map((unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? unitId).join('、')
  const options = [
    { value: '', label: texts.noUnit },
    ...units.map((unit) => ({ value: unit.unitId, label: unit.name })),
    { value: several, label: texts.severalUnits },
  ]
  const isListed = options.some((option) => option.value === joined)
  return (
    <span title={names}>
      <SelectField
        hideLabel
        label={label}
        value={joined}
        options={isListed ? options : [{ value: joined, label: names }, ...options]}
        onChange={(value) => (value === several ? onSeveral() : onChoose(value === '' ? [] : [value]))}
      />
    </span>
  )
}
