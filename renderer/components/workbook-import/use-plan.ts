import { useEffect, useState } from 'react'
import type { Answers, ImportPlan, ImportSubject } from './import-plan'
import type { OpenTable } from './use-import'

type Worked<Request> = { open: OpenTable; answers: Answers; choices: Answers; value: ImportPlan<Request> }

/** Works the plan out again whenever something that it depends on changes; null until it is there. */
export function usePlan<Request>(
  subject: ImportSubject<Request>,
  open: OpenTable | null,
  answers: Answers,
  choices: Answers,
): ImportPlan<Request> | null {
  const [worked, setWorked] = useState<Worked<Request> | null>(null)
  useEffect(() => {
    if (open === null) return
    let isCurrent = true
    void subject.plan({ form: open.form.name, table: open.table, answers, choices }).then((value) => {
      if (isCurrent) setWorked({ open, answers, choices, value })
    })
    return () => {
      isCurrent = false
    }
  }, [subject, open, answers, choices])
  const isCurrent = worked?.open === open && worked?.answers === answers && worked?.choices === choices
  return isCurrent ? (worked?.value ?? null) : null
}
