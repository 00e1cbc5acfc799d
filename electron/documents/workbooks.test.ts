import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentSource } from '../../shared/documents/document-source'
import { nameDocument } from '../../shared/documents/name-document'
import { roundDecimal } from '../../shared/documents/round-decimal'
import { defaultSummaryLayout, type SummaryLayout } from '../../shared/documents/summary-layout'
import { toHundredths } from '../../shared/model/decimal'
import { officeFactsSchema } from '../../shared/model/office'
import { packageSchema } from '../../shared/model/package'
import { scoreContest } from '../../shared/scoring'
import { writeDocumentWorkbook } from '.'
import { readThroughLibreOffice, validateOffice } from './test-support/office-tools'

function readDemo(): DocumentSource {
  const document = packageSchema.parse(JSON.parse(readFileSync('assets/demo/demo-campaign.json', 'utf8')))
  const [campaign] = document.campaigns
  const [contest] = campaign?.contests ?? []
  if (campaign === undefined || contest === undefined) throw new Error('the demo package holds no contest')
  return {
    officeName: document.office.name,
    isRehearsal: true,
    publications: [],
    sealCode: null,
    facts: officeFactsSchema.parse({}),
    campaign,
    contest,
    sheets: contest.sheets.map((sheet) => ({
      ...sheet,
      marks: Object.fromEntries(Object.entries(sheet.marks).map(([item, mark]) => [item, toHundredths(mark)])),
      total: sheet.total === undefined ? null : toHundredths(sheet.total),
    })),
  }
}

const source = readDemo()
const result = scoreContest({ definition: source.contest, sheets: source.sheets }, source.campaign.units)

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

describe.each(['summary', 'tally'] as const)('the %s workbook', (document) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await writeDocumentWorkbook({ document, paper: 'A4' }, source)
  })

  test('has no error in the Open XML validator', () => {
    const { valid, report } = validateOffice(bytes, 'book.xlsx')
    expect(report).not.toContain('ErrorType')
    expect(valid).toBe(true)
  })

  test('repeats its header, fits one page wide in landscape, and explains itself', async () => {
    const workbook = await open(bytes)
    const [sheet] = workbook.worksheets
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, paperSize: 9 })
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3')
    expect(workbook.getWorksheet('计算说明')).toBeDefined()
  })
})

test('the summary says what scoring says, as values, as cached formulas, and in LibreOffice', async () => {
  const bytes = await writeDocumentWorkbook({ document: 'summary', paper: 'A4' }, source)
  const [sheet] = (await open(bytes)).worksheets
  const values = sheet?.getRow(3).values ?? []
  const header = Array.isArray(values) ? Array.from(values, (value) => String(value ?? '')) : []
  const finalColumn = header.indexOf('最终得分')
  const cells = result.ranked.map((_, index) => sheet?.getRow(4 + index).getCell(finalColumn))
  expect(cells.map((cell) => cell?.formula?.startsWith('ROUND('))).toEqual(result.ranked.map(() => true))
  expect(cells.map((cell) => roundDecimal(String(cell?.result), source.contest.decimals))).toEqual(
    result.ranked.map((row) => row.published),
  )
  const text = readThroughLibreOffice(bytes, 'book.xlsx')
  for (const row of result.ranked) expect(text).toContain(row.published)
  expect(text).toContain('计分规则')
})

test('a summary with other columns has a formula only where what it adds up is shown', async () => {
  const formulas = async (layout: Partial<SummaryLayout>) => {
    const bytes = await writeDocumentWorkbook(
      { document: 'summary', paper: 'A4', layout: { ...defaultSummaryLayout, ...layout } },
      source,
    )
    expect(validateOffice(bytes, 'book.xlsx').valid).toBe(true)
    const [sheet] = (await open(bytes)).worksheets
    const header = Array.from((sheet?.getRow(3).values ?? []) as unknown[], (value) => String(value ?? ''))
    const cell = sheet?.getRow(4).getCell(header.indexOf('最终得分'))
    return { header, formula: cell?.formula, value: cell?.formula === undefined ? cell?.value : cell.result }
  }
  const all = await formulas({ order: ['note', 'published'] })
  expect(all.header.slice(1, 3)).toEqual(['备注', '最终得分'])
  expect(all.formula).toMatch(/^ROUND\(/)
  const few = await formulas({ hidden: ['base', 'parts'], blankColumns: ['签收'] })
  expect(few.header.at(-1)).toBe('签收')
  expect(few.formula).toBeUndefined()
  expect(few.value).toBe(all.value)
})

test('the tally means recomputed by LibreOffice are the part scores', async () => {
  const bytes = await writeDocumentWorkbook({ document: 'tally', paper: 'A3' }, source)
  const text = readThroughLibreOffice(bytes, 'book.xlsx')
  for (const row of result.ranked) {
    for (const part of row.parts) expect(text).toContain(roundDecimal(part.score, 4))
  }
})

test('text that looks like a formula stays text', async () => {
  const campaign = {
    ...source.campaign,
    units: source.campaign.units.map((unit, index) => (index === 0 ? { ...unit, name: '=1+1' } : unit)),
  }
  const bytes = await writeDocumentWorkbook({ document: 'summary', paper: 'A4' }, { ...source, campaign })
  const [sheet] = (await open(bytes)).worksheets
  const names = result.ranked.map((_, index) => sheet?.getRow(4 + index).getCell(2))
  const planted = names.find((cell) => cell?.value === '=1+1')
  expect(planted?.type).toBe(ExcelJS.ValueType.String)
})

test('names documents for Windows', () => {
  expect(nameDocument('summary', source.campaign, null)).toBe('2023年第二季度_成绩汇总表')
})
