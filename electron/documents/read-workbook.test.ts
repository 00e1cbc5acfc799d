import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkbookSheet } from '../../shared/model/workbook'
import { readWorkbook } from '.'
import { convertWorkbook } from './test-support/old-workbook'

async function toBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
}

/** A table as offices make them: a merged title, sums with binary remainders, dates, hidden and merged parts. */
function makeOfficeBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('评分汇总')
  sheet.addRow(['第二季度评分表', '', '', '', ''])
  sheet.addRow(['评委', '村(社区)', '得分', '日期', '备注'])
  sheet.addRow(['评委01', '民安社区', 0.1 + 0.2, new Date(Date.UTC(2023, 5, 28)), '  首尾空格 '])
  sheet.addRow(['', '青松社区', 9.299999999, new Date(Date.UTC(2023, 5, 28, 9, 30)), '两行\n文字'])
  sheet.addRow(['评委02', '西河村', 8.25, null, '隐藏的行'])
  sheet.addRow(['评委02', '西河村', { formula: 'C3*10', result: 3 }, null, '０１２'])
  sheet.mergeCells('A1:E1')
  sheet.mergeCells('A3:A4')
  sheet.getRow(5).hidden = true
  sheet.getColumn(4).hidden = true
  book.addWorksheet('底稿', { state: 'hidden' }).addRow(['不看'])
  return book
}

const expected: WorkbookSheet = {
  name: '评分汇总',
  rows: [
    ['第二季度评分表'],
    ['评委', '村(社区)', '得分', '备注'],
    ['评委01', '民安社区', '0.3', '首尾空格'],
    ['', '青松社区', '9.3', '两行\n文字'],
    ['评委02', '西河村', '3', '０１２'],
  ],
  rowNumbers: [1, 2, 3, 4, 6],
  columnNumbers: [0, 1, 2, 4],
  merges: [
    { row: 0, column: 0, lastRow: 0, lastColumn: 3 },
    { row: 2, column: 0, lastRow: 3, lastColumn: 0 },
  ],
  hiddenRows: 1,
  hiddenColumns: 1,
  roundedNumbers: 2,
  emptyFormulas: 0,
}

describe.each(['xlsx', 'xls'] as const)('an office table as .%s', (format) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    const made = await toBytes(makeOfficeBook())
    bytes = format === 'xlsx' ? made : convertWorkbook(made, 'xls')
  })

  test('is read as it is seen: no remainders, nothing hidden, merged texts once', async () => {
    const { sheets, hiddenSheets } = await readWorkbook(bytes)
    expect(sheets).toEqual([{ ...expected, merges: expect.arrayContaining(expected.merges) }])
    expect(hiddenSheets).toEqual(['底稿'])
  })

  test('that was cut off is refused', async () => {
    await expect(readWorkbook(bytes.subarray(0, bytes.length - 600))).rejects.toThrow(/损坏/)
  })
})

test('dates are calendar days, with the time when there is one', async () => {
  const book = makeOfficeBook()
  const sheet = book.getWorksheet('评分汇总')
  if (sheet !== undefined) sheet.getColumn(4).hidden = false
  const [read] = (await readWorkbook(await toBytes(book))).sheets
  expect(read?.rows.map((row) => row[3] ?? '')).toEqual(['', '日期', '2023-06-28', '2023-06-28 09:30', ''])
})

test('a formula without a kept result is empty and counted, never calculated', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('表').addRow([5, { formula: 'A1*2' }])
  const [sheet] = (await readWorkbook(await toBytes(book))).sheets
  expect(sheet).toMatchObject({ rows: [['5']], emptyFormulas: 1 })
})

test('a workbook of our own library is read with its texts as they are', async () => {
  const rows = [
    ['名称', '编号'],
    ['=1+1', '007'],
    ['甲村', '12345678901234567'],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: '村(社区)', rows }] })
  expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(rows)
})

test.each([
  [9.299999999999999, '9.3', true],
  [9.55, '9.55', false],
  [9.123456789, '9.123456789', false],
  [1 / 3, '0.3333333333', true],
  [-0.000000000001, '0', true],
  [100, '100', false],
  [1234567.5, '1234567.5', false],
])('the number %d reads %s', async (value, text, isRounded) => {
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [[value]] }] })
  const [sheet] = (await readWorkbook(bytes)).sheets
  expect(sheet).toMatchObject({ rows: [[text]], roundedNumbers: isRounded ? 1 : 0 })
})

describe('lists in plain text', () => {
  const text = '名称,组别\r\n"民安,社区","第一组\n（北）"\r\n西河村,""\r\n'
  const rows = [['名称', '组别'], ['民安,社区', '第一组\n（北）'], ['西河村']]

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ])('in %s', async (_, bytes) => {
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(rows)
  })
})

describe('files that are no workbook are refused with the reason', () => {
  test.each([
    ['an empty file', new Uint8Array(), /不是电子表格/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), /不是电子表格/],
    ['a web page that is called .xls', Buffer.from('<html><table><tr><td>民安社区'), /不是电子表格/],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /损坏/],
    ['a file of 21 MB', new Uint8Array(21 * 1024 * 1024), /太大/],
  ])('%s', async (_, bytes, message) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(message)
  })

  test('a workbook with a password', async () => {
    const encryption = { password: '1234', spinCount: 1000 }
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption })
    await expect(readWorkbook(bytes)).rejects.toThrow(/打开密码/)
  })

  test('a workbook of which every sheet is hidden', async () => {
    const sheets = [
      { name: 'a', rows: [['x']], hidden: true },
      { name: 'b', rows: [['y']], hidden: true },
    ]
    await expect(readWorkbook(await writeXlsx({ sheets }))).rejects.toThrow(/没有可以读取的工作表/)
  })

  test('a small file that grows beyond measure', async () => {
    const rows = Array.from({ length: 60_000 }, () => ['0'.repeat(800)])
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }], stringMode: 'inline' })
    expect(bytes.length).toBeLessThan(1024 * 1024)
    await expect(readWorkbook(bytes)).rejects.toThrow(/太大/)
  })

  test('a sheet with far too many columns', async () => {
    const row = Array.from({ length: 500 }, () => 1)
    await expect(readWorkbook(await writeXlsx({ sheets: [{ name: 'a', rows: [row] }] }))).rejects.toThrow(/太大/)
  })
})
