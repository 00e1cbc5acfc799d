import { expect, test } from 'vitest'
import { pickContest } from '../../shared/documents/campaign-source'
import { scoreContest } from '../../shared/scoring'
import { writeCampaignList, writeContestList } from '.'
import { writeList } from './csv/write-list'
import { makeEmptySource, makeSource, rareSigns, readDemoSource } from './test-support/sources'

const demo = readDemoSource()
const [contest] = demo.contests
if (contest === undefined) throw new Error('no contest')
const own = pickContest(demo, contest)

function decode(bytes: Uint8Array, encoding: string): string[][] {
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  return text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','))
}

test('UTF-8 lists begin with the mark that spreadsheets look for', () => {
  expect(Array.from(writeContestList('summary', own, 'utf-8').subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  expect(writeContestList('summary', own, 'gb18030')[0]).not.toBe(0xef)
})

test.each(['utf-8', 'gb18030'] as const)('%s: the summary has the published scores', (encoding) => {
  const [header = [], ...rows] = decode(writeContestList('summary', own, encoding), encoding)
  const column = header.indexOf('最终得分')
  const result = scoreContest(contest, demo.campaign.units)
  expect(rows.map((row) => row[column])).toEqual(result.ranked.map((row) => row.published))
})

test('every mark is one row of the list', () => {
  const marks = contest.sheets.reduce((sum, sheet) => sum + Object.keys(sheet.marks).length, 0)
  const [header = [], ...rows] = decode(writeContestList('marks', own, 'utf-8'), 'utf-8')
  const column = header.indexOf('填写')
  expect(rows.filter((row) => row[column] !== '').length).toBe(marks)
})

test('place-name signs survive GB18030, by a decoder of another origin', () => {
  const source = makeSource(10)
  const text = new TextDecoder('gb18030', { fatal: true }).decode(writeCampaignList('route', source, 'gb18030'))
  for (const unit of source.units) expect(text).toContain(unit.name)
  for (const sign of rareSigns) expect(text).toContain(sign)
})

test('every sign of the Chinese planes survives GB18030', () => {
  const ranges = [
    [0x3400, 0x9fff],
    [0x20000, 0x323af],
    [0x3000, 0x303f],
    [0xff01, 0xff5e],
  ] as const
  for (const [first, last] of ranges) {
    const text = Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
    const bytes = writeList({ header: ['x'], rows: [[text.replace(/["＂]/g, '')]] }, 'gb18030')
    const back = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    expect(back).toContain(text.replace(/["＂]/g, ''))
  }
})

test('quotes cells, keeps line breaks, disarms formulas, leaves negative numbers alone', () => {
  const rows = [['a,b', '说“好”"x"', '一\n二', '=1+1', { number: '-0.5' }, null]]
  const text = new TextDecoder().decode(writeList({ header: ['h'], rows }, 'utf-8'))
  expect(text).toBe(`h\r\n"a,b","说“好”""x""","一\n二",'=1+1,-0.5,\r\n`)
})

test('an empty campaign gives a header only', () => {
  expect(decode(writeCampaignList('comments', makeEmptySource(), 'utf-8'), 'utf-8')).toHaveLength(1)
})
