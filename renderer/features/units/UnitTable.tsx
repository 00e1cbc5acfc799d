import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeDetail } from '../../../shared/model/record'
import type { Unit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { texts as shared } from '../../components/texts'
import { saveUnit } from './save-unit'
import { texts } from './texts'
import styles from './UnitsPage.module.css'

type Properties = {
  office: OfficeDetail
  shown: readonly Unit[]
  /** Every unit is shown, so that rows can be moved. */
  isWhole: boolean
  onMove(unitId: string, step: 1 | -1): void
  onHistory(unit: Unit): void
  onRemove(unit: Unit): void
}

const kinds = (['village', 'community', 'other'] as const).map((value) => ({ value, label: shared.unitKinds[value] }))
const posts = ['group', 'secretaryPost', 'linkedLeaderPost'] as const

/** Units as rows of fields that save themselves. */
export function UnitTable({ office, shown, ...handlers }: Properties) {
  return (
    <table className={`table ${styles.table}`} aria-label={texts.title}>
      <thead>
        <tr>
          <th scope="col" className={`number ${styles.order}`}>
            {texts.columns.order}
          </th>
          <th scope="col" className={styles.name}>
            {texts.columns.name}
          </th>
          <th scope="col" className={styles.kind}>
            {texts.columns.kind}
          </th>
          <th scope="col" className={styles.group}>
            {texts.columns.group}
          </th>
          <th scope="col">{texts.columns.secretaryPost}</th>
          <th scope="col">{texts.columns.linkedLeaderPost}</th>
          <th scope="col" className={styles.actions}>
            {texts.columns.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((unit) => (
          <UnitRow key={unit.id} office={office} unit={unit} {...handlers} />
        ))}
      </tbody>
    </table>
  )
}

function UnitRow(properties: Omit<Properties, 'shown'> & { unit: Unit }) {
  const { office, unit, isWhole, onMove, onHistory, onRemove } = properties
  const index = office.units.findIndex((one) => one.id === unit.id)
  const [problem, setProblem] = useState<Error | null>(null)
  const save = (change: Partial<Unit>) => saveUnit(office.office.id, unit.id, change)
  const saveKind = (kind: Unit['kind']) => save({ kind }).then(() => setProblem(null), setProblem)
  const checkName = (name: string) => {
    if (name === '') return texts.nameMissing
    return office.units.some((one) => one.id !== unit.id && one.name === name) ? texts.nameTaken(name) : null
  }
  return (
    <tr>
      <td className="number">{index + 1}</td>
      <td>
        <TextField
          hideLabel
          label={texts.cell(texts.columns.name, unit.name)}
          value={unit.name}
          validate={checkName}
          onSave={(name) => save({ name })}
        />
      </td>
      <td>
        <SelectField
          hideLabel
          label={texts.cell(texts.columns.kind, unit.name)}
          value={unit.kind}
          options={kinds}
          onChange={(kind) => void saveKind(kind)}
        />
        <InlineError error={problem} />
      </td>
      {posts.map((name) => (
        <td key={name}>
          <TextField
            hideLabel
            label={texts.cell(texts.columns[name], unit.name)}
            value={unit[name]}
            onSave={(text) => save({ [name]: text })}
          />
        </td>
      ))}
      <td className="nowrap">
        <Button
          type="text"
          size="small"
          aria-label={texts.up(unit.name)}
          title={texts.up(unit.name)}
          disabled={!isWhole || index === 0}
          onClick={() => onMove(unit.id, -1)}
        >
          ↑
        </Button>
        <Button
          type="text"
          size="small"
          aria-label={texts.down(unit.name)}
          title={texts.down(unit.name)}
          disabled={!isWhole || index === office.units.length - 1}
          onClick={() => onMove(unit.id, 1)}
        >
          ↓
        </Button>
        <Button type="text" size="small" aria-label={texts.historyOf(unit.name)} onClick={() => onHistory(unit)}>
          {texts.history}
        </Button>
        <Button type="text" size="small" aria-label={texts.removeOf(unit.name)} onClick={() => onRemove(unit)}>
          {texts.remove}
        </Button>
      </td>
    </tr>
  )
}
