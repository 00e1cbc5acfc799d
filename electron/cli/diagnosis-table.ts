import type { PackageCampaign, PackageContest } from '../../shared/model/package'
import { listItems } from '../../shared/model/rubric'
import type { ContestDiagnostics, PartDiagnosis, RankChange } from '../../shared/scoring'
import { formatTable } from './text-table'

/** The diagnostics of one contest for reading on a terminal; judges are named only where their paper must be found. */
export function formatDiagnosis(
  campaign: PackageCampaign,
  contest: PackageContest,
  diagnosis: ContestDiagnostics,
  ranks: ReadonlyMap<string, number>,
): string {
  const sections = [
    formatRobustness(campaign, contest, diagnosis, ranks),
    ...diagnosis.parts.map((part) => formatJudges(contest, part)),
    formatCriticalMarks(campaign, contest, diagnosis),
  ]
  return [`${campaign.title}\n${contest.name}`, ...sections].join('\n\n')
}

function formatRobustness(
  campaign: PackageCampaign,
  contest: PackageContest,
  { withoutJudge, withoutTrim, partWeights }: ContestDiagnostics,
  ranks: ReadonlyMap<string, number>,
): string {
  const isWeighted = contest.composition === 'weighted' && contest.parts.length > 1
  const header = ['名次', '村(社区)', '去掉一位评委', '不去最高最低分', ...(isWeighted ? ['权重增减一成'] : [])]
  const rows = contest.unitIds
    .map((unitId) => ({ unitId, rank: ranks.get(unitId) ?? Number.POSITIVE_INFINITY }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ unitId, rank }) => [
      Number.isFinite(rank) ? String(rank) : '—',
      nameUnit(campaign, unitId),
      describeChanges(
        unitId,
        withoutJudge.flatMap(({ changes }) => changes),
        '位评委',
      ),
      describeChanges(unitId, withoutTrim, null),
      ...(isWeighted
        ? [
            describeChanges(
              unitId,
              partWeights.flatMap(({ changes }) => changes),
              '种情形',
            ),
          ]
        : []),
    ])
  return `名次是否稳定（另算的名次，不影响结果；“不变”即名次不变）\n${formatTable(header, rows)}`
}

/** The ranks a unit would take in the scenarios that change its rank, and their number. */
function describeChanges(unitId: string, changes: readonly RankChange[], counter: string | null): string {
  const own = changes.filter((change) => change.unitId === unitId)
  if (own.length === 0) return '不变'
  const ranks = [...new Set(own.map(({ to }) => to ?? Number.POSITIVE_INFINITY))].sort((left, right) => left - right)
  const text = ranks.map((rank) => (Number.isFinite(rank) ? String(rank) : '未评')).join('、')
  return counter === null ? text : `${text}（${own.length} ${counter}）`
}

/** Without names and from lenient to severe, so that the order of judges names nobody either. */
function formatJudges(contest: PackageContest, { partId, kendallW, judges }: PartDiagnosis): string {
  const name = contest.parts.find((part) => part.id === partId)?.name ?? partId
  const header = ['序号', '宽严', '离散', '同分率', '与其他评委的相关', '对所包村(社区)评分差']
  const rows = judges
    .toSorted((left, right) => right.severity - left.severity)
    .map(({ severity, spread, sameness, agreement, ownUnitFavour }, index) => [
      String(index + 1),
      ...[severity, spread, sameness, agreement, ownUnitFavour].map(formatFigure),
    ])
  const title = `${name}：评分情况（内部参考，评委不具名，从宽到严；W ${formatFigure(kendallW)}）`
  return rows.length === 0 ? `${title}\n没有计入的评分单。` : `${title}\n${formatTable(header, rows)}`
}

function formatFigure(figure: number | null): string {
  return figure === null ? '—' : (Math.round(figure * 1000) / 1000).toFixed(3)
}

function formatCriticalMarks(
  campaign: PackageCampaign,
  contest: PackageContest,
  { criticalMarks }: ContestDiagnostics,
): string {
  const title = '关键分（录错就会改变名次，封存前请与原表核对）'
  if (criticalMarks.length === 0) return `${title}\n没有关键分。`
  const labels = new Map(contest.judges.map((judge) => [judge.id, judge.label]))
  const parts = new Map(contest.parts.map((part) => [part.id, part.name]))
  const items = new Map(contest.parts.flatMap(listItems).map((item) => [item.id, item.name]))
  const rows = criticalMarks.map(({ judgeId, unitId, partId, itemId, mark, slips }) => [
    labels.get(judgeId) ?? judgeId,
    nameUnit(campaign, unitId),
    parts.get(partId) ?? partId,
    itemId === null ? '合计' : (items.get(itemId) ?? itemId),
    mark,
    slips.join('、'),
  ])
  const header = ['评委', '村(社区)', '环节', '评分项', '分数', '误录为']
  return `${title}：${rows.length} 个\n${formatTable(header, rows)}`
}

function nameUnit(campaign: PackageCampaign, unitId: string): string {
  return campaign.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
}
