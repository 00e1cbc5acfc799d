import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Judge, Panel } from '../../../shared/model/contest'
import { InlineError } from '../../components/InlineError'
import { isComposing } from '../../components/is-composing'
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { addJudges, nextJudgeLabels } from './judge-changes'
import { judgePrefix, texts } from './texts'

const limit = 500

type Properties = { panel: Panel; judges: readonly Judge[]; edit: ContestEdit }

/** Judges by number: 3 more are 评委12 to 评委14. */
export function AddJudges({ panel, judges, edit }: Properties) {
  const [text, setText] = useState('1')
  const [problem, setProblem] = useState<string | null>(null)
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  const isCount = count >= 1 && count <= 200
  const labels = isCount ? nextJudgeLabels(judges, count, judgePrefix) : []

  const add = () => {
    const wrong = !isCount ? texts.countWrong : judges.length + count > limit ? texts.tooMany : null
    setProblem(wrong)
    if (wrong !== null) return
    edit(addJudges(panel.id, count, judgePrefix, () => crypto.randomUUID())).catch((error: Error) =>
      setProblem(error.message),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event)) add()
  }
  return (
    <>
      <div className={styles.addJudges}>
        <input
          className="input"
          inputMode="numeric"
          aria-label={texts.countOf(panel.name)}
          aria-invalid={problem !== null}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button size="small" aria-label={texts.addOf(panel.name)} onClick={add}>
          {texts.add}
        </Button>
        {labels.length > 0 && (
          <span className="muted nowrap">{texts.willAdd(labels[0] ?? '', labels.at(-1) ?? '')}</span>
        )}
      </div>
      <InlineError error={problem} />
    </>
  )
}
