import { markHeadings } from '../../../shared/documents/import-headings'
import { joinIds } from '../../../shared/model/join-ids'
import type { EntryContest, EntryPart } from '../../state/entry/entry-contest'
import type { CellTarget } from '../../state/entry/sheet-cells'
import type { ImportRow, ImportTable } from './import-table'
import { listMarkColumns } from './mark-forms'
import { texts } from './texts'

/** One mark as the table has it. `place` is null with the reason in `problem` where the table names no item of the contest. */
export type WrittenMark = {
  row: number
  column: string
  judge: string
  unit: string
  text: string
  place: { partId: string; target: CellTarget; label: string } | null
  problem: string
}

/** The filled cells of a table of marks, row by row. */
export function readWrittenMarks(contest: EntryContest, form: string, table: ImportTable): WrittenMark[] {
  return form === 'list' ? readList(contest, table) : readTableOfSheets(contest, table)
}

function readTableOfSheets(contest: EntryContest, table: ImportTable): WrittenMark[] {
  const columns = listMarkColumns(contest).filter(({ field }) => table.has(field))
  return table.rows.flatMap((row) =>
    columns.flatMap(({ field, label, partId, target }) => {
      const text = row.texts[field] ?? ''
      if (text === '') return []
      return [{ ...startMark(row, table.heading(field)), text, place: { partId, target, label }, problem: '' }]
    }),
  )
}

function readList(contest: EntryContest, table: ImportTable): WrittenMark[] {
  const known = new Map<string, WrittenMark['place'] | 'several'>()
  for (const column of listMarkColumns(contest)) {
    const { partId, target } = column
    const part = contest.parts.find((candidate) => candidate.part.id === partId)
    if (part === undefined) continue
    const name = nameTarget(part, target)
    const place = { partId, target, label: column.label }
    known.set(joinIds(plain(part.part.name), plain(name)), place)
    known.set(joinIds('', plain(name)), known.has(joinIds('', plain(name))) ? 'several' : place)
  }
  return table.rows.flatMap((row) => {
    const text = row.texts.mark ?? ''
    if (text === '') return []
    const item = row.texts.item ?? ''
    const found = known.get(joinIds(plain(row.texts.part ?? ''), plain(item)))
    const isPlace = found !== undefined && found !== 'several'
    const reason = found === 'several' ? '在几个环节里都有，请增加“环节”列' : '不是这个评比的评分项'
    const column = table.heading(isPlace ? 'mark' : 'item')
    const problem = isPlace ? '' : item === '' ? texts.noText : texts.quoted(item, reason)
    return [{ ...startMark(row, column), text, place: isPlace ? found : null, problem }]
  })
}

function startMark({ row, texts: cells }: ImportRow, column: string) {
  return { row, column, judge: cells.judge ?? '', unit: cells.unit ?? '' }
}

function nameTarget(part: EntryPart, target: CellTarget): string {
  if (target.kind !== 'item') return markHeadings.total
  return part.items.find((item) => item.id === target.itemId)?.name ?? ''
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^总分$/, markHeadings.total)
}
