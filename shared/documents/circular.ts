/** 通报 (documents.md): what took place, how it was scored, the result, problems, requirements; from the record only. */

import {
  describeApproval,
  describeAttendance,
  describeDates,
  describeRectifications,
  describeStops,
  describeUnits,
  listComments,
  nameSigner,
} from './campaign-facts'
import type { CampaignSource } from './campaign-source'
import { describeDate } from './document-source'
import { gap, heading, type OfficialText, orGap, paragraph, type TextBlock } from './official-text'
import { buildResultAttachment } from './result-table'
import type { TextOptions } from './text-options'
import { describeMethod, describeResults } from './text-sections'

/** Sections of the 通报 that `omittedSections` may name. */
export const circularSections = [
  { id: 'situation', label: '活动开展情况' },
  { id: 'strengths', label: '做法亮点' },
  { id: 'method', label: '评比办法' },
  { id: 'results', label: '评比结果' },
  { id: 'problems', label: '存在问题' },
  { id: 'suggestions', label: '意见建议' },
  { id: 'requirements', label: '下步要求' },
  { id: 'attachments', label: '附件（汇总表）' },
] as const

/** 关于…情况的通报. Gaps of the record are marked 〔待补〕; sections about contests are left out where there is none. */
export function buildCircular(source: CampaignSource, options: TextOptions): OfficialText {
  const { campaign, officeName } = source
  const has = (id: (typeof circularSections)[number]['id']) => !options.omittedSections.includes(id)
  const hasContests = source.contests.length > 0
  const attachments =
    has('attachments') && has('results')
      ? source.contests.flatMap((contest) => buildResultAttachment(source, contest, options.ranks) ?? [])
      : []
  const blocks: TextBlock[] = [
    paragraph(
      `${describeDates(campaign)}，${officeName}组织开展${campaign.title}。${describeApproval(options)}现将有关情况通报如下：`,
    ),
    ...(has('situation') ? describeSituation(source) : []),
    ...(has('strengths') ? section('做法亮点', listStrengths(source)) : []),
    ...(has('method') && hasContests ? [heading(1, '评比办法'), ...describeMethod(source)] : []),
    ...(has('results') && hasContests
      ? [heading(1, '评比结果'), ...describeResults(source, options.ranks, attachments.length > 0)]
      : []),
    ...(has('problems') ? describeProblems(source, options) : []),
    ...(has('suggestions')
      ? section('意见建议', listComments(source, 'suggestion', options.namesUnitsInProblems))
      : []),
    ...(has('requirements') ? describeRequirements(source) : []),
    { kind: 'signature', office: nameSigner(source), date: orGap(describeDate(options.date)) },
  ]
  return {
    title: `关于${campaign.title}情况的通报`,
    masthead: null,
    addressee: orGap(options.addressee),
    blocks,
    attachments,
    distribution: options.distribution,
    isRehearsal: source.isRehearsal,
  }
}

function describeSituation(source: CampaignSource): TextBlock[] {
  return [
    heading(1, '活动开展情况'),
    paragraph(describeAttendance(source)),
    paragraph(describeUnits(source)),
    paragraph(describeStops(source)),
  ]
}

/** A heading with one numbered line per text; nothing where there is none. */
function section(title: string, texts: readonly string[]): TextBlock[] {
  return texts.length === 0 ? [] : [heading(1, title), ...texts.map((text) => heading(3, text))]
}

function listStrengths(source: CampaignSource): string[] {
  return listComments(source, 'strength', true)
}

function describeProblems(source: CampaignSource, options: TextOptions): TextBlock[] {
  const problems = listComments(source, 'problem', options.namesUnitsInProblems)
  const followUp = describeRectifications(source)
  return [
    heading(1, '存在问题'),
    ...(problems.length === 0 ? [paragraph(`${gap}。`)] : problems.map((text) => heading(3, text))),
    ...(followUp === null ? [] : [paragraph(followUp)]),
  ]
}

function describeRequirements(source: CampaignSource): TextBlock[] {
  const requirements = listComments(source, 'requirement', false)
  return [
    heading(1, '下步要求'),
    ...(requirements.length === 0 ? [paragraph(`${gap}。`)] : requirements.map((text) => heading(3, text))),
  ]
}
