/** 附件：成绩汇总表 of one contest for a text, after the rank switch. */

import type { ContestRecord } from '../model/contest'
import { type CampaignSource, pickContest } from './campaign-source'
import { outlineContest } from './contest-results'
import { describeDate } from './document-source'
import type { TextAttachment, TextColumn } from './official-text'
import { roundDecimal } from './round-decimal'
import { buildSummary } from './summary'
import type { RankSwitch } from './text-options'

/** The table to attach; null where no ranks are shown at all or nothing was scored. */
export function buildResultAttachment(
  source: CampaignSource,
  contest: ContestRecord,
  ranks: RankSwitch,
): TextAttachment | null {
  const outline = outlineContest(source, contest, ranks)
  if (outline.shown.length === 0) return null
  return ranks.kind === 'full' ? buildFullTable(source, contest) : buildTopTable(source, outline, contest)
}

function buildFullTable(source: CampaignSource, contest: ContestRecord): TextAttachment {
  const summary = buildSummary(pickContest(source, contest))
  const hasGroups = summary.offeredColumns.includes('group')
  const hasBands = summary.offeredColumns.includes('band')
  const decimals = Math.max(summary.decimals, 2)
  const columns: TextColumn[] = [
    { header: '名次', width: 6, align: 'center' },
    { header: summary.unitTerm, width: 20, align: 'center' },
    ...(hasGroups ? [{ header: '组别', width: 10, align: 'center' } as const] : []),
    ...summary.parts.map((part): TextColumn => ({ header: part.name, width: 11, align: 'center' })),
    ...(summary.hasAdjustments ? [{ header: '加减分', width: 9, align: 'center' } as const] : []),
    { header: '得分', width: 10, align: 'center' },
    ...(hasBands ? [{ header: '等次', width: 8, align: 'center' } as const] : []),
  ]
  const rows = summary.rows.map((row) => [
    row.rank === null ? '—' : String(row.rank),
    row.unit,
    ...(hasGroups ? [row.group] : []),
    ...row.parts.map((score) => (score === null ? '—' : roundDecimal(score, decimals))),
    ...(summary.hasAdjustments ? [row.adjustment] : []),
    row.published ?? '—',
    ...(hasBands ? [row.band ?? '—'] : []),
  ])
  return {
    title: summary.title,
    orientation: columns.length > 7 ? 'landscape' : 'portrait',
    table: { columns, rows, mergedColumns: [] },
    notes: listNotes(source, summary.notices, summary.rows),
  }
}

function buildTopTable(
  source: CampaignSource,
  outline: ReturnType<typeof outlineContest>,
  contest: ContestRecord,
): TextAttachment {
  const hasBands = contest.definition.bands !== null
  const columns: TextColumn[] = [
    { header: '序号', width: 7, align: 'center' },
    { header: source.facts.unitTerm, width: 24, align: 'center' },
    { header: '名次', width: 10, align: 'center' },
    { header: '得分', width: 12, align: 'center' },
    ...(hasBands ? [{ header: '等次', width: 10, align: 'center' } as const] : []),
  ]
  const shown = outline.shown.map((row) => [
    row.unit,
    String(row.rank),
    row.score,
    ...(hasBands ? [row.band ?? '—'] : []),
  ])
  const others = outline.others.map(({ unit }) => [unit, '—', '—', ...(hasBands ? ['—'] : [])])
  return {
    title: buildSummary(pickContest(source, contest)).title,
    orientation: 'portrait',
    table: { columns, rows: [...shown, ...others].map((row, index) => [String(index + 1), ...row]), mergedColumns: [] },
    notes: others.length === 0 ? [] : ['未列名次的按机构序列排列。'],
  }
}

function listNotes(
  source: CampaignSource,
  notices: readonly string[],
  rows: readonly { unit: string; rank: number | null; note: string }[],
): string[] {
  const unranked = rows.filter((row) => row.rank === null && row.note !== '').map((row) => `${row.unit}：${row.note}。`)
  const date = describeDate(source.campaign.endDate ?? source.campaign.startDate)
  return [...(date === '' ? [] : [`评比日期：${date}。`]), ...notices.map((notice) => `${notice}。`), ...unranked]
}
