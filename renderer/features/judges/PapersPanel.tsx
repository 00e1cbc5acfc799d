import { Segmented } from 'antd'
import { useState } from 'react'
import { changePapers, type PaperForm, papersOf } from '../../../shared/model/papers'
import type { ContestDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { useStoreQuery } from '../../state/query-state'
import type { ContestEdit } from './contest-edit'
import styles from './JudgesTab.module.css'
import { PapersRow } from './PapersRow'
import { savePapers } from './save-papers'
import { texts } from './texts'

type Properties = { contest: ContestDetail; isSealed: boolean; edit: ContestEdit }

/** 收卷: what went out, came back and is void, by panel; as many judges take part as sheets came back. */
export function PapersPanel({ contest, isSealed, edit }: Properties) {
  const [problem, setProblem] = useState<string | null>(null)
  const stored = useStoreQuery('contests:get-sheets', { contestKey: contest.key }).data
  const sheets = [...(stored?.sheets ?? []), ...(stored?.voidSheets ?? [])]
  const { panels } = contest.definition
  const { papers } = contest
  const withMarks = new Set(sheets.map((sheet) => sheet.judgeId))
  const saveForm = (form: PaperForm) =>
    void savePapers(contest, (stored) => ({ ...stored, form })).then(
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
              onSave={(counts) => savePapers(contest, (stored) => changePapers(stored, panel.id, counts))}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
