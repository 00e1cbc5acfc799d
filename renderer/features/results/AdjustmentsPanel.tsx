import { Button } from 'antd'
import { useState } from 'react'
import type { Adjustment } from '../../../shared/model/contest'
import { signedDecimalSchema, toHundredths } from '../../../shared/model/decimal'
import { normalizeMarkText } from '../../../shared/model/mark-text'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import { editDefinition } from '../../state/edit-campaign'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

const words = texts.adjustments

/** 加减分: points after the mean, each with a reason; every change is logged. */
export function AdjustmentsPanel({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const command = useCommand('results')
  const { definition } = contest
  const nameOf = (unitId: string) => campaign.definition.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const edit = (change: (adjustments: readonly Adjustment[]) => Adjustment[]) =>
    editDefinition(contest, (rules) => ({ ...rules, adjustments: change(rules.adjustments) }), '', 'results')
  const attempt = (change: Parameters<typeof edit>[0]) => command.carryOut(() => edit(change))
  const isSealed = contest.state !== 'open'
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{words.title}</h2>
      {definition.adjustments.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <table className="table" aria-label={words.title}>
          <thead>
            <tr>
              <th>{words.columns.unit}</th>
              <th className="number">{words.columns.points}</th>
              <th>{words.columns.reason}</th>
              <th>{words.columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {definition.adjustments.map((adjustment, index) => (
              <AdjustmentRow
                key={`${adjustment.unitId} ${definition.adjustments.slice(0, index).filter((one) => one.unitId === adjustment.unitId).length}`}
                unit={nameOf(adjustment.unitId)}
                adjustment={adjustment}
                isFixed={isSealed || command.pending}
                onChange={(fields) =>
                  edit((list) => list.map((one, place) => (place === index ? { ...one, ...fields } : one)))
                }
                onRemove={() => void attempt((list) => list.toSpliced(index, 1))}
              />
            ))}
          </tbody>
        </table>
      )}
      {isSealed ? (
        <p className="muted">{words.sealed}</p>
      ) : (
        <NewAdjustment
          units={definition.unitIds.map((unitId) => ({ value: unitId, label: nameOf(unitId) }))}
          onAdd={async (adjustment) => !command.pending && attempt((list) => [...list, adjustment])}
        />
      )}
      <InlineError error={command.error} />
    </section>
  )
}

type RowProperties = {
  unit: string
  adjustment: Adjustment
  isFixed: boolean
  onChange(fields: Partial<Adjustment>): Promise<unknown>
  onRemove(): void
}

function AdjustmentRow({ unit, adjustment, isFixed, onChange, onRemove }: RowProperties) {
  return (
    <tr>
      <td>{unit}</td>
      <td className={styles.points}>
        <TextField
          label={words.pointsOf(unit)}
          hideLabel
          value={adjustment.points}
          disabled={isFixed}
          validate={(text) => findPointsProblem(readPoints(text))}
          onSave={(text) => onChange({ points: readPoints(text) })}
        />
      </td>
      <td>
        <TextField
          label={words.reasonOf(unit)}
          hideLabel
          value={adjustment.reason}
          disabled={isFixed}
          validate={(text) => (text === '' ? words.needsReason : null)}
          onSave={(reason) => onChange({ reason })}
        />
      </td>
      <td>
        <Button size="small" disabled={isFixed} aria-label={words.remove(unit, adjustment.points)} onClick={onRemove}>
          {words.removeShort}
        </Button>
      </td>
    </tr>
  )
}

/** As typed by hand: full-width digits, a leading plus and a closing 分 are understood. */
function readPoints(text: string): string {
  return normalizeMarkText(text).replace(/^[+＋]\s*/, '')
}

function findPointsProblem(points: string): string | null {
  if (!signedDecimalSchema.safeParse(points).success) return words.badPoints
  return toHundredths(points) === 0 ? words.zeroPoints : null
}

type NewProperties = { units: { value: string; label: string }[]; onAdd(adjustment: Adjustment): Promise<boolean> }
type Field = 'unit' | 'points' | 'reason'

function NewAdjustment({ units, onAdd }: NewProperties) {
  const [unitId, setUnitId] = useState('')
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<{ field: Field; text: string } | null>(null)
  const add = async () => {
    const typed = readPoints(points)
    const found = findProblem(unitId, typed, reason)
    setProblem(found)
    if (found !== null || !(await onAdd({ unitId, points: typed, reason: reason.trim() }))) return
    setPoints('')
    setReason('')
  }
  const errorOf = (field: Field) => (problem?.field === field ? problem.text : null)
  return (
    <div className={styles.adding}>
      <div>
        <SelectField
          label={words.unit}
          value={unitId}
          options={[{ value: '', label: words.chooseUnit }, ...units]}
          onChange={setUnitId}
        />
        <InlineError error={errorOf('unit')} />
      </div>
      <InputField label={words.points} value={points} onChange={setPoints} error={errorOf('points')} />
      <InputField
        label={words.reason}
        value={reason}
        onChange={setReason}
        onEnter={() => void add()}
        error={errorOf('reason')}
      />
      <Button onClick={() => void add()}>{words.add}</Button>
    </div>
  )
}

function findProblem(unitId: string, points: string, reason: string): { field: Field; text: string } | null {
  if (unitId === '') return { field: 'unit', text: words.chooseUnit }
  const problem = findPointsProblem(points)
  if (problem !== null) return { field: 'points', text: problem }
  return reason.trim() === '' ? { field: 'reason', text: words.needsReason } : null
}
