/** 观摩日程路线: the tour in order, with times computed from travel and stay (documents.md). */

import { type CampaignSource, listStops, nameUnit } from './campaign-source'
import type { TextAttachment } from './official-text'

export type RouteRow = {
  order: number
  /** HH:MM; null without a time of departure. */
  arrival: string | null
  stop: string
  units: string
  content: string
  presenter: string
  stayMinutes: number | null
  travelMinutes: number | null
  note: string
}

export type RouteDocument = {
  title: string
  departureTime: string | null
  rows: RouteRow[]
  /** When the last stop is left, HH:MM; null without a time of departure. */
  end: string | null
}

/** Times start with the campaign's departure; missing minutes count as none. */
export function buildRoute(source: CampaignSource): RouteDocument {
  const { departureTime } = source
  let now = departureTime === null ? null : readMinutes(departureTime)
  const rows = listStops(source).map((stop, index) => {
    if (now !== null) now += stop.travelMinutes ?? 0
    const arrival = now === null ? null : formatMinutes(now)
    if (now !== null) now += stop.stayMinutes ?? 0
    return {
      order: index + 1,
      arrival,
      stop: stop.name,
      units: stop.unitIds.map((unitId) => nameUnit(source, unitId)).join('、'),
      content: stop.content,
      presenter: stop.presenterPost,
      stayMinutes: stop.stayMinutes,
      travelMinutes: stop.travelMinutes,
      note: stop.place,
    }
  })
  return {
    title: `${source.campaign.title}日程路线表`,
    departureTime,
    rows,
    end: now === null ? null : formatMinutes(now),
  }
}

/** The table to attach to a text; null where no stop is recorded. */
export function buildRouteAttachment(source: CampaignSource): TextAttachment | null {
  const route = buildRoute(source)
  if (route.rows.length === 0) return null
  const showMinutes = (minutes: number | null) => (minutes === null ? '' : String(minutes))
  return {
    title: route.title,
    orientation: 'landscape',
    table: {
      columns: [
        { header: '序号', width: 5, align: 'center' },
        { header: '时间', width: 7, align: 'center' },
        { header: '观摩点位', width: 20, align: 'left' },
        { header: `所属${source.facts.unitTerm}`, width: 16, align: 'left' },
        { header: '观摩内容', width: 20, align: 'left' },
        { header: '讲解人', width: 12, align: 'left' },
        { header: '停留（分钟）', width: 10, align: 'center' },
        { header: '行车（分钟）', width: 10, align: 'center' },
        { header: '备注', width: 8, align: 'left' },
      ],
      rows: route.rows.map((row) => [
        String(row.order),
        row.arrival ?? '',
        row.stop,
        row.units,
        row.content,
        row.presenter,
        showMinutes(row.stayMinutes),
        showMinutes(row.travelMinutes),
        row.note,
      ]),
      mergedColumns: [],
    },
    notes:
      route.end === null
        ? []
        : [`${describeTime(route.departureTime ?? '')}出发，预计${describeTime(route.end)}结束。`],
  }
}

/** 08:30 → 8:30, as it is read in a sentence. */
export function describeTime(time: string): string {
  return time.replace(/^0/, '')
}

const dayMinutes = 24 * 60

function readMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function formatMinutes(minutes: number): string {
  const inDay = minutes % dayMinutes
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
