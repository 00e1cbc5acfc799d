import { useMemo, useState } from 'react'
import type { WorkbookOpening } from '../../../shared/ipc/channels/imports'
import type { WorkbookSheet } from '../../../shared/model/workbook'
import { useProgram } from '../../state/program-state'
import { useCommand } from '../use-command'
import type { Answers, ImportForm, ImportSubject } from './import-plan'
import { type FieldColumns, type ImportTable, listHeadings, readTable } from './import-table'
import { chooseSheet, type Layout, readColumns, readLayout } from './read-layout'
import { rememberColumns } from './remember-mapping'
import { usePlan } from './use-plan'

type OpenedWorkbook = Extract<WorkbookOpening, { kind: 'opened' }>

/** What is on the screen of an opened workbook. */
export type OpenTable = {
  file: OpenedWorkbook
  sheetIndex: number
  sheet: WorkbookSheet
  layout: Layout
  form: ImportForm
  table: ImportTable
  missing: readonly string[]
}

/** The steps of one import: file, sheet, columns, names, differences. Nothing is written before `confirm`. */
export function useImport<Request>(subject: ImportSubject<Request>) {
  const command = useCommand('import')
  const mappings = useProgram((program) => program.settings?.importMappings ?? noMappings)
  const [opening, setOpening] = useState<WorkbookOpening | null>(null)
  const [chosen, setChosen] = useState<{ sheetIndex: number; layout: Layout } | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [choices, setChoices] = useState<Answers>({})
  const [skipsProblems, setSkipsProblems] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isWriting, setWriting] = useState(false)

  const forget = () => {
    setAnswers({})
    setChoices({})
    setSkipsProblems(false)
    setFailure(null)
  }
  const choose = async () => {
    const opened = await command.run('imports:open-workbook', {})
    if (opened === null || opened.kind === 'cancelled') return
    forget()
    setDone(null)
    setOpening(opened)
    if (opened.kind === 'opened') showSheet(opened, chooseSheet(opened.content.sheets, subject, mappings))
  }
  const showSheet = (file: OpenedWorkbook, sheetIndex: number) => {
    const sheet = file.content.sheets[sheetIndex]
    if (sheet === undefined) return
    forget()
    setChosen({ sheetIndex, layout: readLayout(sheet, subject, mappings) })
  }
  const open = useMemo(
    () => (opening?.kind === 'opened' && chosen !== null ? describeOpen(opening, chosen, subject) : null),
    [opening, chosen, subject],
  )
  const relay = (form: string, headingRow: number) => {
    const found = subject.forms.find((candidate) => candidate.name === form)
    if (open === null || found === undefined) return
    forget()
    const columns = readColumns(open.sheet, found, subject.kind, headingRow, mappings)
    setChosen({ sheetIndex: open.sheetIndex, layout: { form, headingRow, ...columns } })
  }
  const setColumn = (field: string, column: number | null) => {
    if (open === null) return
    const { [field]: _before, ...others } = open.layout.columns
    const columns: FieldColumns = column === null ? others : { ...others, [field]: column }
    setChosen({ sheetIndex: open.sheetIndex, layout: { ...open.layout, columns, isRemembered: false } })
  }
  const fixed = useMemo(() => (open === null ? [] : subject.listChoices(open.form.name, open.table)), [open, subject])
  const chosenValues: Answers = useMemo(
    () => Object.fromEntries(fixed.map(({ key, first }) => [key, choices[key] ?? first])),
    [fixed, choices],
  )
  const isReady = open !== null && open.missing.length === 0 && fixed.every(({ key }) => chosenValues[key] !== '')
  const plan = usePlan(subject, isReady ? open : null, answers, chosenValues)

  const confirm = async (request: Request, count: number) => {
    if (open === null) return
    setWriting(true)
    setFailure(null)
    try {
      await subject.commit(request)
    } catch (error) {
      setFailure((error as Error).message)
      return
    } finally {
      setWriting(false)
    }
    setDone(subject.describeDone(count))
    setOpening(null)
    setChosen(null)
    const { form, headingRow, columns } = open.layout
    const headings = listHeadings(open.sheet, headingRow)
    const importMappings = rememberColumns(mappings, `${subject.kind}/${form}`, headings, columns)
    await useProgram
      .getState()
      .updateSettings({ importMappings })
      .catch(() => undefined)
  }
  return {
    command,
    opening,
    open,
    fixed,
    chosenValues,
    answers,
    plan,
    skipsProblems,
    done,
    failure,
    isWriting,
    choose,
    showSheet,
    relay,
    setColumn,
    setAnswers,
    setChoice: (key: string, value: string) => setChoices((before) => ({ ...before, [key]: value })),
    setSkipsProblems,
    confirm,
  }
}

const noMappings: [] = []

function describeOpen(
  file: OpenedWorkbook,
  { sheetIndex, layout }: { sheetIndex: number; layout: Layout },
  subject: Pick<ImportSubject<unknown>, 'forms'>,
): OpenTable | null {
  const sheet = file.content.sheets[sheetIndex]
  const form = subject.forms.find(({ name }) => name === layout.form)
  if (sheet === undefined || form === undefined) return null
  const table = readTable(sheet, layout.headingRow, layout.columns, form.fields)
  const { fields, anyOf } = form
  const required = fields.filter(({ field, isRequired }) => isRequired && !table.has(field)).map(({ label }) => label)
  const missing = anyOf === undefined || anyOf.fields.some(table.has) ? required : [...required, anyOf.label]
  return { file, sheetIndex, sheet, layout, form, table, missing }
}
