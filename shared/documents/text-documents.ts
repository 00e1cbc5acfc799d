/** The official texts, which come as Word documents and as print pages, by name. */

import { buildBulletin, buildNews, bulletinSections, newsSections } from './bulletin'
import type { CampaignSource } from './campaign-source'
import { buildCircular, circularSections } from './circular'
import { buildHostScript, scriptSections } from './host-script'
import { buildNotice, noticeSections } from './notice'
import type { OfficialText } from './official-text'
import { buildPlanDocument, planSections } from './plan-document'
import type { TextOptions } from './text-options'

export const textNames = ['circular', 'bulletin', 'news', 'notice', 'plan', 'script'] as const
export type TextName = (typeof textNames)[number]

type TextDocument = {
  title: string
  /** What `TextOptions.omittedSections` may name. */
  sections: readonly { id: string; label: string }[]
  build(source: CampaignSource, options: TextOptions): OfficialText
}

export const textDocuments: Record<TextName, TextDocument> = {
  circular: { title: '通报', sections: circularSections, build: buildCircular },
  bulletin: { title: '简报', sections: bulletinSections, build: buildBulletin },
  news: { title: '信息稿', sections: newsSections, build: buildNews },
  notice: { title: '会议通知', sections: noticeSections, build: buildNotice },
  plan: { title: '活动方案', sections: planSections, build: buildPlanDocument },
  script: { title: '主持词', sections: scriptSections, build: buildHostScript },
}

export function isTextName(name: string): name is TextName {
  return (textNames as readonly string[]).includes(name)
}

/** The text as blocks, the same for Word and for the print page. */
export function buildText(name: TextName, source: CampaignSource, options: TextOptions): OfficialText {
  return textDocuments[name].build(source, options)
}
