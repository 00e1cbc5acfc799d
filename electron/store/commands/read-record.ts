import { campaignChain, contestChain, officeChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import type { DataPackage } from '../../../shared/model/package'
import {
  type PackageRecord,
  packageRecordSchema,
  type RecordChain,
  recordVersion,
} from '../../../shared/model/package-record'

/**
 * The `record` of a package, null where it has none. Chains must belong to the package and be without gaps; whether
 * their hashes hold is for the check of the log to say, since a tampered log is evidence and no reason to lose the data.
 * @throws UserError `bad-input` with the path
 */
export function readRecord({ record, office, campaigns }: DataPackage): PackageRecord | null {
  if (record === undefined) return null
  if (record.schema > recordVersion) {
    throw new UserError('bad-input', '数据包由更新版本的程序写成，请用更新的版本打开', 'record.schema')
  }
  const parsed = packageRecordSchema.safeParse(record)
  if (!parsed.success) {
    const path = ['record', ...(parsed.error.issues[0]?.path ?? [])].join('.')
    throw new UserError('bad-input', '数据包的附加记录不完整或已损坏，没有导入', path)
  }
  const campaignChains = campaigns.map((campaign) => campaignChain(office.id, campaign.id))
  const contestChains = campaigns.flatMap((campaign) =>
    campaign.contests.map((contest) => contestChain(office.id, campaign.id, contest.id)),
  )
  const known = new Set([...campaignChains, ...contestChains])
  for (const [index, chain] of parsed.data.chains.entries()) {
    const isOffice = chain.id === officeChain(office.id) || chain.id.startsWith(`${officeChain(office.id)}@`)
    if ((isOffice || known.has(chain.id)) && isWithoutGaps(chain)) {
      known.delete(chain.id)
      continue
    }
    throw new UserError('bad-input', '数据包的修改记录缺失或重复，没有导入', `record.chains[${index}]`)
  }
  refuseStrayTexts(campaigns, parsed.data)
  return parsed.data
}

/** Rejected texts stand on sheets of a judge, unit and part that the contest has. */
function refuseStrayTexts(campaigns: DataPackage['campaigns'], record: PackageRecord): void {
  for (const [campaignIndex, campaign] of record.campaigns.entries()) {
    const contests = campaigns.find((candidate) => candidate.id === campaign.id)?.contests ?? []
    for (const [index, extra] of campaign.contests.entries()) {
      const contest = contests.find((candidate) => candidate.id === extra.id)
      const isKnown = extra.rejected.every(
        ({ judgeId, unitId, partId }) =>
          contest?.judges.some((judge) => judge.id === judgeId) &&
          contest.unitIds.includes(unitId) &&
          contest.parts.some((part) => part.id === partId),
      )
      if (isKnown) continue
      const path = `record.campaigns[${campaignIndex}].contests[${index}].rejected`
      throw new UserError('bad-input', '数据包的附加记录与评比对不上，没有导入', path)
    }
  }
}

function isWithoutGaps({ entries }: RecordChain): boolean {
  return entries.length > 0 && entries.every((entry, index) => entry.seq === index + 1)
}
