/** Headings and names that offices write around the marks of a table. */
import type { PasteGrid } from './paste-grid'

/** Above the names of the rows. */
export const nameHeadings = [
  '村(社区)',
  '社区(村)',
  '村(社区)名称',
  '单位',
  '单位名称',
  '参评单位',
  '被评单位',
  '被考核单位',
  '名称',
  '评委',
  '评委姓名',
  '姓名',
]

/** Columns and rows that hold no marks of the grid and are left out without a question. */
export const ignoredHeadings =
  /^(序号|编号|名次|排名|排序|位次|等次|等级|备注|说明|签名|签字|评委签名|组别|分组|类别|职务)$/
export const ignoredNames =
  /^(合计|总计|小计|平均|平均分|平均值|均分|最高分?|最低分?|最大值|最小值|满分|分值|序号|备注)$/

const sums = ['合计', '总分', '总计', '得分', '合计得分']

/** A heading without the full marks that follow it: “阵地建设（10分）” is 阵地建设. */
export function headingOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/[（(][^（）()]*分[^（）()]*[)）]$/, '')
}

export function plainHeading(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** What each column of the grid may be called, its own name first. */
export function listHeadings({ columns, hasTotalOnly }: PasteGrid): string[][] {
  return columns.map(({ name, kind }) => {
    const own = plainHeading(name)
    if (kind === 'item') return [...new Set([own, plainHeading(headingOf(name))])]
    const isSum = kind === (hasTotalOnly ? 'total' : 'sum')
    return [...new Set(kind === 'sum' ? (isSum ? sums : []) : [own, ...(isSum ? sums : [])])]
  })
}
