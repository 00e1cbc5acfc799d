import type { StoredSheet } from '../../../shared/model/record'
import type { ContestEntry } from './contest-entry'
import type { EntryContest, EntryPart, SheetAddress } from './entry-contest'
import { type SheetSummary, summarizeSheet } from './sheet-summary'

export type Summarize = (part: EntryPart, address: SheetAddress) => SheetSummary

/** Summaries of the sheets on the screen; a sheet that did not change is not added up again. */
export function createSummaries(entry: ContestEntry, contest: EntryContest): Summarize {
  const known = new WeakMap<StoredSheet, SheetSummary>()
  return (part, address) => {
    const sheet = entry.book.sheet(address)
    const summary = (sheet && known.get(sheet)) ?? summarizeSheet(contest, part, address, sheet)
    if (sheet !== undefined) known.set(sheet, summary)
    return summary
  }
}

/** Sheets of a part that are done (entered or abstained), of all that are expected. */
export function countDone(contest: EntryContest, part: EntryPart, summarize: Summarize): { done: number; all: number } {
  let done = 0
  let all = 0
  for (const judge of part.judges) {
    for (const unitId of contest.definition.unitIds) {
      const { state } = summarize(part, { judgeId: judge.id, unitId, partId: part.part.id })
      if (state === 'recused' || state === 'void') continue
      all += 1
      if (state === 'complete' || state === 'abstained') done += 1
    }
  }
  return { done, all }
}
