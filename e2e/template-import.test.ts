/** The template as the program writes it, filled in, read back, and planned as the wizard does. */
import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { readWorkbook, writeTemplate } from '../electron/documents'
import { makeTemplateSource } from '../electron/documents/test-support/template-source'
import type { ImportPlan, ImportSubject } from '../renderer/components/workbook-import/import-plan'
import { readTable } from '../renderer/components/workbook-import/import-table'
import { makeJudgeSubject } from '../renderer/components/workbook-import/judge-subject'
import { makeMarkSubject } from '../renderer/components/workbook-import/mark-subject'
import { chooseSheet, readLayout } from '../renderer/components/workbook-import/read-layout'
import { makeRubricSubject } from '../renderer/components/workbook-import/rubric-subject'
import { makeUnitSubject } from '../renderer/components/workbook-import/unit-subject'
import { templateSheets } from '../shared/documents/import-headings'
import { listItems } from '../shared/model/rubric'

const source = makeTemplateSource()
const { units } = source
const { campaignUnits, definition } = source.contest

let bytes: Uint8Array
beforeAll(async () => {
  bytes = await writeTemplate(source)
})

async function open(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer)
  return book
}

/** What the wizard would propose for a file without a single choice of the user. */
async function planFile<Request>(file: Uint8Array, subject: ImportSubject<Request>): Promise<ImportPlan<Request>> {
  const { sheets } = await readWorkbook(file)
  const sheet = sheets[chooseSheet(sheets, subject, [])]
  if (sheet === undefined) throw new Error('no sheet')
  const layout = readLayout(sheet, subject, [])
  const form = subject.forms.find(({ name }) => name === layout.form)
  const table = readTable(sheet, layout.headingRow, layout.columns, form?.fields ?? [])
  const choices = subject.listChoices(layout.form, table).map(({ key, first }) => [key, first])
  return subject.plan({ form: layout.form, table, answers: {}, choices: Object.fromEntries(choices) })
}

const nothing = async () => undefined
const unitSubject = makeUnitSubject(units, nothing)
const judgeSubject = makeJudgeSubject({ definition, units: campaignUnits, hasMarks: false }, nothing)
const rubricSubject = makeRubricSubject(definition, false, nothing)
const markSubject = makeMarkSubject({ definition, units: campaignUnits, sheets: [] }, nothing)

test('as it was saved changes nothing when it is imported', async () => {
  for (const subject of [unitSubject, judgeSubject, rubricSubject, markSubject] as ImportSubject<unknown>[]) {
    const { lines, questions, request } = await planFile(bytes, subject)
    expect(lines.filter(({ status }) => status !== 'same')).toEqual([])
    expect({ questions, request }).toEqual({ questions: [], request: null })
  }
})

test('filled in gives exactly the marks, without a question', async () => {
  const book = await open(bytes)
  const sheet = book.getWorksheet(templateSheets.marks)
  const itemCount = definition.parts.reduce((sum, part) => sum + listItems(part).length, 0)
  const columnCount = 2 + itemCount + definition.parts.length
  for (let row = 2; row <= 1 + definition.judges.length * units.length; row += 1) {
    for (let column = 3; column <= columnCount; column += 1) {
      const heading = String(sheet?.getCell(1, column).value)
      if (!heading.endsWith('合计')) (sheet as ExcelJS.Worksheet).getCell(row, column).value = ((row + column) % 9) / 2
    }
  }
  const plan = await planFile(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer), markSubject)
  expect(plan.questions).toEqual([])
  expect(plan.lines.filter(({ status }) => status !== 'new')).toEqual([])
  const expected = definition.judges.flatMap((judge, judgeIndex) =>
    units.flatMap((unit, unitIndex) =>
      definition.parts.flatMap((part, partIndex) =>
        listItems(part).map((item, itemIndex) => {
          const before = partIndex === 0 ? 0 : listItems(definition.parts[0] ?? part).length + 1
          const row = 2 + judgeIndex * units.length + unitIndex
          const to = String(((row + 3 + before + itemIndex) % 9) / 2)
          const target = { kind: 'item', itemId: item.id }
          return { judgeId: judge.id, unitId: unit.id, partId: part.id, target, from: null, to }
        }),
      ),
    ),
  )
  expect(plan.request).toEqual(expected)
})

test('with a wrong mark says where', async () => {
  const book = await open(bytes)
  const sheet = book.getWorksheet(templateSheets.marks) as ExcelJS.Worksheet
  sheet.getCell('C3').value = 9.55
  sheet.getCell('D3').value = 9.299999999999999
  sheet.getCell('E3').value = 9.5
  const plan = await planFile(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer), markSubject)
  expect(plan.lines.map(({ problem }) => problem)).toEqual([
    '第 3 行“重点任务推进”列：“9.55”应为 0.5 的整数倍',
    '第 3 行“网格化治理成效”列：“9.3”应为 0.5 的整数倍',
    '',
  ])
})
