import type { DataPackage } from '../../../shared/model/package'
import { listRecordIssues, type PackageForm } from '../../packages'
import { type Command, InputError, passphraseOption } from '../command'
import { openPackage } from '../open-package'

const formNames: Record<PackageForm, string> = { json: 'JSON', gzip: '压缩', zip: '带照片', encrypted: '加密' }

export const checkCommand: Command = {
  name: 'check',
  summary: '核对数据包：格式、版本、引用、分数和附加记录',
  operands: ['FILE'],
  options: [passphraseOption],
  async run(input) {
    const { package: document, attachments, form } = await openPackage(input)
    const issues = listRecordIssues(document)
    if (issues.length > 0) throw new InputError(issues)
    return `${describePackage(document, formNames[form], attachments.size)}\n没有发现错误。\n`
  },
}

function describePackage(document: DataPackage, form: string, photos: number): string {
  const lines = document.campaigns.map((campaign) => {
    const sheets = campaign.contests.reduce((sum, contest) => sum + contest.sheets.length, 0)
    const counts = [
      `村(社区) ${campaign.units.length}`,
      `点位 ${campaign.stops.length}`,
      `点评 ${campaign.comments.length}`,
      `评比 ${campaign.contests.length}`,
      `评分单 ${sheets}`,
      `整改 ${campaign.rectifications.length}`,
    ]
    return `  ${campaign.title}：${counts.join('，')}`
  })
  const head = `${document.office.name}（${document.office.district}）：${form}，村(社区) ${document.units.length}`
  const photoCount = `附件 ${photos}/${document.attachments.length}`
  return [`${head}，活动 ${document.campaigns.length}，${photoCount}`, ...lines].join('\n')
}
