import { positiveDecimalSchema } from '../../../shared/model/decimal'
import { normalizeMarkText } from '../../../shared/model/mark-text'
import type { Section } from '../../../shared/model/rubric'
import { type ColumnNames, mapColumns } from '../../components/table-reading/map-columns'
import { readListLines } from '../../components/table-reading/tsv'

/** What a pasted table was read as; lines that have no full marks are told by number. */
export type RubricReading = {
  sections: Section[]
  itemCount: number
  /** The columns were found by their headings, not by their order. */
  isByHeading: boolean
  problems: { line: number; text: string }[]
}

type Column = 'section' | 'name' | 'criteria' | 'max'
type Line = Record<Column, string>

const headings = /^(大项|一级指标|项目|序号|指标|考核项目|考核内容|评分项|小项|二级指标|指标名称)$/
const sums = /^(合计|总计|总分|小计)$/

/** 项目 and 考核项目 head the sections where another column names the items, else the items themselves. */
const columnNames: ColumnNames<Column> = {
  section: ['大项', '一级指标', '板块', '类别', '考核项目', '项目'],
  name: ['评分项', '评分项目', '二级指标', '三级指标', '小项', '指标名称', '指标', '考核内容', '评分内容', '内容'],
  criteria: ['评分标准', '考核标准', '评分细则', '细则', '标准', '评分要求', '要求', '评分办法'],
  max: ['满分', '分值', '标准分', '分数', '权重分'],
}

/**
 * Reads section, item, criteria and full marks: by the headings where the table has them, else by order, the last cell of a
 * row being the full marks; with three columns there is no criteria, with two no section, and a leading number column is
 * passed over. A merged section cell arrives empty below its first row and carries on. Rows of sums are left out.
 * @param newId makes an id that nothing else has
 */
export function readRubric(text: string, step: string, newId: () => string): RubricReading {
  const rows = readListLines(text)
  const map = findColumns(rows)
  const reading: RubricReading = { sections: [], itemCount: 0, isByHeading: map !== null, problems: [] }
  let sectionName = ''
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === '') || (map !== null && index <= map.headingRow)) continue
    const line = map === null ? readInOrder(cells) : readByHeading(cells, map.columns)
    if (line === null || sums.test(line.section) || sums.test(line.name)) continue
    const max = normalizeMarkText(line.max)
    if (!positiveDecimalSchema.safeParse(max).success || line.name === '') {
      const told = cells.filter((cell) => cell !== '').join(' ')
      reading.problems.push({ line: index + 1, text: told.slice(0, 40) })
      continue
    }
    if (line.section !== '' && line.section !== sectionName) {
      sectionName = line.section
      reading.sections.push({ name: sectionName, items: [] })
    }
    if (reading.sections.length === 0) reading.sections.push({ name: '', items: [] })
    const item = { id: newId(), name: line.name, criteria: line.criteria, max, step }
    reading.sections.at(-1)?.items.push({ ...item, kind: 'score', grades: null })
    reading.itemCount += 1
  }
  return reading
}

/** null without headings for the items and for their full marks. */
function findColumns(rows: readonly string[][]) {
  const map = mapColumns(rows, columnNames)
  if (map === null) return null
  const { section, name = section, max } = map.columns
  if (name === undefined || max === undefined) return null
  const { section: _section, ...others } = map.columns
  const columns = name === section ? { ...others, name } : map.columns
  return { headingRow: map.headingRow, columns }
}

function readByHeading(cells: readonly string[], columns: Partial<Record<Column, number>>): Line {
  const read = (column: Column) => cells[columns[column] ?? -1] ?? ''
  return { section: read('section'), name: read('name'), criteria: read('criteria'), max: read('max') }
}

/** null for a line of headings. */
function readInOrder(row: readonly string[]): Line | null {
  const cells = [...row]
  while (cells.at(-1) === '') cells.pop()
  const max = cells.pop() ?? ''
  const isNumber = positiveDecimalSchema.safeParse(normalizeMarkText(max)).success
  if (!isNumber && cells.some((cell) => headings.test(cell))) return null
  if (cells.length > 1 && /^\d+$/.test(cells[0] ?? '')) cells.shift()
  const [section = '', name = '', ...criteria] = cells.length === 1 ? ['', ...cells] : cells
  return { section, name, criteria: criteria.filter((cell) => cell !== '').join('；'), max }
}
