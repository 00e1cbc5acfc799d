/** 活动方案 (documents.md): theme, time, people, stops, rules of scoring; the route and the score forms attached. */

import { describeApproval, describeDates, describeStops, describeUnits, nameSigner } from './campaign-facts'
import type { CampaignSource } from './campaign-source'
import { describeDate } from './document-source'
import { gap, heading, type OfficialText, orGap, paragraph, phrase } from './official-text'
import { buildRouteAttachment, describeTime } from './route'
import { buildRubricAttachments } from './rubric-table'
import type { TextOptions } from './text-options'
import { describeMethod } from './text-sections'

/** Sections of the 活动方案 that `omittedSections` may name. */
export const planSections = [
  { id: 'theme', label: '活动主题' },
  { id: 'time', label: '活动时间' },
  { id: 'people', label: '组织领导和参加人员' },
  { id: 'stops', label: '观摩安排' },
  { id: 'method', label: '评比办法' },
  { id: 'requirements', label: '工作要求' },
  { id: 'attachments', label: '附件（日程路线表、评分表）' },
] as const

export function buildPlanDocument(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign, contests } = source
  const has = (id: (typeof planSections)[number]['id']) => !options.omittedSections.includes(id)
  const people = `活动由${phrase(campaign.leadPost)}带队，${phrase(campaign.participants)}参加，共${orGap(campaign.headcount)}人。`
  const time = source.departureTime === null ? '' : `，${describeTime(source.departureTime)}集合出发`
  const route = buildRouteAttachment(source)
  return {
    title: `${campaign.title}方案`,
    masthead: null,
    addressee: null,
    blocks: [
      paragraph(`${describeApproval(options)}现就开展${campaign.title}制定如下方案。`),
      ...(has('theme') ? [heading(1, '活动主题'), paragraph(`${phrase(campaign.theme)}。`)] : []),
      ...(has('time')
        ? [
            heading(1, '活动时间'),
            paragraph(`${describeDates(campaign)}${time}。集合地点：${phrase(options.gatheringPlace)}。`),
          ]
        : []),
      ...(has('people') ? [heading(1, '组织领导和参加人员'), paragraph(people), paragraph(describeUnits(source))] : []),
      ...(has('stops') ? [heading(1, '观摩安排'), paragraph(describeStops(source))] : []),
      ...(has('method') && contests.length > 0 ? [heading(1, '评比办法'), ...describeMethod(source)] : []),
      ...(has('requirements') ? [heading(1, '工作要求'), paragraph(`${gap}。`)] : []),
      { kind: 'signature', office: nameSigner(source), date: orGap(describeDate(options.date)) },
    ],
    attachments: has('attachments')
      ? [
          ...(route === null ? [] : [route]),
          ...contests.flatMap(({ definition }) => buildRubricAttachments(definition)),
        ]
      : [],
    distribution: options.distribution,
    isRehearsal: source.isRehearsal,
  }
}
