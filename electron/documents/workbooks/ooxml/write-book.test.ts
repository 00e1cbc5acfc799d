import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { styles } from '../styles'
import type { Book, CellStyle, Sheet } from './book'
import { ByteWriter } from './byte-writer'
import { columnName } from './references'
import { writeBook } from './write-book'

function makeSheet(change: Partial<Sheet> = {}): Sheet {
  return {
    ...{ name: '试-一 甲', rows: [[{ value: 1, style: styles.centre }]], heights: new Map(), widths: [10], merges: [] },
    ...{ paper: { size: 'A4', orientation: 'landscape' }, pagesWide: 1, repeatedRows: null, repeatedColumns: null },
    ...{ frozen: null, filter: null },
    ...change,
  }
}

async function readParts(change: Partial<Book> & { sheets: readonly Sheet[] }): Promise<(path: string) => string> {
  const book: Book = { title: '', company: '', font: { name: '仿宋', size: 11 }, ...change }
  const files = unzipSync(await writeBook(book))
  return (path) => new TextDecoder().decode(files[path])
}

describe('a book', () => {
  test('has a named style for every name, and number formats that build on it', async () => {
    const money: CellStyle = { ...styles.number, numberFormat: '0.00' }
    const cells = [styles.header, styles.number, money, { ...money }].map((style) => ({ value: 1, style }))
    const read = await readParts({ sheets: [makeSheet({ rows: [cells] })] })
    const text = read('xl/styles.xml')
    const names = Array.from(text.matchAll(/<cellStyle name="([^"]*)" xfId="(\d)"/g), ([, name, id]) => [name, id])
    expect(names).toEqual([
      ['Normal', '0'],
      ['表头', '1'],
      ['表内数字', '2'],
    ])
    expect(text.match(/<cellXfs count="(\d+)"/)?.[1]).toBe('4')
    expect(text).toMatch(/numFmtId="164"[^>]*xfId="2" applyNumberFormat="1"/)
    const sheet = read('xl/worksheets/sheet1.xml')
    expect(Array.from(sheet.matchAll(/ s="(\d)"/g), ([, index]) => index)).toEqual(['1', '2', '3', '3'])
  })

  test('keeps each text once, with its spaces, and escapes signs of XML', async () => {
    const cells = ['<甲> & "乙"', ' 前后 ', '<甲> & "乙"'].map((value) => ({ value, style: styles.text }))
    const read = await readParts({ title: 'a<b', sheets: [makeSheet({ rows: [cells] })] })
    expect(read('xl/sharedStrings.xml')).toContain('count="3" uniqueCount="2"')
    expect(read('xl/sharedStrings.xml')).toContain('<t xml:space="preserve">&lt;甲&gt; &amp; &quot;乙&quot;</t>')
    expect(read('docProps/core.xml')).toContain('a&lt;b')
  })

  test('names print areas, repeated rows and columns with the sheet in quotation marks', async () => {
    const sheet = makeSheet({ name: "甲's", repeatedRows: { first: 1, last: 2 }, repeatedColumns: 1 })
    const text = (await readParts({ sheets: [makeSheet(), sheet] }))('xl/workbook.xml')
    expect(text).toContain(`localSheetId="0">'试-一 甲'!$A$1:$A$1<`)
    expect(text).toContain(`localSheetId="1">'甲''s'!$A:$A,'甲''s'!$2:$3<`)
  })

  test('writes a formula with its cached value, a blank cell with its style, and no cell for a hole', async () => {
    const rows = [
      [{ value: 3, formula: 'A2&"<"', style: styles.centre }, undefined, { value: null, style: styles.centre }],
      [],
      [{ value: '甲', formula: 'B1', style: styles.centre }],
    ]
    const text = (await readParts({ sheets: [makeSheet({ rows, heights: new Map([[1, 20]]) })] }))(
      'xl/worksheets/sheet1.xml',
    )
    expect(text).toContain('<c r="A1" s="1"><f>A2&amp;&quot;&lt;&quot;</f><v>3</v></c><c r="C1" s="1"/>')
    expect(text).toContain('<row r="2" ht="20" customHeight="1"></row>')
    expect(text).toContain('<c r="A3" s="1" t="str"><f>B1</f><v>甲</v></c>')
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name)
})

test('text of any length is kept whole by a byte writer', () => {
  const writer = new ByteWriter()
  const pieces = Array.from({ length: 300 }, (_, index) => '村(社区)𠮷a'.repeat(index))
  for (const piece of pieces) writer.write(piece)
  expect(writer.finish().toString('utf8')).toBe(pieces.join(''))
})
