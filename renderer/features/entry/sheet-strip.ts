/** The printed sheets of the pile in hand, one by one, and how far each is. */
import { readCheckState } from '../../../shared/checking/count-checks'
import { describeRemarks } from '../../../shared/checking/list-notes'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetCheck } from '../../../shared/model/check'
import { papersOf } from '../../../shared/model/papers'
import type { ContestDetail } from '../../../shared/model/record'
import type { Paper, SheetNote } from '../../../shared/model/sheet-note'
import { findNote } from '../../../shared/model/void-papers'
import type { SheetAddress } from '../../state/entry/entry-contest'
import type { Pile } from './use-pile'

/** 未到, 已收, 录入中, 已录, 已核, 作废. */
export type PaperState = 'out' | 'returned' | 'partial' | 'entered' | 'checked' | 'void'

/** `note` is null where nothing is noted. */
export type StripPaper = { paper: Paper; name: string; state: PaperState; note: SheetNote | null }

/** The printed sheet that a sheet of the grid stands on. */
export function paperOf(detail: ContestDetail, { judgeId, unitId }: SheetAddress): Paper {
  return { judgeId, unitId: detail.papers.form === 'judge' ? null : unitId }
}

/**
 * Papers in the order of the pile: all judges of the part where one form holds all units, else the papers of the judge or
 * of the unit in hand. A paper holds the sheets of every part.
 */
export function listStrip(
  pile: Pile,
  detail: ContestDetail,
  checks: ReadonlyMap<string, readonly SheetCheck[]>,
): StripPaper[] {
  const { part, place, contest, judgeLabel, unitName } = pile
  const { unitIds } = contest.definition
  const isByUnit = detail.papers.form === 'judgeUnit'
  const expected = (paper: Paper) => paper.unitId === null || !contest.isRecused(paper.judgeId, paper.unitId)
  const papers: Paper[] = !isByUnit
    ? part.judges.map(({ id }) => ({ judgeId: id, unitId: null }))
    : place.view === 'judge'
      ? unitIds.map((unitId) => ({ judgeId: place.judgeId, unitId }))
      : part.judges.map(({ id }) => ({ judgeId: id, unitId: place.unitId }))
  return papers.filter(expected).map((paper) => ({
    paper,
    name: isByUnit && place.view === 'judge' ? unitName(paper.unitId ?? '') : judgeLabel(paper.judgeId),
    state: readState(pile, detail, checks, paper),
    note: findNote(detail.sheetNotes, paper),
  }))
}

function readState(
  pile: Pile,
  detail: ContestDetail,
  checks: ReadonlyMap<string, readonly SheetCheck[]>,
  paper: Paper,
): PaperState {
  const { contest, entry, summarize } = pile
  if (findNote(detail.sheetNotes, paper)?.void != null) return 'void'
  const units = paper.unitId === null ? contest.definition.unitIds : [paper.unitId]
  const sheets = contest.parts
    .filter(({ judges }) => judges.some(({ id }) => id === paper.judgeId))
    .flatMap((part) => units.map((unitId) => ({ part, address: { ...paper, unitId, partId: part.part.id } })))
    .map(({ part, address }) => ({ address, state: summarize(part, address).state }))
    .filter(({ state }) => state !== 'recused')
  const isDone = ({ state }: (typeof sheets)[number]) => state === 'complete' || state === 'abstained'
  if (sheets.length > 0 && sheets.every(isDone)) {
    const isChecked = ({ address }: (typeof sheets)[number]) =>
      (checks.get(addressKey(address)) ?? []).some(
        (check) => readCheckState(check, entry.book.sheet(address)) === 'agreed',
      )
    return sheets.every(isChecked) ? 'checked' : 'entered'
  }
  if (sheets.some(({ state }) => state !== 'blank')) return 'partial'
  return isReturned(pile, detail, paper) ? 'returned' : 'out'
}

/** The first papers of a panel's pile are those that came back. */
function isReturned({ contest }: Pile, { papers }: ContestDetail, paper: Paper): boolean {
  const { judges, unitIds } = contest.definition
  const panelId = judges.find(({ id }) => id === paper.judgeId)?.panelId ?? ''
  const { returned } = papersOf(papers, panelId)
  if (returned === null) return false
  const panel = judges.filter((judge) => judge.panelId === panelId && !judge.withdrawn)
  const judge = panel.findIndex(({ id }) => id === paper.judgeId)
  if (paper.unitId === null) return judge < returned
  const own = (judgeId: string, ids: readonly string[]) =>
    ids.filter((unitId) => !contest.isRecused(judgeId, unitId)).length
  const before = panel.slice(0, judge).reduce((sum, { id }) => sum + own(id, unitIds), 0)
  return before + own(paper.judgeId, unitIds.slice(0, unitIds.indexOf(paper.unitId))) < returned
}

/** Papers of the whole contest: null where no panel was counted. `voided` are those set aside when counted and those made void here. */
export function countPapers({ papers, sheetNotes, definition }: ContestDetail) {
  const known = new Set(definition.panels.map(({ id }) => id))
  const panels = papers.panels.filter(({ panelId }) => known.has(panelId))
  const sum = (field: 'handedOut' | 'returned' | 'voided') => {
    const counts = panels.flatMap((panel) => panel[field] ?? [])
    return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0)
  }
  const here = sheetNotes.filter((note) => note.void !== null).length
  return { handedOut: sum('handedOut'), returned: sum('returned'), voided: (sum('voided') ?? 0) + here }
}

/** What is noted of a paper, in short: 涂改、缺项；作废：原因. */
export function describeNote(note: SheetNote | null, voided: string): string {
  if (note === null) return ''
  const reason = note.void === null ? '' : `${voided}：${note.void.reason}`
  return [describeRemarks(note.remarks), reason].filter((text) => text !== '').join('；')
}
