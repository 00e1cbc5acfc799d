import type { DataPackage } from '../../../shared/model/package'
import { describeNotice, type YearResult } from '../../../shared/scoring'
import { collectYear } from '../collect-year'
import { type Command, jsonOption, passphraseOption } from '../command'
import { openPackage } from '../open-package'
import { formatTable } from '../text-table'
import { readYearOptions } from '../year-options'
import { makeYearResult } from '../year-result'

export const yearCommand: Command = {
  name: 'year',
  summary: '按系列累计一年的成绩',
  operands: ['FILE'],
  options: [
    { name: 'series', value: 'NAME', summary: '系列名称，例如 亮赛比' },
    { name: 'method', value: 'METHOD', summary: 'mean 平均、sum 合计、weighted 加权、bestN 取最高几次平均' },
    { name: 'n', value: 'N', summary: 'bestN 取几次' },
    { name: 'weights', value: 'LIST', summary: '各活动的权重，例如 c1=40,c2=60' },
    { name: 'year', value: 'YEAR', summary: '年份；系列只在一年里有时可以不写' },
    { name: 'decimals', value: 'COUNT', summary: '小数位数，0 到 4，默认 2' },
    jsonOption,
    passphraseOption,
  ],
  async run(input) {
    const options = readYearOptions(input.values)
    const { package: document } = await openPackage(input)
    const campaigns = collectYear(document, options.series, options.year)
    const unitIds = document.units.map((unit) => unit.id)
    const result = makeYearResult(campaigns, unitIds, options)
    return input.flags.has('json') ? `${JSON.stringify(result, null, 2)}\n` : `${formatYearTable(document, result)}\n`
  },
}

function formatYearTable(document: DataPackage, result: YearResult): string {
  const names = new Map(document.units.map((unit) => [unit.id, unit.name]))
  const held = new Set(result.units.flatMap((unit) => unit.campaigns.map((campaign) => campaign.campaignId)))
  const campaigns = document.campaigns.filter((campaign) => held.has(campaign.id))
  const header = ['名次', '村(社区)', ...campaigns.map((campaign) => campaign.label), '累计', '说明']
  const rows = result.units.map((unit) => [
    String(unit.rank),
    names.get(unit.unitId) ?? unit.unitId,
    ...campaigns.map(({ id }) => unit.campaigns.find((score) => score.campaignId === id)?.published ?? '—'),
    unit.published,
    unit.notices.map(describeNotice).join('；'),
  ])
  return formatTable(header, rows)
}
