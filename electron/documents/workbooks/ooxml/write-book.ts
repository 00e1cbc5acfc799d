import type { Book, Sheet } from './book'
import { absoluteRange, columnName, quoteSheet, sheetRange } from './references'
import { writeSheet } from './sheet-xml'
import { StyleTable } from './style-table'
import { TextTable } from './text-table'
import { document, element, escapeXml } from './xml'
import { zipParts } from './zip-parts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The bytes of an .xlsx (ECMA-376, transitional). Texts must hold no sign that XML forbids. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const styles = new StyleTable(book.font)
  const texts = new TextTable()
  const sheets = book.sheets.map((sheet, index): [string, Buffer] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    writeSheet(sheet, styles, texts),
  ])
  return zipParts([
    ['[Content_Types].xml', writeContentTypes(book.sheets.length)],
    ['_rels/.rels', writeRootRelations()],
    ['docProps/core.xml', writeCoreProperties(book)],
    ['docProps/app.xml', writeAppProperties(book)],
    ['xl/workbook.xml', writeWorkbook(book.sheets)],
    ['xl/_rels/workbook.xml.rels', writeBookRelations(book.sheets.length)],
    ['xl/styles.xml', styles.write()],
    ['xl/sharedStrings.xml', texts.write()],
    ...sheets,
  ])
}

function writeContentTypes(sheetCount: number): string {
  const types: [string, string][] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ...range(sheetCount).map((number): [string, string] => [
      `/xl/worksheets/sheet${number}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
  ]
  const defaults = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ]
  const overrides = types.map(([PartName, ContentType]) => element('Override', { PartName, ContentType }))
  return document(element('Types', { xmlns: `${packages}/content-types` }, [...defaults, ...overrides].join('')))
}

function writeRelations(relations: readonly [type: string, target: string][]): string {
  const items = relations.map(([Type, Target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  )
  return document(element('Relationships', { xmlns: `${packages}/relationships` }, items.join('')))
}

function writeRootRelations(): string {
  return writeRelations([
    [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
  ])
}

function writeBookRelations(sheetCount: number): string {
  return writeRelations([
    ...range(sheetCount).map((number): [string, string] => [
      `${office}/relationships/worksheet`,
      `worksheets/sheet${number}.xml`,
    ]),
    [`${office}/relationships/styles`, 'styles.xml'],
    [`${office}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ])
}

function writeCoreProperties({ title }: Book): string {
  const namespaces = {
    'xmlns:cp': `${packages}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  return document(element('cp:coreProperties', namespaces, `<dc:title>${escapeXml(title)}</dc:title>`))
}

function writeAppProperties({ company }: Book): string {
  const properties = `<Company>${escapeXml(company)}</Company>`
  return document(element('Properties', { xmlns: `${office}/extended-properties` }, properties))
}

function writeWorkbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  )
  const names = sheets.flatMap(writeNames)
  const content = [
    '<bookViews><workbookView/></bookViews>',
    element('sheets', {}, entries.join('')),
    names.length === 0 ? '' : element('definedNames', {}, names.join('')),
  ]
  const namespaces = { xmlns: mainNamespace, 'xmlns:r': `${office}/relationships` }
  return document(element('workbook', namespaces, content.join('')))
}

/** Print area, repeated rows and columns, and the range of the filter are defined names of the sheet. */
function writeNames(sheet: Sheet, localSheetId: number): string[] {
  const { repeatedRows, repeatedColumns, filter } = sheet
  const define = (name: string, text: string, hidden?: 1) =>
    element('definedName', { name: `_xlnm.${name}`, localSheetId, hidden }, escapeXml(text))
  const titles = [
    ...(repeatedColumns === null ? [] : [`${quoteSheet(sheet)}!$A:$${columnName(repeatedColumns - 1)}`]),
    ...(repeatedRows === null ? [] : [`${quoteSheet(sheet)}!$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`]),
  ]
  return [
    ...(filter === null ? [] : [define('_FilterDatabase', absoluteRange(sheet, filter), 1)]),
    define('Print_Area', absoluteRange(sheet, sheetRange(sheet))),
    ...(titles.length === 0 ? [] : [define('Print_Titles', titles.join(','))]),
  ]
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
