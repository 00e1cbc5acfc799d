import { expect, test } from 'vitest'
import { countCharacters } from './count-characters'
import { heading, type OfficialText, paragraph } from './official-text'

const empty: OfficialText = {
  title: '标题不计',
  masthead: null,
  addressee: null,
  blocks: [],
  attachments: [],
  distribution: [],
  isRehearsal: false,
}

test('signs count one, numbers and words count one, the number of a heading counts', () => {
  expect(countCharacters(empty)).toBe(0)
  expect(countCharacters({ ...empty, blocks: [paragraph('得分为93.75分。')] })).toBe(6)
  expect(countCharacters({ ...empty, blocks: [heading(1, '观摩情况'), paragraph('𬭼村 PPT')] })).toBe(9)
})
