import { describeRemarks, remarkNames } from '../../../shared/checking/list-notes'
import type { ListedChange } from '../../../shared/ipc/channels/contests'
import type { SheetRemark } from '../../../shared/model/sheet-note'
import { checkNames, fieldNames, logTexts, subjectNames, verbNames } from './change-texts'

type Json = ListedChange['before'] | undefined

/** One entry of the change log in words: what was done, and the old and new values in short. */
export function describeChange({ what, before, after, place }: ListedChange): { title: string; detail: string } {
  const [subject = '', action = ''] = what.split('.')
  if (what === 'contest.changeRules') return { title: logTexts.rules, detail: '' }
  if (what === 'contest.sheetNote') return describeSheetNote(before, after, place)
  if (what === 'marks.set') return describeMarks(before, after, place)
  if (subject === 'check')
    return { title: checkNames[action] ?? logTexts.other, detail: join(place, describeCheck(action, before, after)) }
  const name = subjectNames[subject]
  if (name === undefined) return { title: logTexts.other, detail: '' }
  if (action === 'reorder') return { title: logTexts.reorder(name), detail: '' }
  const verb = verbNames[action]
  if (verb === undefined) {
    const title = `${verbNames.change}${name}：${fieldNames[action] ?? ''}`.replace(/：$/, '')
    return { title, detail: describeStep(before, after) }
  }
  const isFieldwise = action === 'change' || action === 'update'
  const detail = isFieldwise ? describeFields(before, after) : nameOf(after) || nameOf(before)
  return { title: `${verb}${name}`, detail }
}

function describeMarks(before: Json, after: Json, place: string): { title: string; detail: string } {
  const from = field(before, 'texts')
  const to = field(after, 'texts')
  if (!Array.isArray(from) || !Array.isArray(to)) return { title: logTexts.marks(1), detail: '' }
  const [first] = from
  const [second] = to
  if (to.length > 1) return { title: logTexts.marks(to.length), detail: place === '' ? '' : logTexts.from(place) }
  const isAbstention = Array.isArray(field(before, 'cells')) && place.endsWith(logTexts.abstained)
  const step = isAbstention ? (second === null ? logTexts.no : logTexts.yes) : `${mark(first)} → ${mark(second)}`
  return { title: logTexts.marks(1), detail: join(place, step) }
}

/** What became of a printed sheet; why it is void stands with the entry's reason. */
function describeSheetNote(before: Json, after: Json, place: string): { title: string; detail: string } {
  const isVoid = (value: Json) => typeof field(value, 'void') === 'string'
  const wasVoid = isVoid(before)
  const title = wasVoid === isVoid(after) ? logTexts.sheetNote : wasVoid ? logTexts.sheetBack : logTexts.sheetVoid
  const remarks = field(after, 'remarks')
  const known = Array.isArray(remarks)
    ? remarks.filter((remark) => typeof remark === 'string' && Object.hasOwn(remarkNames, remark))
    : []
  return { title, detail: join(place, describeRemarks(known as SheetRemark[])) }
}

/** Old and new text of a correction, value of a resolved difference; the texts of a second entry stay out. */
function describeCheck(action: string, before: Json, after: Json): string {
  if (action === 'correct') return `${mark(field(before, 'text'))} → ${mark(field(after, 'text'))}`
  if (action === 'resolve') return mark(field(after, 'value'))
  return ''
}

function join(place: string, step: string): string {
  return [place, step].filter((text) => text !== '').join('：')
}

function mark(value: Json): string {
  return typeof value === 'string' ? value : logTexts.blank
}

function describeFields(before: Json, after: Json): string {
  if (!isRecord(before) || !isRecord(after)) return ''
  return Object.keys(after)
    .filter((key) => key !== 'id' && fieldNames[key] !== undefined && same(before[key]) !== same(after[key]))
    .map((key) => `${fieldNames[key]}：${describeStep(before[key], after[key])}`)
    .join('；')
}

function same(value: Json): string {
  return JSON.stringify(value ?? null)
}

function describeStep(before: Json, after: Json): string {
  if (isRecord(before) && isRecord(after)) return describeFields(before, after)
  const isList = Array.isArray(before) || Array.isArray(after)
  return isList && shorten(before) === shorten(after) ? shorten(after) : `${shorten(before)} → ${shorten(after)}`
}

function shorten(value: Json): string {
  if (value === null || value === undefined || value === '') return logTexts.absent
  if (Array.isArray(value)) return logTexts.items(value.length)
  if (typeof value === 'boolean') return value ? logTexts.yes : logTexts.no
  if (isRecord(value)) return nameOf(value) || logTexts.items(Object.keys(value).length)
  const text = String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function nameOf(value: Json): string {
  for (const key of ['name', 'title', 'text', 'label']) {
    const text = field(value, key)
    if (typeof text === 'string' && text !== '') return text.length > 40 ? `${text.slice(0, 40)}…` : text
  }
  return ''
}

function field(value: Json, key: string): Json {
  return isRecord(value) ? value[key] : undefined
}

function isRecord(value: Json): value is { [key: string]: Exclude<Json, undefined> } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
