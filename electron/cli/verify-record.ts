/** Checks the record of a package against itself: chains of changes, seal codes, and what was sealed. */
import { createHash } from 'node:crypto'
import { campaignChain, contestChain, officeChain } from '../../shared/audit/chain-id'
import type { ChangeEntry } from '../../shared/audit/change-entry'
import { type ChainProblem, type ChainVerdict, verifyChain } from '../../shared/audit/hash-chain'
import { normalizeSealCode } from '../../shared/audit/seal-code'
import { describeSealProblem, findSealProblems, readSealLog } from '../../shared/audit/seal-log'
import { type Issue, IssueList } from '../../shared/model/issue'
import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { type PackageRecord, packageRecordSchema, type RecordChain } from '../../shared/model/package-record'
import { toContestRecord } from '../packages'

export type Verification = {
  chainCount: number
  entryCount: number
  /** Seal codes of all publications that the log confirms. */
  confirmedCodes: ReadonlySet<string>
  issues: readonly Issue[]
}

const problems: Record<ChainProblem, string> = {
  sequence: '有记录缺失、重复或次序被动过',
  link: '与前一条记录接不上',
  content: '内容被改动过',
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** @returns null when the package carries no change log */
export function verifyRecord(document: DataPackage): Verification | null {
  const raw = document.record?.chains
  if (raw === undefined) return null
  const list = new IssueList()
  const parsed = packageRecordSchema.shape.chains.safeParse(raw)
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) list.report('变更记录的格式不对', 'record', 'chains', ...path)
    return { chainCount: 0, entryCount: 0, confirmedCodes: new Set(), issues: list.issues }
  }
  const chains = parsed.data
  const sound = new Map<string, RecordChain>()
  for (const [index, chain] of chains.entries()) {
    const verdict = verifyChain(chain.entries, sha256Hex)
    if (verdict.ok) sound.set(chain.id, chain)
    else reportChain(list, index, chain, verdict)
  }
  const isKnown = (id: string) => chains.some((chain) => chain.id === id)
  const owners = new Set<string>()
  const confirmedCodes = new Set<string>()
  for (const [index, campaign] of document.campaigns.entries()) {
    const place = list.within('campaigns', index)
    const campaignId = campaignChain(document.office.id, campaign.id)
    owners.add(campaignId)
    if (!isKnown(campaignId)) place.report('这个活动的变更记录缺失')
    for (const [number, contest] of campaign.contests.entries()) {
      const id = contestChain(document.office.id, campaign.id, contest.id)
      const own = place.within('contests', number)
      owners.add(id)
      if (!isKnown(id)) own.report('这个评比的变更记录缺失')
      const extra = readExtra(document, campaign.id, contest.id)
      const codes = checkContest(own, campaign, contest, extra, sound.get(id)?.entries ?? [])
      for (const code of codes) confirmedCodes.add(code)
    }
  }
  reportOrphans(list, document, chains, owners)
  const entryCount = chains.reduce((sum, chain) => sum + chain.entries.length, 0)
  return { chainCount: chains.length, entryCount, confirmedCodes, issues: list.issues }
}

/** A campaign or contest that is gone took its log along: a log that is left over tells of one that was cut out. */
function reportOrphans(
  list: IssueList,
  { office }: DataPackage,
  chains: readonly RecordChain[],
  owners: ReadonlySet<string>,
): void {
  const own = officeChain(office.id)
  for (const [index, { id }] of chains.entries()) {
    if (owners.has(id) || id === own || id.startsWith(`${own}@`)) continue
    list.report(`变更记录“${id}”所记的活动或评比不在数据包里`, 'record', 'chains', index)
  }
}

function reportChain(list: IssueList, index: number, chain: RecordChain, verdict: ChainVerdict & { ok: false }): void {
  list.report(`“${chain.id}”第 ${verdict.seq} 条：${problems[verdict.problem]}`, 'record', 'chains', index)
}

/** @returns the seal codes of its publications that the log confirms */
function checkContest(
  list: IssueList,
  campaign: PackageCampaign,
  contest: PackageContest,
  extra: RecordContest | undefined,
  entries: readonly ChangeEntry[],
): string[] {
  const problems = findSealProblems(
    readSealLog(entries),
    {
      publications: contest.publications,
      state: extra?.state ?? null,
      record: toContestRecord(contest, extra),
      units: campaign.units,
    },
    sha256Hex,
  )
  const unknown = new Set<string>()
  for (const problem of problems) {
    if (problem.kind === 'unknown') unknown.add(problem.code)
    const field = problem.kind === 'unknown' ? ['sealCode'] : []
    const path = 'index' in problem ? ['publications', problem.index, ...field] : []
    list.report(describeSealProblem(problem), ...path)
  }
  return contest.publications
    .map((publication) => normalizeSealCode(publication.sealCode))
    .filter((code) => !unknown.has(code))
}

type RecordContest = PackageRecord['campaigns'][number]['contests'][number]

/** What the package's record says of a contest: its state, and which papers are void. */
function readExtra(document: DataPackage, campaignId: string, contestId: string): RecordContest | undefined {
  const parsed = packageRecordSchema.shape.campaigns.safeParse(document.record?.campaigns)
  const campaign = parsed.data?.find((candidate) => candidate.id === campaignId)
  return campaign?.contests.find((candidate) => candidate.id === contestId)
}
