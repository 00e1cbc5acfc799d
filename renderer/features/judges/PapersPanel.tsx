import { Segmented } from 'antd'
import { useState } from 'react'
import { changePapers, type PanelPapers, type PaperForm, papersOf } from '../../../shared/model/papers'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { InlineError } from '../../components/InlineError'
import { useStoreQuery } from '../../state/query-state'
import styles from './JudgesTab.module.css'
import { PapersRow } from './PapersRow'
import { texts } from './texts'
import type { ContestEdit } from './use-contest-edits'

type Properties = { contest: ContestDetail; isSealed: boolean; edit: ContestEdit }

/** 收卷: what went out, came back and is void, by panel; as many judges take part as sheets came back. */
export function PapersPanel({ contest, isSealed, edit }: Properties) {
  const [problem, setProblem] = useState<string | null>(null)
  const stored = useStoreQuery('contests:get-sheets', { contestKey: contest.key }).data
  const sheets = [...(stored?.sheets ?? []), ...(stored?.voidSheets ?? [])]
  const { panels } = contest.definition
  const known = new Set(panels.map((panel) => panel.id))
  const papers = { ...contest.papers, panels: contest.papers.panels.filter(({ panelId }) => known.has(panelId)) }
  const withMarks = new Set(sheets.map((sheet) => sheet.judgeId))
  const save = async (next: typeof papers) => {
    await invoke('contests:set-papers', { contestKey: contest.key, papers: next }, 'judges')
  }
  const saveForm = (form: PaperForm) =>
    void save({ ...papers, form }).then(
      () => setProblem(null),
      (error: Error) => setProblem(error.message),
    )
  const { papers: words } = texts
  return (
    <section aria-label={words.title}>
      <h2 className={styles.heading}>
        {words.title}
        <Segmented<PaperForm>
          aria-label={words.form}
          size="small"
          disabled={isSealed}
          options={(['judge', 'judgeUnit'] as const).map((value) => ({ value, label: words.forms[value] }))}
          value={papers.form}
          onChange={saveForm}
        />
      </h2>
      <p className={styles.hint}>{words.hint}</p>
      <InlineError error={problem} />
      <table className={`table ${styles.papers}`} aria-label={words.title}>
        <thead>
          <tr>
            {words.columns.map((column, index) => (
              <th key={column} scope="col" className={index > 0 && index < 5 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panels.map((panel) => (
            <PapersRow
              key={panel.id}
              panel={panel}
              definition={contest.definition}
              form={papers.form}
              counts={papersOf(papers, panel.id)}
              withMarks={withMarks}
              isSealed={isSealed}
              edit={edit}
              onSave={(counts: PanelPapers) => save(changePapers(papers, counts))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
