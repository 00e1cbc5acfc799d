import type { PackageCampaign, PackageContest } from '../../shared/model/package'
import { type ContestResult, describeNotice } from '../../shared/scoring'
import { formatTable } from './text-table'

/** The ranking of one contest for reading on a terminal: ranked units, then the others. */
export function formatScoreTable(campaign: PackageCampaign, contest: PackageContest, result: ContestResult): string {
  const names = new Map(campaign.units.map((unit) => [unit.unitId, unit]))
  const header = [
    '名次',
    '组内',
    '村(社区)',
    '组别',
    ...contest.parts.map((part) => part.name),
    '加减分',
    '得分',
    '等次',
    '说明',
  ]
  const ranked = result.ranked.map((row) => [
    String(row.rank),
    String(row.groupRank),
    names.get(row.unitId)?.name ?? row.unitId,
    names.get(row.unitId)?.group ?? '',
    ...contest.parts.map((part) => row.parts.find((score) => score.partId === part.id)?.score ?? ''),
    row.adjustment,
    row.published,
    row.band ?? '',
    row.notices.map(describeNotice).join('；'),
  ])
  const unranked = result.unranked.map(({ unitId, notices }) => [
    '—',
    '—',
    names.get(unitId)?.name ?? unitId,
    names.get(unitId)?.group ?? '',
    ...contest.parts.map(() => ''),
    '',
    '',
    '',
    notices.map(describeNotice).join('；'),
  ])
  const notes = result.notices.map((notice) => `注意：${describeNotice(notice)}`)
  return [campaign.title, contest.name, formatTable(header, [...ranked, ...unranked]), ...notes].join('\n')
}
