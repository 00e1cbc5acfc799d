/** Checks the record of a package against itself: chains of changes, seal codes, and what was sealed. */
import { createHash } from 'node:crypto'
import { type ChainProblem, type ChainVerdict, verifyChain } from '../../shared/audit/hash-chain'
import { normalizeSealCode, sealCode } from '../../shared/audit/seal-code'
import { sealedContentText } from '../../shared/audit/sealed-content'
import { type Issue, IssueList } from '../../shared/model/issue'
import type { DataPackage, PackageCampaign, PackageContest } from '../../shared/model/package'
import { packageRecordSchema, type RecordChain } from '../../shared/model/package-record'
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

/** Hash of what was sealed by seal code; null for entries that seal nothing. */
type Sealings = ReadonlyMap<string, string | null>

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
  const sealings: Sealings = new Map(
    chains.flatMap((chain, index) => {
      const verdict = verifyChain(chain.entries, sha256Hex)
      if (!verdict.ok) reportChain(list, index, chain, verdict)
      return verdict.ok ? chain.entries.map(readSealing) : []
    }),
  )
  const confirmedCodes = new Set<string>()
  for (const [index, campaign] of document.campaigns.entries()) {
    for (const [place, contest] of campaign.contests.entries()) {
      const codes = checkContest(list.within('campaigns', index, 'contests', place), campaign, contest, sealings)
      for (const code of codes) confirmedCodes.add(code)
    }
  }
  const entryCount = chains.reduce((sum, chain) => sum + chain.entries.length, 0)
  return { chainCount: chains.length, entryCount, confirmedCodes, issues: list.issues }
}

function reportChain(list: IssueList, index: number, chain: RecordChain, verdict: ChainVerdict & { ok: false }): void {
  list.report(`“${chain.id}”第 ${verdict.seq} 条：${problems[verdict.problem]}`, 'record', 'chains', index)
}

/** The seal code that an entry would give, with the hash of what was sealed by it. */
function readSealing({ hash, after }: RecordChain['entries'][number]): [code: string, content: string | null] {
  const content = typeof after === 'object' && after !== null && 'sealedContent' in after ? after.sealedContent : null
  return [sealCode(hash), typeof content === 'string' ? content : null]
}

function checkContest(
  list: IssueList,
  campaign: PackageCampaign,
  contest: PackageContest,
  sealings: Sealings,
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
