/** Checks the record of a package against itself: chains of changes, seal codes, and what was sealed. */
import { createHash } from 'node:crypto'
import { changeLogSchema, type VerifiedChain, verifyChangeLog } from '../../shared/audit/change-log'
import type { ChainProblem } from '../../shared/audit/hash-chain'
import { normalizeSealCode, sealCode } from '../../shared/audit/seal-code'
import { sealedContentText } from '../../shared/audit/sealed-content'
import { type Issue, IssueList } from '../../shared/model/issue'
import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { toContestRecord } from '../packages'

export type Verification = {
  chains: readonly VerifiedChain[]
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
  const raw = document.record?.changeLog
  if (raw === undefined) return null
  const list = new IssueList(['record', 'changeLog'])
  const parsed = changeLogSchema.safeParse(raw)
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) list.report('变更记录的格式不对', ...path)
    return { chains: [], confirmedCodes: new Set(), issues: list.issues }
  }
  const chains = verifyChangeLog(parsed.data, sha256Hex)
  for (const { chain, verdict } of chains) {
    if (!verdict.ok) list.report(`“${chain}”第 ${verdict.seq} 条：${problems[verdict.problem]}`)
  }
  const sealings = new Map(chains.flatMap(listSealings))
  const confirmedCodes = new Set<string>()
  const contests = new IssueList([], list.issues)
  for (const [index, campaign] of document.campaigns.entries()) {
    for (const [place, contest] of campaign.contests.entries()) {
      const at = contests.within('campaigns', index, 'contests', place)
      for (const code of checkContest(at, campaign, contest, sealings)) confirmedCodes.add(code)
    }
  }
  return { chains, confirmedCodes, issues: list.issues }
}

/** Every entry of a sound chain by the seal code it would give, with the hash of what was sealed by it. */
function listSealings({ entries, verdict }: VerifiedChain): [code: string, content: string | null][] {
  if (!verdict.ok) return []
  return entries.map(({ hash, after }) => {
    const content = typeof after === 'object' && after !== null && 'sealedContent' in after ? after.sealedContent : null
    return [sealCode(hash), typeof content === 'string' ? content : null]
  })
}

function checkContest(
  list: IssueList,
  campaign: PackageCampaign,
  contest: PackageContest,
  sealings: ReadonlyMap<string, string | null>,
): string[] {
  const codes = contest.publications.map((publication) => normalizeSealCode(publication.sealCode))
  for (const [index, code] of codes.entries()) {
    if (!sealings.has(code)) list.report(`封存码 ${code} 在变更记录里找不到`, 'publications', index, 'sealCode')
  }
  const latest = codes.at(-1)
  const isClosed = campaign.status === 'sealed' || campaign.status === 'published'
  const sealed = latest === undefined ? null : (sealings.get(latest) ?? null)
  if (
    isClosed &&
    sealed !== null &&
    sealed !== sha256Hex(sealedContentText(toContestRecord(contest), campaign.units))
  ) {
    list.report('评分数据与封存时不一致')
  }
  return codes.filter((code) => sealings.has(code))
}
