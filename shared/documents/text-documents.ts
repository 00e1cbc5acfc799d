/** The official texts, which come as Word documents and as print pages, by name. */

import { buildBulletin, buildNews, bulletinSections, newsSections } from './bulletin'
import type { CampaignSource } from './campaign-source'
import { buildCircular, circularSections } from './circular'
import { buildHostScript, scriptSections } from './host-script'
import { buildNotice, noticeSections } from './notice'
import { withOfficeTexts } from './office-texts'
import type { OfficialText } from './official-text'
import { buildPlanDocument, planSections } from './plan-document'
import type { TextOptions } from './text-options'

export const textNames = ['circular', 'bulletin', 'news', 'notice', 'plan', 'script'] as const
export type TextName = (typeof textNames)[number]

export type TextChoice = 'ranks' | 'approval' | 'namesUnitsInProblems' | 'issue' | 'date' | 'count'

type TextDocument = {
  title: string
  /** What `TextOptions.omittedSections` may name. */
  sections: readonly { id: string; label: string }[]
  /** Which other options make a difference in it. */
  choices: readonly TextChoice[]
  build(source: CampaignSource, options: TextOptions): OfficialText
}

export const textDocuments: Record<TextName, TextDocument> = {
  circular: {
    title: '通报',
    sections: circularSections,
    choices: ['ranks', 'namesUnitsInProblems', 'date', 'approval'],
    build: buildCircular,
  },
  bulletin: {
    title: '简报',
    sections: bulletinSections,
    choices: ['ranks', 'namesUnitsInProblems', 'issue', 'date'],
    build: buildBulletin,
  },
  news: { title: '信息稿', sections: newsSections, choices: ['ranks', 'date', 'count'], build: buildNews },
  notice: { title: '会议通知', sections: noticeSections, choices: ['date'], build: buildNotice },
  plan: { title: '活动方案', sections: planSections, choices: ['date'], build: buildPlanDocument },
  script: { title: '主持词', sections: scriptSections, choices: [], build: buildHostScript },
}

export function isTextName(name: string): name is TextName {
  return (textNames as readonly string[]).includes(name)
}

/** The text as blocks, the same for Word and for the print page; options left empty are those of the office. */
export function buildText(name: TextName, source: CampaignSource, options: TextOptions): OfficialText {
  return textDocuments[name].build(source, withOfficeTexts(name, options, source.facts))
}
