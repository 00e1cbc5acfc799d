/** The one rule on what a void paper takes out of a contest: every sheet on it, in all parts. */
import type { ContestDefinition, ContestRecord, Sheet } from './contest'
import type { Paper, SheetNote } from './sheet-note'

/** A paper that does not count, with the reason. */
export type VoidPaper = Paper & { reason: string }

type Place = { judgeId: string; unitId: string }

export function holdsSheet(paper: Paper, { judgeId, unitId }: Place): boolean {
  return paper.judgeId === judgeId && (paper.unitId === null || paper.unitId === unitId)
}

export function isSamePaper(left: Paper, right: Paper): boolean {
  return left.judgeId === right.judgeId && left.unitId === right.unitId
}

export function listVoidPapers(notes: readonly SheetNote[]): VoidPaper[] {
  return notes.flatMap(({ judgeId, unitId, void: voided }) =>
    voided === null ? [] : [{ judgeId, unitId, reason: voided.reason }],
  )
}

export function isVoid(papers: readonly Paper[], place: Place): boolean {
  return papers.some((paper) => holdsSheet(paper, place))
}

/** Sheets that count, and those that stand on void papers. */
export function splitSheets<One extends Place>(
  sheets: readonly One[],
  papers: readonly Paper[],
): { counting: One[]; voided: One[] } {
  if (papers.length === 0) return { counting: [...sheets], voided: [] }
  const voided = sheets.filter((sheet) => isVoid(papers, sheet))
  return { counting: sheets.filter((sheet) => !isVoid(papers, sheet)), voided }
}

/** A contest with all its stored sheets as the input of scoring. */
export function assembleRecord<One extends Sheet>(
  definition: ContestDefinition,
  sheets: readonly One[],
  notes: readonly SheetNote[],
): ContestRecord & { sheets: readonly One[] } {
  const papers = listVoidPapers(notes)
  if (papers.length === 0) return { definition, sheets }
  const { counting, voided } = splitSheets(sheets, papers)
  return { definition, sheets: counting, voided: { papers, sheets: voided } }
}

/** The note of a paper; null where nothing is noted. */
export function findNote(notes: readonly SheetNote[], paper: Paper): SheetNote | null {
  return notes.find((note) => isSamePaper(note, paper)) ?? null
}

/** The notes with another one of its paper; one that says nothing is not kept. */
export function changeNote(notes: readonly SheetNote[], changed: SheetNote): SheetNote[] {
  const others = notes.filter((note) => !isSamePaper(note, changed))
  return changed.remarks.length === 0 && changed.void === null ? others : [...others, changed]
}
