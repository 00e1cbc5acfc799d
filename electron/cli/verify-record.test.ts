import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { campaignChain, contestChain } from '../../shared/audit/chain-id'
import type { ChangeEntry } from '../../shared/audit/change-entry'
import { appendEntry, emptyChain } from '../../shared/audit/hash-chain'
import { sealCode } from '../../shared/audit/seal-code'
import { sealedContentText } from '../../shared/audit/sealed-content'
import type { DataPackage } from '../../shared/model/package'
import { parsePackage, toContestRecord } from '../packages'
import { readDemo } from './test-support/demo'
import { verifyRecord } from './verify-record'

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The demo campaign, sealed and published once, with its change log. */
function sealedDemo(): DataPackage {
  const document = readDemo()
  const [campaign] = document.campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the demo has a contest')
  const content = sha256Hex(sealedContentText(toContestRecord(contest), campaign.units))
  const draft = { time: '2023-06-28T19:00:00+08:00', operator: '审核', before: null, reason: '' }
  const opened = appendEntry(emptyChain, { ...draft, what: '新建评比', after: contest.name }, sha256Hex)
  const sealed = appendEntry(opened, { ...draft, what: '封存', after: { sealedContent: content } }, sha256Hex)
  const published = appendEntry(sealed, { ...draft, what: '公布', after: 1 }, sha256Hex)
  const officeId = document.office.id
  const created = appendEntry(emptyChain, { ...draft, what: '新建活动', after: campaign.title }, sha256Hex)
  const chains = [
    { id: contestChain(officeId, campaign.id, contest.id), entries: [opened, sealed, published] },
    { id: campaignChain(officeId, campaign.id), entries: [created] },
  ]
  const sealedAt = draft.time
  contest.publications = [
    { number: 1, sealedAt, publishedAt: null, sealCode: sealCode(sealed.hash), reason: '', results: [] },
  ]
  campaign.status = 'published'
  return parsePackage({ ...document, record: { schema: 1, chains } })
}

function entriesOf(document: DataPackage): ChangeEntry[] {
  const chains = document.record?.chains as { entries: ChangeEntry[] }[] | undefined
  return chains?.[0]?.entries ?? []
}

/** With other entries in the contest's chain. */
function withEntries(document: DataPackage, entries: unknown): DataPackage {
  const [contestLog, ...others] = (document.record?.chains ?? []) as { id: string; entries: unknown }[]
  return { ...document, record: { schema: 1, chains: [{ ...contestLog, entries }, ...others] } }
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
    expect(cut?.issues).toMatchObject([{ path: 'campaigns[0].contests[0].publications[0].sealCode' }])
    expect(cut?.confirmedCodes.size).toBe(0)
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
})
