import { positiveDecimalSchema } from '../../../shared/model/decimal'
import { normalizeMarkText } from '../../../shared/model/mark-entry'
import type { Section } from '../../../shared/model/rubric'

/** What a pasted table was read as; lines that have no full marks are told by number. */
export type RubricReading = { sections: Section[]; itemCount: number; problems: { line: number; text: string }[] }

const headings = /^(大项|一级指标|项目|序号|指标|考核项目|考核内容|评分项|小项|二级指标|指标名称)$/

/** Splits a copied table into rows; a quoted cell may hold line breaks and doubled quotes. */
function splitTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g
  for (const match of text.matchAll(cells)) {
    const cell = match[1]?.replaceAll('""', '"') ?? match[2] ?? ''
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim())
    if (match[3] === '') break
    if (match[3] !== '\t') rows.push([])
  }
  return rows
}

/**
 * Reads section, item, criteria and full marks by tabs. A merged section cell arrives empty below its first row and
 * carries on. With three columns there is no criteria, with two no section. A leading number column and headings are passed
 * over; the last cell of a row is the full marks.
 * @param newId makes an id that nothing else has
 */
export function readRubric(text: string, step: string, newId: () => string): RubricReading {
  const sections: Section[] = []
  const problems: RubricReading['problems'] = []
  let itemCount = 0
  let sectionName = ''
  for (const [index, cells] of splitTable(text).entries()) {
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    if (cells.length === 0) continue
    const max = normalizeMarkText(cells.pop() ?? '')
    const isNumber = positiveDecimalSchema.safeParse(max).success
    if (!isNumber && cells.some((cell) => headings.test(cell))) continue
    if (cells.length > 1 && /^\d+$/.test(cells[0] ?? '')) cells.shift()
    const [section, name, ...criteria] = cells.length === 1 ? ['', ...cells] : cells
    if (!isNumber || name === undefined || name === '') {
      problems.push({ line: index + 1, text: [...cells, max].join(' ').slice(0, 40) })
      continue
    }
    if (section !== undefined && section !== '' && section !== sectionName) {
      sectionName = section
      sections.push({ name: section, items: [] })
    }
    if (sections.length === 0) sections.push({ name: '', items: [] })
    const item = { id: newId(), name, criteria: criteria.filter((cell) => cell !== '').join('；'), max, step }
    sections.at(-1)?.items.push({ ...item, kind: 'score', grades: null })
    itemCount += 1
  }
  return { sections, itemCount, problems }
}
