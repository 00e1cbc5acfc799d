/** What an import would do, worked out before anything is written. */
import type { ImportField, ImportTable } from './import-table'

export type LineStatus = 'invalid' | 'changed' | 'new' | 'same'

/** One unit, judge, item or mark of the table. `problem` names the column and says what is wrong; empty when all is well. */
export type PlanLine = { row: number; subject: string; status: LineStatus; difference: string; problem: string }

/** A written name that must be confirmed, with what it may stand for; the likely ones come first. */
export type NameQuestion = {
  key: string
  text: string
  label: string
  rows: readonly number[]
  options: readonly { id: string; name: string }[]
}

/** Answer to a question: the rows with this name are left out. */
export const skipAnswer = 'skip'
/** Answer to a question: the name is a new one. */
export const newAnswer = 'new'

export type Answers = Readonly<Record<string, string>>

/** `request` does what the sound lines say; null when they change nothing. `count` is what it writes. */
export type ImportPlan<Request> = {
  lines: readonly PlanLine[]
  questions: readonly NameQuestion[]
  request: Request | null
  count: number
}

/** Something that the table does not say and the user chooses. */
export type ImportChoice = {
  key: string
  label: string
  options: readonly { id: string; name: string }[]
  /** Chosen at first; empty: must be chosen. */
  first: string
}

/** One way in which tables of a subject are written. */
export type ImportForm = {
  name: string
  label: string
  fields: readonly ImportField[]
  /** Fields of which at least one must have a column, and how they are called together. */
  anyOf?: { label: string; fields: readonly string[] }
}

export type PlanInput = { form: string; table: ImportTable; answers: Answers; choices: Answers }

/** What is imported: how its tables look, what they mean, and how it is written. */
export type ImportSubject<Request> = {
  /** Under this name the mapping of columns is remembered. */
  kind: string
  title: string
  hint: string
  /** Name of its sheet in 填报模板. */
  templateSheet: string
  forms: readonly ImportForm[]
  listChoices(form: string, table: ImportTable): readonly ImportChoice[]
  plan(input: PlanInput): Promise<ImportPlan<Request>>
  /** Writes everything in one step. Fails with the reason; then nothing is written. */
  commit(request: Request): Promise<void>
  describeDone(count: number): string
}

export function countLines(lines: readonly PlanLine[], status: LineStatus): number {
  return lines.filter((line) => line.status === status).length
}
