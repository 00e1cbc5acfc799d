import { describe, expect, test } from 'vitest'
import { campaignDefinitionSchema, commentSchema } from '../model/campaign'
import { officeFactsSchema } from '../model/office'
import type { CampaignSource } from './campaign-source'
import { buildCircular, circularSections } from './circular'
import { gap, type OfficialText } from './official-text'
import { type TextOptions, textOptionsSchema } from './text-options'

const units = [
  { unitId: 'u1', name: '甲社区', group: '' },
  { unitId: 'u2', name: '乙村', group: '' },
]

const source: CampaignSource = {
  officeName: '某街道',
  isRehearsal: false,
  seals: {},
  facts: officeFactsSchema.parse({ unitTerm: '社区（村）', signature: '某街道党建办' }),
  units: [],
  campaign: campaignDefinitionSchema.parse({
    id: 'x',
    title: '观摩活动',
    year: 2023,
    label: '第二季度',
    startDate: '2023-06-28',
    endDate: '2023-06-29',
    leadPost: '街道党工委副书记。',
    units,
  }),
  attendees: [],
  departureTime: null,
  stops: [],
  comments: (
    [
      ['u1', 'problem', '台账更新不及时'],
      ['u2', 'strength', '第一行\n第二行'],
      [null, 'requirement', '对照点评整改。'],
    ] as const
  ).map(([unitId, kind, text], index) =>
    commentSchema.parse({ id: `k${index}`, unitId, stopId: null, speakerPost: '组织委员', kind, text }),
  ),
  rectifications: [],
  contests: [],
}

function read(options: Partial<TextOptions> = {}): { text: OfficialText; all: string } {
  const text = buildCircular(source, { ...textOptionsSchema.parse({}), ...options })
  const all = text.blocks.map((block) => ('text' in block ? block.text : JSON.stringify(block))).join('\n')
  return { text, all }
}

describe('the 通报', () => {
  test('says only what is recorded, in the words of the office', () => {
    const { all } = read()
    expect(all).toContain('2023年6月28日至29日，某街道组织开展观摩活动。')
    expect(all).toContain('由街道党工委副书记带队')
    expect(all).toContain('参加活动的社区（村）共2个：甲社区、乙村。')
    expect(all).toContain('乙村：第一行。第二行。')
    expect(all).toContain(`共${gap}人`)
    expect(all).toContain('某街道党建办')
    expect(all).not.toContain('评比')
  })

  test('names the units of problems only when asked to', () => {
    expect(read().all).not.toContain('甲社区：台账')
    expect(read({ namesUnitsInProblems: true }).all).toContain('甲社区：台账更新不及时。')
  })

  test('leaves out what is switched off', () => {
    const { all, text } = read({ omittedSections: circularSections.map((section) => section.id) })
    expect(text.blocks.map((block) => block.kind)).toEqual(['paragraph', 'signature'])
    expect(all).not.toContain('台账')
  })

  test('takes over the decision, the date and the addressee', () => {
    const { all, text } = read({
      approval: { text: '经街道党工委研究', date: '2023-07-01' },
      date: '2023-07-03',
      addressee: '各社区（村）党组织',
    })
    expect(all).toContain('经街道党工委研究（2023年7月1日），现将有关情况通报如下：')
    expect(text.addressee).toBe('各社区（村）党组织')
    expect(text.blocks.at(-1)).toEqual({ kind: 'signature', office: '某街道党建办', date: '2023年7月3日' })
  })
})
