import { Button } from 'antd'
import { useState } from 'react'
import type { ContestDefinition, Panel } from '../../../shared/model/contest'
import { countOutstanding, countReturnedJudges, type PanelPapers, type PaperForm } from '../../../shared/model/papers'
import { InlineError } from '../../components/InlineError'
import { TextField } from '../../components/TextField'
import type { ContestEdit } from './contest-edit'
import { applyReturned, isEmptyPlan, planReturned, type ReturnPlan } from './plan-returned'
import { judgePrefix, texts } from './texts'

type Properties = {
  panel: Panel
  definition: ContestDefinition
  form: PaperForm
  counts: PanelPapers
  withMarks: ReadonlySet<string>
  isSealed: boolean
  edit: ContestEdit
  onSave(counts: Partial<PanelPapers>): Promise<unknown>
}

const fields = ['handedOut', 'returned', 'voided'] as const

/** One panel's papers, whether they add up, and the judges that follow from them. */
export function PapersRow({ panel, definition, form, counts, withMarks, isSealed, edit, onSave }: Properties) {
  const [problem, setProblem] = useState<string | null>(null)
  const { papers: words } = texts
  const active = definition.judges.filter((judge) => judge.panelId === panel.id && !judge.withdrawn).length
  const plan =
    counts.returned === null
      ? null
      : planReturned(
          definition,
          panel.id,
          countReturnedJudges(form, counts.returned, definition.unitIds.length),
          withMarks,
          judgePrefix,
        )
  const save = (field: (typeof fields)[number], text: string) => onSave({ [field]: text === '' ? null : Number(text) })
  const apply = (wanted: ReturnPlan) =>
    void edit(applyReturned(panel.id, wanted, judgePrefix, () => crypto.randomUUID())).then(
      () => setProblem(null),
      (error: Error) => setProblem(error.message),
    )
  return (
    <tr>
      <td className="clip" title={panel.name}>
        {panel.name}
      </td>
      {fields.map((field) => (
        <td key={field} className="number">
          <TextField
            hideLabel
            label={texts.cell(words.fields[field], panel.name)}
            value={counts[field] === null ? '' : String(counts[field])}
            disabled={isSealed}
            placeholder={isSealed ? '' : words.placeholder}
            validate={(text) => (/^\d{0,5}$/.test(text) ? null : words.countWrong)}
            onSave={(text) => save(field, text)}
          />
        </td>
      ))}
      <td className="number">{active}</td>
      <td>
        <span role="status">{describe(counts, plan)}</span>
        {plan !== null && plan.added.length + plan.withdrawn.length + plan.restored.length > 0 && !isSealed && (
          <Button size="small" aria-label={words.applyOf(panel.name)} onClick={() => apply(plan)}>
            {words.apply}
          </Button>
        )}
        <InlineError error={problem} />
      </td>
    </tr>
  )
}

function describe(counts: PanelPapers, plan: ReturnPlan | null): string {
  const { papers: words } = texts
  const outstanding = countOutstanding(counts)
  const balance =
    outstanding === null || outstanding === 0
      ? ''
      : outstanding > 0
        ? words.outstanding(outstanding)
        : words.surplus(-outstanding)
  const judges = plan === null || isEmptyPlan(plan) ? '' : describePlan(plan)
  return [balance, judges].filter((text) => text !== '').join('；') || (plan === null ? '' : words.even)
}

function describePlan({ added, withdrawn, restored, tooMany }: ReturnPlan): string {
  const { papers: words } = texts
  const lines = [
    restored.length > 0 ? words.willRestore(restored.map((judge) => judge.label)) : '',
    added.length > 0 ? words.willAdd(added) : '',
    withdrawn.length > 0 ? words.willWithdraw(withdrawn.map((judge) => judge.label)) : '',
    tooMany > 0 ? words.tooMany(tooMany) : '',
  ]
  return lines.filter((line) => line !== '').join('；')
}
