/** 评分表 of a part as a table to attach: the same rubric that draws the paper form. */

import type { ContestDefinition } from '../model/contest'
import { formatHundredths, toHundredths } from '../model/decimal'
import { listItems, type Part } from '../model/rubric'
import type { TextAttachment } from './official-text'

/** One table per part of the contest, its sections merged down the first column. */
export function buildRubricAttachments(definition: ContestDefinition): TextAttachment[] {
  return definition.parts.map((part) => {
    const hasSections = part.sections.some((section) => section.name !== '')
    const full = listItems(part).reduce((sum, item) => sum + toHundredths(item.max), 0)
    return {
      title: `${definition.name}评分表（${part.name}）`,
      orientation: 'portrait',
      table: {
        columns: [
          { header: '序号', width: 6, align: 'center' },
          ...(hasSections ? [{ header: '一级指标', width: 12, align: 'center' } as const] : []),
          { header: hasSections ? '二级指标' : '指标', width: 16, align: 'left' },
          { header: '评分标准', width: 32, align: 'left' },
          { header: '分值', width: 8, align: 'center' },
          { header: '得分', width: 8, align: 'center' },
        ],
        rows: listRows(part, hasSections),
        mergedColumns: hasSections ? [1] : [],
      },
      notes: [`满分${formatHundredths(full)}分。`],
    }
  })
}

function listRows(part: Part, hasSections: boolean): string[][] {
  let order = 0
  return part.sections.flatMap((section) =>
    section.items.map((item) => {
      order += 1
      const grades = item.grades?.map((grade) => `${grade.name}${grade.points}分`).join('、') ?? ''
      const criteria = [item.criteria, grades, item.kind === 'deduct' ? '扣分项，填写所扣分数' : '']
      return [
        String(order),
        ...(hasSections ? [section.name] : []),
        item.name,
        criteria.filter((text) => text !== '').join('；'),
        item.max,
        '',
      ]
    }),
  )
}
