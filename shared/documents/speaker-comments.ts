import type { Comment } from '../model/campaign'
import { nameSubject } from './campaign-facts'
import type { CampaignSource } from './campaign-source'
import { endSentence, orGap } from './official-text'

const verbs: Record<Comment['kind'], string> = {
  strength: '肯定',
  problem: '指出',
  suggestion: '建议',
  requirement: '要求',
}

/** One paragraph per speaker and kind, in the order of the record: 组织委员点评兰亭社区，肯定：…。 */
export function summarizeSpeakers(source: CampaignSource, kinds: readonly Comment['kind'][]): string[] {
  const groups = new Map<string, { subject: string; speaker: string; comments: Comment[] }>()
  for (const comment of source.comments) {
    if (!kinds.includes(comment.kind) || comment.text.trim() === '') continue
    const subject = nameSubject(source, comment.unitId, comment.stopId)
    const key = JSON.stringify([comment.speakerPost, subject])
    const group = groups.get(key) ?? { subject, speaker: comment.speakerPost, comments: [] }
    group.comments.push(comment)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ subject, speaker, comments }) => {
    const lead = subject === '' ? orGap(speaker) : `${orGap(speaker)}点评${subject}`
    return `${lead}，${comments.map((comment) => `${verbs[comment.kind]}：${endSentence(comment.text.trim())}`).join('')}`
  })
}
