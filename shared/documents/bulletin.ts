/** 简报 and 信息稿 (documents.md): who led, who came, how many, what was seen, the meeting, comments, requirements. */

import type { Stop } from '../model/campaign'
import {
  describeAttendance,
  describeDates,
  describeStops,
  describeUnits,
  listComments,
  nameSigner,
} from './campaign-facts'
import { type CampaignSource, listStops } from './campaign-source'
import { describeDate } from './document-source'
import { endSentence, gap, heading, type OfficialText, orGap, paragraph, type TextBlock } from './official-text'
import { summarizeSpeakers } from './speaker-comments'
import type { TextOptions } from './text-options'
import { describeJudges, describeResults } from './text-sections'

/** Sections of the 简报 that `omittedSections` may name. */
export const bulletinSections = [
  { id: 'visit', label: '观摩情况' },
  { id: 'meeting', label: '评比情况' },
  { id: 'strengths', label: '做法亮点' },
  { id: 'problems', label: '存在问题' },
  { id: 'suggestions', label: '意见建议' },
  { id: 'requirements', label: '下步要求' },
] as const

/** Sections of the 信息稿. */
export const newsSections = [
  { id: 'visit', label: '观摩情况' },
  { id: 'meeting', label: '评比情况' },
  { id: 'comments', label: '点评' },
  { id: 'requirements', label: '要求' },
] as const

/** 简报 with a black 报头 and 报尾. */
export function buildBulletin(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign, officeName } = source
  const has = (id: string) => !options.omittedSections.includes(id)
  const isNaming = options.namesUnitsInProblems
  const suggestions = listComments(source, 'suggestion', isNaming)
  return {
    title: `${officeName}组织开展${campaign.title}`,
    masthead: {
      name: orGap(options.bulletinName),
      issue: `第${orGap(options.issue)}期`,
      editor: nameSigner(source),
      date: orGap(describeDate(options.date)),
    },
    addressee: null,
    blocks: [
      openingParagraph(source),
      ...(has('visit') ? describeVisit(source) : []),
      ...(has('meeting') && source.contests.length > 0
        ? [heading(1, '评比情况'), ...describeMeeting(source), ...describeResults(source, options.ranks, false)]
        : []),
      ...(has('strengths') ? listSection('做法亮点', listComments(source, 'strength', true)) : []),
      ...(has('problems') ? listSection('存在问题', listComments(source, 'problem', isNaming)) : []),
      ...(has('suggestions') && suggestions.length > 0 ? listSection('意见建议', suggestions) : []),
      ...(has('requirements') ? listSection('下步要求', listComments(source, 'requirement', false)) : []),
    ],
    attachments: [],
    distribution:
      options.distribution.length > 0
        ? options.distribution
        : [`报：${gap}`, `送：${orGap(source.facts.copyTo)}`, `发：${gap}`, `共印${gap}份`],
    isRehearsal: source.isRehearsal,
  }
}

/** 信息稿: the same facts as running text. */
export function buildNews(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign, officeName } = source
  const has = (id: string) => !options.omittedSections.includes(id)
  const comments = [
    ...(has('comments') ? summarizeSpeakers(source, ['strength', 'problem', 'suggestion']) : []),
    ...(has('requirements') ? summarizeSpeakers(source, ['requirement']) : []),
  ]
  return {
    title: `${officeName}组织开展${campaign.title}`,
    masthead: null,
    addressee: null,
    blocks: [
      openingParagraph(source),
      ...(has('visit') ? [paragraph(describeStops(source)), ...listStops(source).flatMap(describeStop)] : []),
      ...(has('meeting') ? describeMeeting(source) : []),
      ...(has('meeting') ? describeResults(source, options.ranks, false) : []),
      ...(comments.length === 0 ? [paragraph(`点评和要求：${gap}。`)] : comments.map(paragraph)),
      paragraph(`（供稿：${nameSigner(source)}　${orGap(describeDate(options.date))}）`),
    ],
    attachments: [],
    distribution: [],
    isRehearsal: source.isRehearsal,
  }
}

function openingParagraph(source: CampaignSource): TextBlock {
  const { campaign, officeName } = source
  return paragraph(
    `${describeDates(campaign)}，${officeName}组织开展${campaign.title}。${describeAttendance(source)}${describeUnits(source)}`,
  )
}

function describeVisit(source: CampaignSource): TextBlock[] {
  return [heading(1, '观摩情况'), paragraph(describeStops(source)), ...listStops(source).flatMap(describeStop)]
}

/** What was seen at a stop; nothing where only its name is recorded. */
function describeStop({ name, content, highlights }: Stop): TextBlock[] {
  const seen = [content.trim(), highlights.trim()].filter((text) => text !== '').map(endSentence)
  return seen.length === 0 ? [] : [heading(3, `${name}：${seen.join('')}`)]
}

function describeMeeting({ contests }: CampaignSource): TextBlock[] {
  return contests.map(({ definition }) => paragraph(`${describeJudges(definition)}。`))
}

function listSection(title: string, texts: readonly string[]): TextBlock[] {
  const lines = texts.length === 0 ? [paragraph(`${gap}。`)] : texts.map((text) => heading(3, text))
  return [heading(1, title), ...lines]
}
