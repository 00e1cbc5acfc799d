import type { PackageCampaign, PackageContest } from '../../../shared/model/package'
import { diagnoseContest, scoreContest } from '../../../shared/scoring'
import { toContestRecord } from '../../packages'
import { type Command, jsonOption, passphraseOption } from '../command'
import { formatDiagnosis } from '../diagnosis-table'
import { openPackage } from '../open-package'

export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: '分析每个评比的评分情况、名次是否稳定和关键分',
  operands: ['FILE'],
  options: [jsonOption, passphraseOption],
  notes: ['', '结果仅供内部参考，不影响成绩和名次。'],
  async run(input) {
    const { package: document } = await openPackage(input)
    if (input.flags.has('json')) {
      const campaigns = document.campaigns.map((campaign) => ({
        id: campaign.id,
        contests: campaign.contests.map((contest) => diagnoseContest(toContestRecord(contest), campaign.units)),
      }))
      return `${JSON.stringify({ campaigns }, null, 2)}\n`
    }
    const texts = document.campaigns.flatMap((campaign) =>
      campaign.contests.map((contest) => describeContest(campaign, contest)),
    )
    return texts.length === 0 ? '数据包里没有评比。\n' : `${texts.join('\n\n')}\n`
  },
}

function describeContest(campaign: PackageCampaign, contest: PackageContest): string {
  const record = toContestRecord(contest)
  const { ranked } = scoreContest(record, campaign.units)
  const ranks = new Map(ranked.map(({ unitId, rank }) => [unitId, rank]))
  return formatDiagnosis(campaign, contest, diagnoseContest(record, campaign.units), ranks)
}
