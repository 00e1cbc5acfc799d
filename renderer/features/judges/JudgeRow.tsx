import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Judge, Panel } from '../../../shared/model/contest'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { changeJudge, moveJudge, removeJudge } from './judge-changes'
import { texts } from './texts'

type Properties = {
  judge: Judge
  /** All of the contest, in order. */
  judges: readonly Judge[]
  panels: readonly Panel[]
  ownNames: string
  /** Every judge is shown, so that rows can be moved. */
  isWhole: boolean
  isSealed: boolean
  /** Sheets are entered, so that withdrawing needs a reason. */
  hasSheets: boolean
  edit: ContestEdit
  onOwn(): void
  onWithdraw(): void
  onReplace(): void
}

export function JudgeRow({
  judge,
  judges,
  panels,
  ownNames,
  isWhole,
  isSealed,
  hasSheets,
  edit,
  onOwn,
  onWithdraw,
  onReplace,
}: Properties) {
  const [problem, setProblem] = useState<string | null>(null)
  const { id, label, withdrawn } = judge
  const index = judges.indexOf(judge)
  const canMove = (step: 1 | -1) => isWhole && !isSealed && index + step >= 0 && index + step < judges.length
  const attempt = (change: Parameters<ContestEdit>[0]) =>
    void edit(change).then(
      () => setProblem(null),
      (error: Error) => setProblem(error.message),
    )
  const move = (step: 1 | -1) => canMove(step) && attempt(moveJudge(id, step))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  const checkLabel = (text: string) => {
    if (text === '') return texts.labelMissing
    return judges.some((other) => other.id !== id && other.label.trim() === text) ? texts.labelTaken(text) : null
  }
  return (
    <tr className={withdrawn ? styles.withdrawn : undefined} onKeyDown={onKeyDown}>
      <td className="number">{index + 1}</td>
      <td>
        <TextField
          hideLabel
          label={texts.cell(texts.columns.label, String(index + 1))}
          value={label}
          disabled={isSealed}
          validate={checkLabel}
          onSave={(text) => edit(changeJudge(id, { label: text }))}
        />
      </td>
      <td>
        <SelectField
          hideLabel
          label={texts.cell(texts.columns.panel, label)}
          value={judge.panelId}
          disabled={isSealed}
          options={panels.map((panel) => ({ value: panel.id, label: panel.name }))}
          onChange={(panelId) => attempt(changeJudge(id, { panelId }))}
        />
      </td>
      <td>
        <span className={styles.own} title={ownNames}>
          {ownNames === '' ? texts.noOwn : ownNames}
        </span>
        <InlineError error={problem} />
      </td>
      <td className="nowrap">{withdrawn ? texts.withdrawn : texts.active}</td>
      <td className="nowrap">
        {([-1, 1] as const).map((step) => (
          <Button
            key={step}
            type="text"
            size="small"
            aria-label={step === -1 ? texts.up(label) : texts.down(label)}
            title={step === -1 ? texts.up(label) : texts.down(label)}
            disabled={!canMove(step)}
            onClick={() => move(step)}
          >
            {step === -1 ? '↑' : '↓'}
          </Button>
        ))}
        <Button type="text" size="small" disabled={isSealed} aria-label={texts.ownOf(label)} onClick={onOwn}>
          {texts.own}
        </Button>
        <Button
          type="text"
          size="small"
          disabled={isSealed}
          aria-label={withdrawn ? texts.backOf(label) : texts.withdrawOf(label)}
          onClick={() => (hasSheets && !withdrawn ? onWithdraw() : attempt(changeJudge(id, { withdrawn: !withdrawn })))}
        >
          {withdrawn ? texts.back : texts.withdraw}
        </Button>
        <Button
          type="text"
          size="small"
          disabled={isSealed || withdrawn}
          aria-label={texts.replaceOf(label)}
          onClick={onReplace}
        >
          {texts.replace}
        </Button>
        <Button
          type="text"
          size="small"
          disabled={isSealed}
          aria-label={texts.removeOf(label)}
          onClick={() => attempt(removeJudge(id))}
        >
          {texts.remove}
        </Button>
      </td>
    </tr>
  )
}
