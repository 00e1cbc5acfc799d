import { Button } from 'antd'
import { useState } from 'react'
import type { Adjustment } from '../../../shared/model/contest'
import { signedDecimalSchema, toHundredths } from '../../../shared/model/decimal'
import { normalizeMarkText } from '../../../shared/model/mark-entry'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { SelectField } from '../../components/SelectField'
import { useCommand } from '../../components/use-command'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

const words = texts.adjustments

/** 加减分: points after the mean, each with a reason; every change is logged. */
export function AdjustmentsPanel({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const command = useCommand('results')
  const { definition, key: contestKey, revision } = contest
  const nameOf = (unitId: string) => campaign.definition.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const save = (adjustments: Adjustment[]) =>
    command.run('contests:update', { contestKey, definition: { ...definition, adjustments }, revision, reason: '' })
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
              <tr key={`${adjustment.unitId} ${adjustment.points} ${adjustment.reason}`}>
                <td>{nameOf(adjustment.unitId)}</td>
                <td className="number">{adjustment.points}</td>
                <td className={styles.notes}>{adjustment.reason}</td>
                <td>
                  <Button
                    size="small"
                    disabled={isSealed || command.pending}
                    aria-label={words.remove(nameOf(adjustment.unitId), adjustment.points)}
                    onClick={() => void save(definition.adjustments.toSpliced(index, 1))}
                  >
                    {words.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isSealed ? (
        <p className="muted">{words.sealed}</p>
      ) : (
        <NewAdjustment
          units={definition.unitIds.map((unitId) => ({ value: unitId, label: nameOf(unitId) }))}
          onAdd={async (adjustment) => (await save([...definition.adjustments, adjustment])) !== null}
        />
      )}
      <InlineError error={command.error} />
    </section>
  )
}

type NewProperties = { units: { value: string; label: string }[]; onAdd(adjustment: Adjustment): Promise<boolean> }
type Field = 'unit' | 'points' | 'reason'

function NewAdjustment({ units, onAdd }: NewProperties) {
  const [unitId, setUnitId] = useState('')
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<{ field: Field; text: string } | null>(null)
  const add = async () => {
    const typed = normalizeMarkText(points).replace(/^\+/, '')
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
  if (!signedDecimalSchema.safeParse(points).success) return { field: 'points', text: words.badPoints }
  if (toHundredths(points) === 0) return { field: 'points', text: words.zeroPoints }
  return reason.trim() === '' ? { field: 'reason', text: words.needsReason } : null
}
