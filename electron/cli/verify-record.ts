/** Checks the record of a package against itself: chains of changes, seal codes, and what was sealed. */
import { createHash } from 'node:crypto'
import { campaignChain, contestChain } from '../../shared/audit/chain-id'
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

/** What the log of one contest says: the hash of what was sealed by seal code, and whether the newest sealing still stands. */
type ContestLog = { sealings: ReadonlyMap<string, string>; isClosed: boolean }

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
  const confirmedCodes = new Set<string>()
  for (const [index, campaign] of document.campaigns.entries()) {
    const place = list.within('campaigns', index)
    if (!isKnown(campaignChain(document.office.id, campaign.id))) place.report('这个活动的变更记录缺失')
    for (const [number, contest] of campaign.contests.entries()) {
      const id = contestChain(document.office.id, campaign.id, contest.id)
      const own = place.within('contests', number)
      if (!isKnown(id)) own.report('这个评比的变更记录缺失')
      for (const code of checkContest(own, campaign, contest, readContestLog(sound.get(id)))) confirmedCodes.add(code)
    }
  }
  const entryCount = chains.reduce((sum, chain) => sum + chain.entries.length, 0)
  return { chainCount: chains.length, entryCount, confirmedCodes, issues: list.issues }
}

function reportChain(list: IssueList, index: number, chain: RecordChain, verdict: ChainVerdict & { ok: false }): void {
  list.report(`“${chain.id}”第 ${verdict.seq} 条：${problems[verdict.problem]}`, 'record', 'chains', index)
}

/** Only entries that say what was sealed give a seal code; a later reopening takes the closing back. */
function readContestLog(chain: RecordChain | undefined): ContestLog {
  const sealings = new Map<string, string>()
  let isClosed = false
  for (const { hash, what, after } of chain?.entries ?? []) {
    const content = typeof after === 'object' && after !== null && 'sealedContent' in after ? after.sealedContent : null
    if (typeof content === 'string') sealings.set(sealCode(hash), content)
    if (typeof content === 'string' || what === 'contest.reopen') isClosed = typeof content === 'string'
  }
  return { sealings, isClosed }
}

function checkContest(
  list: IssueList,
  campaign: PackageCampaign,
  contest: PackageContest,
  { sealings, isClosed }: ContestLog,
): string[] {
  const codes = contest.publications.map((publication) => normalizeSealCode(publication.sealCode))
  for (const [index, code] of codes.entries()) {
    if (!sealings.has(code)) list.report(`封存码 ${code} 在变更记录里找不到`, 'publications', index, 'sealCode')
  }
  const [latest] = [...sealings].slice(-1)
  if (isClosed && latest !== undefined) {
    const [code, content] = latest
    if (codes.at(-1) !== code) list.report(`最近一次封存（封存码 ${code}）不在公布记录里`)
    const text = sealedContentText(toContestRecord(contest), campaign.units)
    if (content !== sha256Hex(text)) list.report('评分数据与封存时不一致')
  }
  return codes.filter((code) => sealings.has(code))
}
