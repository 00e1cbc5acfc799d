import type { OfficeFacts } from '../model/office'
import type { TextName } from './text-documents'
import type { TextOptions } from './text-options'

/** The options with what the office has set where they are empty: 主送, 抄送, 简报名称, 集合地点. */
export function withOfficeTexts(name: TextName, options: TextOptions, facts: OfficeFacts): TextOptions {
  const pick = (own: string, office: string) => (own.trim() === '' ? office.trim() : own)
  const copyTo = facts.copyTo.trim().replace(/。$/, '')
  // 简报 has a 报尾 of its own, of which this is one line.
  const hasCopies = name !== 'bulletin' && options.distribution.length === 0 && copyTo !== ''
  return {
    ...options,
    addressee: pick(options.addressee, facts.addressee).replace(/[：:]$/, ''),
    bulletinName: pick(options.bulletinName, facts.bulletinName),
    gatheringPlace: pick(options.gatheringPlace, facts.gatheringPlace),
    ...(hasCopies ? { distribution: [`抄送：${copyTo}。`] } : {}),
  }
}
