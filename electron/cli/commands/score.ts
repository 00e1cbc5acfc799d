import { type Command, jsonOption, passphraseOption } from '../command'
import { openPackage } from '../open-package'
import { scoreDocument } from '../score-document'
import { formatScoreTable } from '../score-table'

export const scoreCommand: Command = {
  name: 'score',
  summary: '计算每个评比的成绩和名次',
  operands: ['FILE'],
  options: [jsonOption, passphraseOption],
  async run(input) {
    const { package: document } = await openPackage(input)
    const scored = scoreDocument(document)
    if (input.flags.has('json')) {
      const campaigns = scored.map(({ campaign, contests }) => ({
        id: campaign.id,
        contests: contests.map(({ contest, result: { ranked, unranked, notices } }) => ({
          id: contest.id,
          ranked,
          unranked,
          notices,
        })),
      }))
      return `${JSON.stringify({ campaigns }, null, 2)}\n`
    }
    const tables = scored.flatMap(({ campaign, contests }) =>
      contests.map(({ contest, result }) => formatScoreTable(campaign, contest, result)),
    )
    return tables.length === 0 ? '数据包里没有评比。\n' : `${tables.join('\n\n')}\n`
  },
}
