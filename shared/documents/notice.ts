/** 会议通知 (documents.md): time, place, people, agenda, requirements; the route and the list of people attached. */

import { describeApproval, describeDates, describeStops, nameSigner } from './campaign-facts'
import { type CampaignSource, nameUnit } from './campaign-source'
import { describeDate } from './document-source'
import {
  gap,
  heading,
  type OfficialText,
  orGap,
  paragraph,
  phrase,
  type TextAttachment,
  type TextBlock,
} from './official-text'
import { buildRouteAttachment, describeTime } from './route'
import type { TextOptions } from './text-options'

/** Sections of the 会议通知 that `omittedSections` may name. */
export const noticeSections = [
  { id: 'time', label: '时间' },
  { id: 'place', label: '集合地点' },
  { id: 'people', label: '参加人员' },
  { id: 'agenda', label: '议程' },
  { id: 'requirements', label: '有关要求' },
  { id: 'attachments', label: '附件（日程路线表、名单）' },
] as const

/** 关于开展…的通知. */
export function buildNotice(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign } = source
  const has = (id: (typeof noticeSections)[number]['id']) => !options.omittedSections.includes(id)
  const time = source.departureTime === null ? gap : describeTime(source.departureTime)
  return {
    title: `关于开展${campaign.title}的通知`,
    masthead: null,
    addressee: orGap(options.addressee),
    blocks: [
      paragraph(
        `${describeApproval(options)}定于${describeDates(campaign)}开展${campaign.title}。现将有关事项通知如下：`,
      ),
      ...(has('time') ? [heading(1, '时间'), paragraph(`${describeDates(campaign)}，${time}集合出发。`)] : []),
      ...(has('place') ? [heading(1, '集合地点'), paragraph(`${phrase(options.gatheringPlace)}。`)] : []),
      ...(has('people') ? [heading(1, '参加人员'), paragraph(describePeople(source))] : []),
      ...(has('agenda') ? [heading(1, '议程'), ...describeAgenda(source)] : []),
      ...(has('requirements') ? [heading(1, '有关要求'), paragraph(`${gap}。`)] : []),
      { kind: 'signature', office: nameSigner(source), date: orGap(describeDate(options.date)) },
    ],
    attachments: has('attachments') ? listAttachments(source) : [],
    distribution: options.distribution,
    isRehearsal: source.isRehearsal,
  }
}

function describePeople({ campaign }: CampaignSource): string {
  const headcount = campaign.headcount === null ? '' : `，共${campaign.headcount}人`
  return `由${phrase(campaign.leadPost)}带队，${phrase(campaign.participants)}参加${headcount}。`
}

/** 观摩点位 in order, then every contest with its parts and 出场顺序. */
function describeAgenda(source: CampaignSource): TextBlock[] {
  const contests = source.contests.flatMap(({ definition }) => {
    const units = definition.unitIds.map((unitId) => nameUnit(source, unitId))
    const order = units.length === 0 ? gap : units.join('、')
    return [
      heading(2, definition.name),
      paragraph(`评分环节：${definition.parts.map((part) => part.name).join('、')}。出场顺序：${order}。`),
    ]
  })
  return [heading(2, '现场观摩'), paragraph(describeStops(source)), ...contests]
}

function listAttachments(source: CampaignSource): TextAttachment[] {
  const route = buildRouteAttachment(source)
  const people = buildAttendeeAttachment(source)
  return [route, people].filter((attachment) => attachment !== null)
}

/** 名单 by post; the column of names only where one was typed. Null without a list. */
export function buildAttendeeAttachment({ attendees, campaign }: CampaignSource): TextAttachment | null {
  if (attendees.length === 0) return null
  const hasNames = attendees.some((attendee) => attendee.name !== '')
  return {
    title: `${campaign.title}参加人员名单`,
    orientation: 'portrait',
    table: {
      columns: [
        { header: '序号', width: 8, align: 'center' },
        { header: '单位及职务', width: 44, align: 'left' },
        ...(hasNames ? [{ header: '姓名', width: 18, align: 'center' } as const] : []),
        { header: '备注', width: 18, align: 'left' },
      ],
      rows: attendees.map(({ post, name }, index) => [String(index + 1), post, ...(hasNames ? [name] : []), '']),
      mergedColumns: [],
    },
    notes: [],
  }
}
