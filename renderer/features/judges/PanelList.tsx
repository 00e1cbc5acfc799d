import { Button } from 'antd'
import { useState } from 'react'
import type { Panel } from '../../../shared/model/contest'
import type { ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { TextField } from '../../components/TextField'
import { AddJudges } from './AddJudges'
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { addPanel, removePanel, renamePanel } from './judge-changes'
import { texts } from './texts'

type Properties = { contest: ContestDetail; isSealed: boolean; edit: ContestEdit }

/** 评委组. Panels are rules: once marks exist, a change of them needs a reason. */
export function PanelList({ contest, isSealed, edit }: Properties) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { definition, hasMarks } = contest
  const { columns, panels } = { columns: texts.panelColumns, panels: definition.panels }

  const changeRules: ContestEdit = async (change) => {
    if (hasMarks && reason.trim() === '') throw new Error(texts.reasonMissing)
    await edit(change, hasMarks ? reason.trim() : '')
  }
  const attempt = (change: Parameters<ContestEdit>[0]) =>
    void changeRules(change).then(
      () => setProblem(null),
      (error: Error) => setProblem(error.message),
    )
  const remove = (panel: Panel) => {
    const count = definition.judges.filter((judge) => judge.panelId === panel.id).length
    if (count > 0) setProblem(texts.panelInUse(panel.name, count))
    else if (panels.length === 1) setProblem(texts.lastPanel)
    else attempt(removePanel(panel.id))
  }
  const freeName = () => {
    const taken = new Set(panels.map((panel) => panel.name))
    let number = panels.length + 1
    while (taken.has(texts.newPanelName(number))) number += 1
    return texts.newPanelName(number)
  }
  return (
    <section aria-label={texts.panels}>
      <h2 className={styles.heading}>
        {texts.panels}
        {!isSealed && (
          <Button size="small" onClick={() => attempt(addPanel(crypto.randomUUID(), freeName()))}>
            {texts.newPanel}
          </Button>
        )}
      </h2>
      {hasMarks && !isSealed && (
        <div className={styles.reason}>
          <p className={styles.hint}>{texts.reasonHint}</p>
          <InputField label={texts.reason} value={reason} onChange={setReason} />
        </div>
      )}
      <InlineError error={problem} />
      <table className={`table ${styles.panels}`} aria-label={texts.panels}>
        <thead>
          <tr>
            <th scope="col" className={styles.panelName}>
              {columns.name}
            </th>
            <th scope="col" className={`number ${styles.panelCount}`}>
              {columns.count}
            </th>
            <th scope="col">{columns.parts}</th>
            <th scope="col" className={styles.panelAdd}>
              {columns.add}
            </th>
            <th scope="col" className={styles.panelActions}>
              {columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {panels.map((panel) => (
            <PanelRow
              key={panel.id}
              contest={contest}
              panel={panel}
              isSealed={isSealed}
              edit={edit}
              changeRules={changeRules}
              onRemove={() => remove(panel)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProperties = Properties & { panel: Panel; changeRules: ContestEdit; onRemove(): void }

function PanelRow({ contest, panel, isSealed, edit, changeRules, onRemove }: RowProperties) {
  const { panels, judges, parts } = contest.definition
  const scored = parts.filter((part) => part.panels.some((entry) => entry.panelId === panel.id))
  const partNames = scored.length === 0 ? texts.noParts : scored.map((part) => part.name).join('、')
  const checkName = (name: string) => {
    if (name === '') return texts.panelMissing
    return panels.some((other) => other.id !== panel.id && other.name === name) ? texts.panelTaken(name) : null
  }
  return (
    <tr>
      <td>
        <TextField
          hideLabel
          label={texts.cell(texts.panelName, panel.name)}
          value={panel.name}
          disabled={isSealed}
          validate={checkName}
          onSave={(name) => changeRules(renamePanel(panel.id, name))}
        />
      </td>
      <td className="number">{judges.filter((judge) => judge.panelId === panel.id && !judge.withdrawn).length}</td>
      <td className="clip" title={partNames}>
        {partNames}
      </td>
      <td>{!isSealed && <AddJudges panel={panel} judges={judges} edit={edit} />}</td>
      <td>
        {!isSealed && (
          <Button type="text" size="small" aria-label={texts.removePanel(panel.name)} onClick={onRemove}>
            {texts.remove}
          </Button>
        )}
      </td>
    </tr>
  )
}
