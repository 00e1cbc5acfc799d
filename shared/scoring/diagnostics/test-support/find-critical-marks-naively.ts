/** Critical marks by the words of scoring.md §7: every slip is written as text, put into the sheets and scored anew. */
import type { ContestRecord, Sheet } from '../../../model/contest'
import { toHundredths } from '../../../model/decimal'
import type { CampaignUnit } from '../../../model/unit'
import { scoreContest } from '../../index'
import { NaiveScores } from '../../test-support/naive-scores'
import type { CriticalMark } from '../diagnosis'

type Entry = { itemId: string | null; max: number; step: number; mark: number; put(mark: number): Sheet }

export function findCriticalMarksNaively(contest: ContestRecord, units: readonly CampaignUnit[]): CriticalMark[] {
  const { judges, unitIds, parts } = contest.definition
  const scores = new NaiveScores(contest)
  const before = listRanks(contest, units)
  return judges.flatMap((judge) =>
    unitIds.flatMap((unitId) =>
      parts.flatMap((part) => {
        const isCounting = scores.countingTotals(part, unitId).some((counting) => counting.judge.id === judge.id)
        const sheet = contest.sheets.find(
          (row) => row.judgeId === judge.id && row.unitId === unitId && row.partId === part.id,
        )
        if (sheet === undefined || !isCounting) return []
        return listEntries(scores, part, sheet).flatMap(({ itemId, mark, max, step, put }): CriticalMark[] => {
          const slips = listSlipTexts(writeMark(mark / 100), max, step).filter((slip) => {
            const sheets = contest.sheets.map((row) => (row === sheet ? put(toHundredths(slip)) : row))
            return listRanks({ ...contest, sheets }, units) !== before
          })
          if (slips.length === 0) return []
          return [{ judgeId: judge.id, unitId, partId: part.id, itemId, mark: writeMark(mark / 100), slips }]
        })
      }),
    ),
  )
}

function listRanks(contest: ContestRecord, units: readonly CampaignUnit[]): string {
  const ranks = new Map(scoreContest(contest, units).ranked.map(({ unitId, rank }) => [unitId, rank]))
  return JSON.stringify(contest.definition.unitIds.map((unitId) => ranks.get(unitId) ?? null))
}

function listEntries(scores: NaiveScores, part: ContestRecord['definition']['parts'][number], sheet: Sheet): Entry[] {
  const items = scores.itemsOf(part)
  if (part.entry === 'total') {
    const max = items.reduce((sum, item) => sum + toHundredths(item.max), 0)
    const put = (total: number) => ({ ...sheet, total })
    return [{ itemId: null, max, step: toHundredths(part.totalStep), mark: sheet.total as number, put }]
  }
  return items
    .filter((item) => scores.isApplicable(sheet.unitId, item.id))
    .map((item) => ({
      itemId: item.id,
      max: toHundredths(item.max),
      step: toHundredths(item.step),
      mark: sheet.marks[item.id] as number,
      put: (mark) => ({ ...sheet, marks: { ...sheet.marks, [item.id]: mark } }),
    }))
}

/** Without zeros at either end: "05" → "5", "9.50" → "9.5". */
function writeMark(value: number): string {
  return String(Number(value.toFixed(6)))
}

/** @param max and `step` in hundredths */
export function listSlipTexts(text: string, max: number, step: number): string[] {
  const slips: string[] = []
  const offer = (value: number) => {
    const slip = writeMark(value)
    const count = Number((value * 100).toFixed(6))
    const isPossible = count >= 0 && count <= max && Number.isInteger(count) && count % step === 0
    if (isPossible && slip !== text && !slips.includes(slip)) slips.push(slip)
  }
  for (const [index, character] of [...text].entries()) {
    if (character === '.') continue
    for (const digit of [Number(character) - 1, Number(character) + 1]) {
      if (digit >= 0 && digit <= 9) offer(Number(text.slice(0, index) + digit + text.slice(index + 1)))
    }
  }
  offer(Number(text) * 10)
  offer(Number(text) / 10)
  return slips
}
