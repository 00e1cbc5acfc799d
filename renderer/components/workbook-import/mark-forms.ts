/** The two ways in which tables of marks are written, and what their columns may stand for. */
import { markHeadings, nameItemColumn, nameTotalColumn } from '../../../shared/documents/import-headings'
import type { EntryContest } from '../../state/entry/entry-contest'
import type { CellTarget } from '../../state/entry/sheet-cells'
import type { ImportForm } from './import-plan'
import type { ImportField } from './import-table'

/** A column of marks: a cell of the sheet of its part. */
export type MarkColumn = { field: string; label: string; partId: string; target: CellTarget }

const judgeField = {
  field: 'judge',
  label: '评委',
  names: [markHeadings.judge, '评委编号', '评委姓名', '评委名称', '评分人', '打分人'],
  fills: true,
}
const unitField = {
  field: 'unit',
  label: '村(社区)',
  names: [markHeadings.unit, '村(社区)名称', '村社区', '社区(村)', '单位', '单位名称', '被评单位', '社区', '名称'],
  fills: true,
}

/** `table`: a row per paper sheet and a column per item; `list`: a row per mark. */
export function listMarkForms(contest: EntryContest): ImportForm[] {
  const columns = listMarkColumns(contest)
  const table: ImportField[] = [
    { ...judgeField, isRequired: false },
    { ...unitField, isRequired: false },
    ...columns.map(({ field, label, partId, target }) => ({
      field,
      label,
      isRequired: false,
      names: nameColumn(contest, label, partId, target),
    })),
  ]
  const list: ImportField[] = [
    { ...judgeField, isRequired: true },
    { ...unitField, isRequired: true },
    { field: 'part', label: '环节', isRequired: false, names: ['环节', '评分环节'], fills: true },
    {
      field: 'item',
      label: '评分项',
      isRequired: true,
      names: ['评分项', '评分项目', '项目', '指标', '二级指标'],
      fills: true,
    },
    { field: 'mark', label: '得分', isRequired: true, names: ['得分', '分数', '打分', '评分', '分值'] },
  ]
  return [
    {
      name: 'table',
      label: '一行一张评分单，各评分项在各列',
      fields: table,
      anyOf: { label: '评分项或合计', fields: columns.map(({ field }) => field) },
    },
    { name: 'list', label: '一行一个分数', fields: list },
  ]
}

/** Every cell that a sheet may have, in the order of the paper. */
export function listMarkColumns({ definition, parts }: EntryContest): MarkColumn[] {
  return parts.flatMap(({ part, items }) => [
    ...items.map((item) => ({
      field: `item:${item.id}`,
      label: nameItemColumn(definition.parts, part, item),
      partId: part.id,
      target: { kind: 'item' as const, itemId: item.id },
    })),
    {
      field: `total:${part.id}`,
      label: nameTotalColumn(definition.parts, part),
      partId: part.id,
      target: { kind: 'total' as const },
    },
  ])
}

/** An item's heading often carries its full marks: 阵地建设（15分）. */
function nameColumn({ definition, parts }: EntryContest, label: string, partId: string, target: CellTarget): string[] {
  const found = parts.find(({ part }) => part.id === partId)
  const partName = found?.part.name ?? ''
  if (target.kind !== 'item') {
    const alone = definition.parts.length === 1 ? ['总分', '得分', '合计得分', '总得分', '最后得分'] : []
    return [
      label,
      `${partName}合计`,
      `${partName}总分`,
      `${partName}得分`,
      ...(found?.part.entry === 'total' ? [partName] : []),
      ...alone,
    ]
  }
  const item = found?.items.find((candidate) => candidate.id === target.itemId)
  if (item === undefined) return [label]
  return [label, `${partName}：${item.name}`, `${partName}${item.name}`].flatMap((name) => [
    name,
    `${name}(${item.max}分)`,
    `${name}(${item.max})`,
  ])
}
