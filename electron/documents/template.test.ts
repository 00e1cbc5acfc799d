import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { templateSheets } from '../../shared/documents/import-headings'
import { type TemplateSource, writeTemplate } from '.'
import { validateOffice } from './test-support/office-tools'
import { makeTemplateSource } from './test-support/template-source'

const source = makeTemplateSource()

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await writeTemplate(source)
})

async function open(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer)
  return book
}

describe('the template', () => {
  test.each([
    ['of a contest', source],
    ['of an office', { ...source, contest: null }],
    ['with grades and totals alone', makeOddSource()],
  ])('%s has no error in the Open XML validator', async (_, wanted) => {
    const { valid, report } = validateOffice(await writeTemplate(wanted), 'template.xlsx')
    expect(report).not.toContain('ErrorType')
    expect(valid).toBe(true)
  })

  test('holds a guide and a sheet for everything that can be imported', async () => {
    const book = await open(bytes)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(Object.values(templateSheets))
  })

  test('checks what is typed: kinds by a list, marks by range and step', async () => {
    const book = await open(bytes)
    const checks = (name: string, cell: string) => book.getWorksheet(name)?.getCell(cell).dataValidation
    expect(checks(templateSheets.units, 'B3')).toMatchObject({ type: 'list', formulae: ['"村,社区,其他"'] })
    expect(checks(templateSheets.marks, 'C2')).toMatchObject({
      type: 'custom',
      formulae: ['OR(C2="弃权",AND(ISNUMBER(C2),C2>=0,C2<=15,ABS(C2/0.5-ROUND(C2/0.5,0))<0.0001))'],
    })
  })
})

/** Items with grades, many units of one name's length, and a part of which only totals are scored. */
function makeOddSource(): TemplateSource {
  const { contest } = source
  const [first, second] = contest.definition.parts
  if (first === undefined || second === undefined) throw new Error('the sample has two parts')
  const grades = ['15', '12.5', '10'].map((points, index) => ({ name: `档${index}`, points }))
  const graded = first.sections.map((section) => ({
    ...section,
    items: section.items.map((item, index) => (index === 0 ? { ...item, grades } : item)),
  }))
  const parts = [
    { ...first, sections: graded },
    { ...second, entry: 'total' as const },
  ]
  return { ...source, contest: { ...contest, title: '<&"测试"', definition: { ...contest.definition, parts } } }
}
