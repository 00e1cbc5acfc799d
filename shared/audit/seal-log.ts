/** What the log of a contest says of its sealings, and where the contest is no longer as it was sealed. */
import type { ContestRecord, Publication } from '../model/contest'
import type { ContestState } from '../model/record'
import type { CampaignUnit } from '../model/unit'
import { canonicalJson, type JsonValue } from './canonical-json'
import type { ChangeEntry } from './change-entry'
import type { Sha256Hex } from './hash-chain'
import { normalizeSealCode, sealCode } from './seal-code'
import { sealedContentText } from './sealed-content'

/** `results` is null where the entry does not hold them. */
type LoggedPublication = Omit<Publication, 'results'> & { results: JsonValue; sealedContent: string }

export type SealLog = {
  /** Oldest first. */
  publications: LoggedPublication[]
  /** null: there is no log, or it begins with the import of a contest that came without its own. */
  state: ContestState | null
}

/** `index` is the place among the contest's publications. */
export type SealProblem =
  | { kind: 'unknown' | 'changed'; index: number; code: string }
  | { kind: 'absent'; code: string }
  | { kind: 'state' }
  | { kind: 'content' }

type SealedContest = {
  publications: readonly Publication[]
  /** null: not known. */
  state: ContestState | null
  record: ContestRecord
  units: readonly CampaignUnit[]
}

/** @param entries a chain that was verified */
export function readSealLog(entries: readonly ChangeEntry[]): SealLog {
  const publications: LoggedPublication[] = []
  const [first] = entries
  let state: SealLog['state'] = first === undefined || first.what === 'package.import' ? null : 'open'
  let reason = ''
  for (const entry of entries) {
    const sealedContent = readField(entry.after, 'sealedContent')
    const results = readField(entry.after, 'results')
    const latest = publications.at(-1)
    if (typeof sealedContent === 'string') {
      const number = publications.length + 1
      const times = { sealedAt: entry.time, publishedAt: null }
      publications.push({ number, ...times, sealCode: sealCode(entry.hash), reason, results, sealedContent })
      state = 'sealed'
    } else if (entry.what === 'contest.publish' && latest !== undefined) {
      latest.publishedAt = entry.time
      state = 'published'
    } else if (entry.what === 'contest.reopen') {
      reason = entry.reason
      state = 'open'
    }
  }
  return { publications, state }
}

/** Compares a contest with its log: publications, state and, while it is closed, everything that sealing covers. */
export function findSealProblems(
  log: SealLog,
  { publications, state, record, units }: SealedContest,
  sha256Hex: Sha256Hex,
): SealProblem[] {
  const logged = new Map(log.publications.map((publication) => [publication.sealCode, publication]))
  const offset = publications.length - log.publications.length
  const problems: SealProblem[] = []
  for (const [index, publication] of publications.entries()) {
    const code = normalizeSealCode(publication.sealCode)
    const known = logged.get(code)
    logged.delete(code)
    if (known === undefined) problems.push({ kind: 'unknown', index, code })
    else if (!isAsLogged(publication, known, offset)) problems.push({ kind: 'changed', index, code })
  }
  for (const code of logged.keys()) problems.push({ kind: 'absent', code })
  if (log.state !== null && state !== null && log.state !== state) problems.push({ kind: 'state' })
  const latest = log.publications.at(-1)
  const isClosed = log.state === 'sealed' || log.state === 'published'
  if (isClosed && latest?.sealedContent !== sha256Hex(sealedContentText(record, units))) {
    problems.push({ kind: 'content' })
  }
  return problems
}

/** In Chinese, for the screen and the command line. */
export function describeSealProblem(problem: SealProblem): string {
  switch (problem.kind) {
    case 'content':
      return '评分数据与封存时不一致'
    case 'state':
      return '封存、公布的状态与变更记录不一致'
    case 'absent':
      return `封存码 ${problem.code} 的那次封存不在公布记录里`
    case 'unknown':
      return `封存码 ${problem.code} 在变更记录里找不到`
    default:
      return `封存码 ${problem.code} 的公布内容与封存时不一致`
  }
}

/** @param offset publications that were made before this log began */
function isAsLogged(publication: Publication, logged: LoggedPublication, offset: number): boolean {
  const { number, sealedAt, publishedAt, reason, results } = publication
  const isSame =
    number === logged.number + Math.max(0, offset) &&
    sealedAt === logged.sealedAt &&
    publishedAt === logged.publishedAt &&
    reason === logged.reason
  return isSame && (logged.results === null || canonicalJson(results) === canonicalJson(logged.results))
}

/** The field of an object; null where there is none. */
function readField(value: JsonValue, name: string): JsonValue {
  if (typeof value !== 'object' || value === null) return null
  return Object.hasOwn(value, name) ? ((value as Record<string, JsonValue>)[name] ?? null) : null
}
