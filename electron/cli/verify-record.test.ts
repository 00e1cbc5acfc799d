import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { campaignChain, contestChain } from '../../shared/audit/chain-id'
import type { ChangeEntry } from '../../shared/audit/change-entry'
import { appendEntry, emptyChain } from '../../shared/audit/hash-chain'
import { sealCode } from '../../shared/audit/seal-code'
import { sealedContentText } from '../../shared/audit/sealed-content'
import type { Publication } from '../../shared/model/contest'
import type { DataPackage, PackageContest, PackageSheet } from '../../shared/model/package'
import type { SheetNote } from '../../shared/model/sheet-note'
import { listVoidPapers, splitSheets } from '../../shared/model/void-papers'
import { scoreContest } from '../../shared/scoring'
import { parsePackage, toContestRecord } from '../packages'
import { readDemo } from './test-support/demo'
import { verifyRecord } from './verify-record'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The demo campaign, sealed and published once, with its change log. */
function sealedDemo(notes: readonly SheetNote[] = []): DataPackage {
  const document = readDemo()
  const [campaign] = document.campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the demo has a contest')
  const extra = { sheetNotes: [...notes], voidSheets: takeVoided(contest, notes) }
  const record = toContestRecord(contest, extra)
  const sealedContent = sha256Hex(sealedContentText(record, campaign.units))
  const { ranked } = scoreContest(record, campaign.units)
  const results = ranked.map(({ unitId, rank, published }) => ({ unitId, rank, published }))
  const draft = { time: '2023-06-28T19:00:00+08:00', operator: '审核', before: null, reason: '' }
  const officeId = document.office.id
  const opened = appendEntry(emptyChain, { ...draft, what: 'contest.create', after: contest.name }, sha256Hex)
  const content = { number: 1, sealedContent, missing: 0, rejected: 0, results }
  const sealed = appendEntry(opened, { ...draft, what: 'contest.seal', after: content }, sha256Hex)
  const published = appendEntry(sealed, { ...draft, what: 'contest.publish', after: { number: 1 } }, sha256Hex)
  const created = appendEntry(emptyChain, { ...draft, what: 'campaign.create', after: campaign.title }, sha256Hex)
  const chains = [
    { id: contestChain(officeId, campaign.id, contest.id), entries: [opened, sealed, published] },
    { id: campaignChain(officeId, campaign.id), entries: [created] },
  ]
  const { time } = draft
  const sealCodes = { sealCode: sealCode(sealed.hash), reason: '' }
  contest.publications = [{ number: 1, sealedAt: time, publishedAt: time, ...sealCodes, results }]
  campaign.status = 'published'
  return parsePackage({
    ...document,
    record: { schema: 1, campaigns: recordOf(campaign.id, contest.id, extra), chains },
  })
}

/** Takes the sheets on void papers out of the contest, as an export does. */
function takeVoided(contest: PackageContest, notes: readonly SheetNote[]): PackageSheet[] {
  const { counting, voided } = splitSheets(contest.sheets, listVoidPapers(notes))
  contest.sheets = counting
  return voided
}

/** The part of the record that says that the contest is published. */
function recordOf(id: string, contestId: string, extra: object) {
  const contest = {
    id: contestId,
    state: 'published',
    isSample: false,
    rejected: [],
    authors: [],
    checks: [],
    samples: [],
    ...extra,
  }
  return [{ id, attendees: [], departureTime: null, importedStatus: null, contests: [contest] }]
}

function entriesOf(document: DataPackage): ChangeEntry[] {
  const chains = document.record?.chains as { entries: ChangeEntry[] }[] | undefined
  return chains?.[0]?.entries ?? []
}

/** With other entries in the contest's chain. */
function withEntries(document: DataPackage, entries: unknown): DataPackage {
  const [contestLog, ...others] = (document.record?.chains ?? []) as { id: string; entries: unknown }[]
  const record = { schema: 1, ...document.record, chains: [{ ...contestLog, entries }, ...others] }
  return { ...document, record }
}

describe('verify', () => {
  test('says when there is no change log', () => {
    expect(verifyRecord(readDemo())).toBeNull()
  })

  test('confirms a sound record and its seal code', () => {
    const document = sealedDemo()
    const code = document.campaigns[0]?.contests[0]?.publications[0]?.sealCode
    const verification = verifyRecord(document)
    expect(verification?.issues).toEqual([])
    expect([...(verification?.confirmedCodes ?? [])]).toEqual([code])
    expect(verification).toMatchObject({ chainCount: 2, entryCount: 4 })
  })

  test('finds a changed entry, a missing one, and a log that is none', () => {
    const changed = sealedDemo()
    const [first, ...rest] = entriesOf(changed)
    const alter = (entries: unknown) => verifyRecord(withEntries(changed, entries))?.issues
    expect(alter([{ ...first, reason: '改' }, ...rest])?.[0]?.message).toMatch(/第 1 条：内容被改动过/)
    expect(alter(rest)?.[0]?.message).toMatch(/缺失/)
    expect(alter('x')).toMatchObject([{ path: 'record.chains[0].entries' }])
  })

  test('finds a seal code that the log does not give', () => {
    const document = sealedDemo()
    const cut = verifyRecord(withEntries(document, entriesOf(document).slice(0, 1)))
    const contest = 'campaigns[0].contests[0]'
    expect(cut?.issues.map(({ path }) => path)).toEqual([`${contest}.publications[0].sealCode`, contest])
    expect(cut?.confirmedCodes.size).toBe(0)
  })

  test('knows void papers from the record, and finds one that was taken back or given another reason', () => {
    const judgeId = readDemo().campaigns[0]?.contests[0]?.judges[0]?.id ?? ''
    const note: SheetNote = { judgeId, unitId: null, remarks: [], void: { reason: '未签编号' } }
    const document = sealedDemo([note])
    expect(verifyRecord(document)?.issues).toEqual([])
    const [campaign] = (document.record?.campaigns ?? []) as { contests: { sheetNotes: SheetNote[] }[] }[]
    const [contest] = campaign?.contests ?? []
    if (contest === undefined) throw new Error('the record has the contest')
    for (const sheetNotes of [[], [{ ...note, void: { reason: '涂改' } }]]) {
      contest.sheetNotes = sheetNotes
      expect(verifyRecord(document)?.issues).toMatchObject([{ message: '评分数据与封存时不一致' }])
    }
  })

  test('finds a mark that was changed past the log', () => {
    const document = sealedDemo()
    const sheet = document.campaigns[0]?.contests[0]?.sheets[5]
    if (sheet === undefined) throw new Error('the demo has sheets')
    sheet.marks = { ...sheet.marks, 'item-files': sheet.marks['item-files'] === '5' ? '4.5' : '5' }
    expect(verifyRecord(document)?.issues).toEqual([
      { path: 'campaigns[0].contests[0]', message: '评分数据与封存时不一致' },
    ])
  })

  test('is not misled by a status outside the log, a foreign seal code, or an absent chain', () => {
    const open = sealedDemo()
    const [campaign] = open.campaigns
    const sheet = campaign?.contests[0]?.sheets[5]
    if (campaign === undefined || sheet === undefined) throw new Error('the demo has sheets')
    campaign.status = 'open'
    sheet.marks = { ...sheet.marks, 'item-files': sheet.marks['item-files'] === '5' ? '4.5' : '5' }
    expect(verifyRecord(open)?.issues).toMatchObject([{ message: '评分数据与封存时不一致' }])

    const foreign = sealedDemo()
    const [publication] = foreign.campaigns[0]?.contests[0]?.publications ?? []
    if (publication === undefined) throw new Error('the demo is sealed')
    publication.sealCode = sealCode(entriesOf(foreign)[0]?.hash ?? '')
    expect(verifyRecord(foreign)?.issues.map((issue) => issue.path)).toContain(
      'campaigns[0].contests[0].publications[0].sealCode',
    )

    const bare = { ...sealedDemo(), record: { schema: 1, chains: [] } }
    expect(verifyRecord(bare)?.issues.map((issue) => issue.message)).toEqual([
      '这个活动的变更记录缺失',
      '这个评比的变更记录缺失',
      expect.stringContaining('在变更记录里找不到'),
    ])
  })

  test('finds what was changed in the publications or in the state', () => {
    const alter = (change: (publication: Publication) => void) => {
      const document = sealedDemo()
      const [publication] = document.campaigns[0]?.contests[0]?.publications ?? []
      if (publication === undefined) throw new Error('the demo is sealed')
      change(publication)
      return verifyRecord(document)?.issues
    }
    const place = { path: 'campaigns[0].contests[0].publications[0]', message: expect.stringContaining('公布内容') }
    expect(alter(({ results }) => results.reverse())).toMatchObject([place])
    expect(alter((publication) => (publication.publishedAt = null))).toMatchObject([place])
    expect(alter((publication) => (publication.sealedAt = '2023-06-27T19:00:00+08:00'))).toMatchObject([place])
    expect(alter((publication) => (publication.reason = '另有原因'))).toMatchObject([place])
    const document = sealedDemo()
    const [contest] = document.campaigns[0]?.contests ?? []
    if (contest === undefined) throw new Error('the demo has a contest')
    contest.publications = []
    expect(verifyRecord(document)?.issues).toMatchObject([{ message: expect.stringContaining('不在公布记录里') }])
    const cut = sealedDemo()
    for (const campaign of cut.campaigns) campaign.contests = []
    expect(verifyRecord(cut)?.issues).toMatchObject([{ path: 'record.chains[0]' }])
    const reopened = sealedDemo()
    const [state] = (reopened.record?.campaigns ?? []) as ReturnType<typeof recordOf>
    if (state?.contests[0] !== undefined) state.contests[0].state = 'open'
    expect(verifyRecord(reopened)?.issues).toMatchObject([{ message: expect.stringContaining('状态') }])
  })

  test('finds one flipped byte anywhere in a sealed contest and in its log', () => {
    const text = JSON.stringify(sealedDemo())
    const start = text.indexOf('"contests":[')
    const end = text.indexOf(',"rectifications"', start)
    const log = text.indexOf('"chains"')
    const found: boolean[] = []
    const places = [...sample(start, end, 120), ...sample(log, text.length, 40)]
    for (const place of places) found.push(isFound(flipByte(text, place)))
    expect(places.filter((_, index) => !found[index]).map((place) => text.slice(place - 30, place + 10))).toEqual([])
  })
})

/** Places of letters, digits and signs spread evenly over a part of the text. */
function sample(start: number, end: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + Math.floor(((end - start - 1) * index) / (count - 1)))
}

/** The lowest bit of one character, as a worn disk or a hand would change it. */
function flipByte(text: string, place: number): string {
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1)
}

/** Unreadable counts as found: the reader says where. */
function isFound(text: string): boolean {
  try {
    return (verifyRecord(parsePackage(JSON.parse(text)))?.issues.length ?? 1) > 0
  } catch {
    return true
  }
}
