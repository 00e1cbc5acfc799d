import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { pickContest } from '../../shared/documents/campaign-source'
import { buildMarkDetail } from '../../shared/documents/mark-detail'
import { buildRoute } from '../../shared/documents/route'
import { scoreContest } from '../../shared/scoring'
import { writeCampaignWorkbook, writeDocumentWorkbook } from '.'
import { type PrintedDocument, printThroughLibreOffice, validateOffice } from './test-support/office-tools'
import { makeEmptySource, makeSource, readDemoSource } from './test-support/sources'

const demo = readDemoSource()
const sources = { demo, two: makeSource(2), forty: makeSource(40), empty: makeEmptySource() }
const files: Record<string, Uint8Array> = {}
let printed = new Map<string, PrintedDocument>()

async function open(bytes: Uint8Array | undefined): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes ?? []) as unknown as ArrayBuffer)
  return workbook
}

beforeAll(async () => {
  for (const [name, source] of Object.entries(sources)) {
    files[`${name}.xlsx`] = await writeCampaignWorkbook({ document: 'quarter', paper: 'A4' }, source)
  }
  for (const document of ['comments', 'route'] as const) {
    files[`${document}.xlsx`] = await writeCampaignWorkbook({ document, paper: 'A4' }, demo)
  }
  printed = printThroughLibreOffice({ 'demo.xlsx': files['demo.xlsx'] ?? new Uint8Array() })
}, 120_000)

describe('the books', () => {
  test('have no error in the Open XML validator', () => {
    for (const [name, bytes] of Object.entries(files))
      expect(validateOffice(bytes, name), name).toMatchObject({ valid: true })
  })

  test('of a quarter hold every sheet', async () => {
    const names = (await open(files['demo.xlsx'])).worksheets.map((sheet) => sheet.name)
    expect(names).toEqual([
      '汇总表',
      '统分表-现场观摩',
      '统分表-比学汇报',
      '评分明细-现场观摩',
      '评分明细-比学汇报',
      '点评汇总',
      '点位路线',
      '计算说明',
    ])
    const empty = (await open(files['empty.xlsx'])).worksheets.map((sheet) => sheet.name)
    expect(empty).toEqual(['点评汇总', '点位路线', '计算说明'])
  })

  test('print landscape on one page across with repeated headers, filters and a frozen header', async () => {
    const workbook = await open(files['demo.xlsx'])
    for (const sheet of workbook.worksheets.filter((candidate) => candidate.name !== '计算说明')) {
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToPage: true, paperSize: 9 })
      expect(sheet.pageSetup.printTitlesRow, sheet.name).toMatch(/^3:[34]$/)
      expect(sheet.pageSetup.printArea, sheet.name).toMatch(/^A1:/)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen' })
    }
    expect(workbook.getWorksheet('评分明细-现场观摩')?.autoFilter).toBe('A4:K87')
    expect(workbook.getWorksheet('点评汇总')?.autoFilter).toBe('A3:G13')
  })

  test('a tally of forty units goes on beside the page with the judges repeated', async () => {
    const sheet = (await open(files['forty.xlsx'])).getWorksheet('统分表-现场观摩')
    expect(sheet?.pageSetup).toMatchObject({ fitToWidth: 3, printTitlesColumn: 'A:A' })
  })
})

describe('评分明细', () => {
  test('holds every mark, and its sums are formulas with the value of scoring', async () => {
    const [contest] = demo.contests
    if (contest === undefined) throw new Error('no contest')
    const detail = buildMarkDetail(pickContest(demo, contest))
    const workbook = await open(
      await writeDocumentWorkbook({ document: 'marks', paper: 'A4' }, pickContest(demo, contest)),
    )
    for (const [index, part] of detail.parts.entries()) {
      const sheet = workbook.worksheets[index]
      expect(part.rows.length).toBeGreaterThan(0)
      for (const [place, row] of part.rows.entries()) {
        const cells = sheet?.getRow(5 + place)
        expect([1, 2, 3].map((column) => cells?.getCell(column).value)).toEqual([row.panel, row.judge, row.unit])
        for (const [item, mark] of row.marks.entries()) {
          expect(cells?.getCell(4 + item).value).toBe(mark === null ? null : Number(mark))
        }
        const sum = cells?.getCell(4 + part.items.length)
        expect(sum?.formula).toMatch(/^SUM\(/)
        expect(sum?.result).toBe(Number(row.sum))
        if (row.counted !== null) expect(Number(row.counted)).toBe(Number(row.sum))
      }
    }
  })

  test('merges the sections above their items', async () => {
    const sheet = (await open(files['demo.xlsx'])).getWorksheet('评分明细-现场观摩')
    expect(sheet?.getCell('D3').value).toBe('工作成效')
    expect(sheet?.getCell('F3').isMerged).toBe(true)
    expect(sheet?.getCell('G3').value).toBe('阵地与资料')
    expect(sheet?.getCell('A4').master.address).toBe('A3')
    expect([1, 2, 3, 4].map((column) => sheet?.getColumn(column).width)).toEqual([14, 12, 24, 11])
  })

  test('says the same when LibreOffice has calculated it anew', () => {
    const text = printed.get('demo.xlsx')?.text ?? ''
    const [contest] = demo.contests
    const result = contest && scoreContest(contest, demo.campaign.units)
    for (const row of result?.ranked ?? []) expect(text).toContain(row.published)
    expect(text).not.toMatch(/Err:|#VALUE|#NAME|#REF/)
  })
})

describe('观摩日程路线表', () => {
  test('computes arrivals from the departure by formulas with cached times', async () => {
    const sheet = (await open(files['route.xlsx'])).getWorksheet('点位路线')
    const route = buildRoute(demo)
    expect(route.rows.map((row) => row.arrival)).toEqual(['08:40', '09:08', '09:35', '10:05', '10:31'])
    expect(sheet?.getCell('B5').formula).toBe('IF($C$2="","",$C$2+(SUM(H$4:H5)+SUM(G$4:G4))/1440)')
    const text = printed.get('demo.xlsx')?.text ?? ''
    for (const time of ['8:40', '9:08', '9:35', '10:05', '10:31']) expect(text).toContain(time)
  })

  test('leaves times empty without a departure', async () => {
    const bytes = await writeCampaignWorkbook({ document: 'route', paper: 'A4' }, { ...demo, departureTime: null })
    const sheet = (await open(bytes)).getWorksheet('点位路线')
    expect(sheet?.getCell('B4').result ?? '').toBe('')
    expect(validateOffice(bytes, 'route.xlsx')).toMatchObject({ valid: true })
  })
})

test('点评汇总表 keeps text that looks like a formula as text', async () => {
  const comments = demo.comments.map((comment, index) =>
    index === 0 ? { ...comment, text: '=HYPERLINK("x")' } : comment,
  )
  const bytes = await writeCampaignWorkbook({ document: 'comments', paper: 'A4' }, { ...demo, comments })
  const sheet = (await open(bytes)).getWorksheet('点评汇总')
  const texts = demo.comments.map((_, index) => sheet?.getRow(4 + index).getCell(6))
  expect(texts.find((cell) => cell?.value === '=HYPERLINK("x")')?.type).toBe(ExcelJS.ValueType.String)
})

test('LibreOffice calculates formulas anew, so that a wrong cached value would show', async () => {
  const cells = new Map([['0,2', { value: 99, formula: 'A1+B1', formulaResult: 99 }]])
  const bytes = await writeXlsx({ sheets: [{ name: '试', rows: [[20, 3, 99]], cells }] })
  expect(printThroughLibreOffice({ 'wrong.xlsx': bytes }).get('wrong.xlsx')?.text).toMatch(/20\s+3\s+23/)
})
