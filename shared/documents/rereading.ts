/** 重读清单 as data: the marks of which one wrong digit would change a rank, in the order of the pile of paper. */
import { describePeriod } from '../model/period'
import { listItems } from '../model/rubric'
import { type CriticalMark, collectCriticalMarks, findCriticalMarks } from '../scoring'
import { type CampaignSource, nameUnit } from './campaign-source'
import { cleanTexts } from './clean-text'
import { describeDate } from './document-source'

/** The first critical marks of a contest in the order of the pile, and how many there are. */
export type FoundCriticalMarks = { marks: readonly CriticalMark[]; count: number }

/** Lines that are printed: some twenty pages. Where more marks are critical, every sheet has to be read again anyway. */
export const rereadingLimit = 600

export type RereadingLine = { order: number; unit: string; part: string; item: string; mark: string; slips: string[] }

export type RereadingDocument = {
  title: string
  officeName: string
  date: string
  /** Critical marks of the contest, printed or not. */
  count: number
  printedCount: number
  hasParts: boolean
  groups: { judge: string; lines: RereadingLine[] }[]
}

/** Of the first contest of the source; null where it has none. Searches where the source does not say what was found. */
export function buildRereading(source: CampaignSource): RereadingDocument | null {
  const [contest] = source.contests
  if (contest === undefined) return null
  const { definition } = contest
  const found = source.criticalMarks ?? search(source)
  const marks = found.marks.slice(0, rereadingLimit)
  const items = new Map(definition.parts.flatMap(listItems).map(({ id, name }) => [id, name]))
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? id
  let order = 0
  return cleanTexts({
    title: `${describePeriod(source.campaign)}${definition.name}重读清单`,
    officeName: source.officeName,
    date: describeDate(source.campaign.endDate ?? source.campaign.startDate),
    count: found.count,
    printedCount: marks.length,
    hasParts: definition.parts.length > 1,
    groups: groupByJudge(marks).map(({ judgeId, own }) => ({
      judge: definition.judges.find(({ id }) => id === judgeId)?.label ?? judgeId,
      lines: own.map(({ unitId, partId, itemId, mark, slips }) => ({
        order: ++order,
        unit: nameUnit(source, unitId),
        part: nameOf(definition.parts, partId),
        item: itemId === null ? '合计' : (items.get(itemId) ?? itemId),
        mark,
        slips,
      })),
    })),
  })
}

function search(source: CampaignSource): FoundCriticalMarks {
  const [contest] = source.contests
  if (contest === undefined) return { marks: [], count: 0 }
  const marks = collectCriticalMarks(findCriticalMarks(contest, source.campaign.units))
  return { marks, count: marks.length }
}

function groupByJudge(marks: readonly CriticalMark[]): { judgeId: string; own: CriticalMark[] }[] {
  const groups = new Map<string, CriticalMark[]>()
  for (const mark of marks) groups.set(mark.judgeId, [...(groups.get(mark.judgeId) ?? []), mark])
  return [...groups].map(([judgeId, own]) => ({ judgeId, own }))
}
