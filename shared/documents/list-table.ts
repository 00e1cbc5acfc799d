/** Lists for other programs (CSV): plain tables without titles, merged cells or formulas. */

import type { CampaignSource } from './campaign-source'
import { buildCommentList } from './comment-list'
import type { DocumentSource } from './document-source'
import { buildMarkDetail } from './mark-detail'
import { buildRoute } from './route'
import { buildSummary } from './summary'
import { buildTally, cellTexts } from './tally'

/** Text, a number as an exact decimal text, or nothing. */
export type ListCell = string | { number: string } | null
export type ListTable = { header: string[]; rows: ListCell[][] }

function number(value: string | number | null): ListCell {
  return value === null ? null : { number: String(value) }
}

/** 成绩汇总表: one unit per row. */
export function listSummary(source: DocumentSource): ListTable {
  const summary = buildSummary(source)
  return {
    header: [
      '名次',
      summary.unitTerm,
      '组别',
      '组内名次',
      ...summary.parts.map((part) => part.name),
      '合计',
      '加减分',
      '最终得分',
      '等次',
      '备注',
    ],
    rows: summary.rows.map((row) => [
      number(row.rank),
      row.unit,
      row.group,
      number(row.groupRank),
      ...row.parts.map(number),
      number(row.base),
      number(row.adjustment),
      number(row.published),
      row.band,
      row.note,
    ]),
  }
}

/** 统分表: one counting or dropped sheet total per row. */
export function listTally(source: DocumentSource): ListTable {
  const tally = buildTally(source)
  return {
    header: ['环节', '评委组', '评委', source.facts.unitTerm, '分数', '状态'],
    rows: tally.parts.flatMap((part) =>
      part.groups.flatMap((group) =>
        group.judges.flatMap((judge) =>
          judge.cells.map((cell, index) => [
            part.name,
            group.name,
            judge.label,
            part.units[index] ?? '',
            number(cell.total),
            cell.state === 'counted' ? '计入' : cell.state === 'dropped' ? '去掉' : cellTexts[cell.state],
          ]),
        ),
      ),
    ),
  }
}

/** 评分明细: one mark per row. */
export function listMarks(source: DocumentSource): ListTable {
  const detail = buildMarkDetail(source)
  return {
    header: ['环节', '评委组', '评委', detail.unitTerm, '一级指标', '评分项', '满分', '填写', '评分单状态'],
    rows: detail.parts.flatMap((part) =>
      part.rows.flatMap((row) =>
        part.items.map((item, index) => {
          const mark = row.marks[index] ?? null
          const written = mark === 'notApplicable' ? '不适用' : number(mark)
          const name = item.isDeduction ? `${item.name}（扣分）` : item.name
          return [part.name, row.panel, row.judge, row.unit, item.section, name, number(item.max), written, row.state]
        }),
      ),
    ),
  }
}

/** 点评汇总表: one comment per row. */
export function listComments(source: CampaignSource): ListTable {
  const { unitTerm, rows } = buildCommentList(source)
  return {
    header: ['序号', unitTerm, '点位', '点评人（职务）', '类别', '点评内容', '整改情况'],
    rows: rows.map((row) => [
      number(row.order),
      row.unit,
      row.stop,
      row.speaker,
      row.kind,
      row.text,
      row.rectification,
    ]),
  }
}

/** 观摩日程路线表: one stop per row. */
export function listRoute(source: CampaignSource): ListTable {
  return {
    header: [
      '序号',
      '时间',
      '观摩点位',
      `所属${source.facts.unitTerm}`,
      '观摩内容',
      '讲解人',
      '停留（分钟）',
      '行车（分钟）',
      '备注',
    ],
    rows: buildRoute(source).rows.map((row) => [
      number(row.order),
      row.arrival,
      row.stop,
      row.units,
      row.content,
      row.presenter,
      number(row.stayMinutes),
      number(row.travelMinutes),
      row.note,
    ]),
  }
}
