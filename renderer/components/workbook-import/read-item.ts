import { itemKindNames, rubricHeadings } from '../../../shared/documents/import-headings'
import { positiveDecimalSchema, toHundredths } from '../../../shared/model/decimal'
import { normalizeMarkText } from '../../../shared/model/mark-text'
import type { Item } from '../../../shared/model/rubric'
import type { FieldPair } from './compare-fields'
import type { ImportRow } from './import-table'
import { texts } from './texts'

/** One row of a rubric; `problem` is empty when it can be used. */
export type ReadItem = { item: Item; section: string }

const firstStep = '0.5'

/**
 * An item as a row gives it; what the row leaves blank stays as stored.
 * @param context.carried the section written last above it, of the same part
 * @param context.heading how the sheet calls the column of a field
 */
export function readItem(
  { row, texts: cells }: ImportRow,
  stored: Item | undefined,
  storedSection: string | undefined,
  { carried, heading }: { carried: string; heading(field: string): string },
): ReadItem & { pairs: FieldPair[]; problem: string } {
  const number = (field: 'max' | 'step', fallback: string) => readNumber(cells[field] ?? '') || fallback
  const kindText = (cells.kind ?? '').replace(/\s/g, '')
  const item: Item = {
    id: stored?.id ?? crypto.randomUUID(),
    name: stored?.name ?? (cells.name ?? '').replace(/\s+/g, ' '),
    criteria: cells.criteria || (stored?.criteria ?? ''),
    max: number('max', stored?.max ?? ''),
    step: number('step', stored?.step ?? firstStep),
    kind: kindText === '' ? (stored?.kind ?? 'score') : /扣|减/.test(kindText) ? 'deduct' : 'score',
    grades: stored?.grades ?? null,
  }
  const section = cells.section || (storedSection ?? carried)
  const wrong = findProblem(item)
  const problem = wrong === null ? '' : texts.problemAt(row, heading(wrong.field), wrong.text)
  return { item, section, problem, pairs: comparePairs(stored, storedSection, item, section) }
}

/** 10.0分 is 10. */
function readNumber(text: string): string {
  const plain = normalizeMarkText(text)
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, '') : plain
}

function findProblem({ name, max, step, grades }: Item): { field: 'name' | 'max' | 'step'; text: string } | null {
  if (name === '') return { field: 'name', text: texts.noText }
  for (const [field, value] of [
    ['max', max],
    ['step', step],
  ] as const) {
    if (value === '') return { field, text: texts.noText }
    if (!positiveDecimalSchema.safeParse(value).success) {
      return { field, text: texts.quoted(value, '应为大于 0 的数字，最多两位小数') }
    }
  }
  if (grades === null && toHundredths(max) % toHundredths(step) !== 0) {
    return { field: 'step', text: texts.quoted(step, `不能整除满分 ${max}`) }
  }
  return null
}

function comparePairs(
  stored: Item | undefined,
  storedSection: string | undefined,
  item: Item,
  section: string,
): FieldPair[] {
  return [
    {
      label: rubricHeadings.section,
      before: storedSection ?? '',
      after: stored === undefined ? section : (storedSection ?? ''),
    },
    { label: rubricHeadings.criteria, before: stored?.criteria ?? '', after: item.criteria },
    { label: rubricHeadings.max, before: stored?.max ?? '', after: item.max },
    { label: rubricHeadings.step, before: stored?.step ?? '', after: item.step },
    {
      label: rubricHeadings.kind,
      before: stored === undefined ? '' : itemKindNames[stored.kind],
      after: itemKindNames[item.kind],
    },
  ]
}
