import { expect, test } from 'vitest'
import { officeFactsSchema } from '../model/office'
import { withOfficeTexts } from './office-texts'
import { defaultTextOptions } from './text-options'

const facts = officeFactsSchema.parse({
  addressee: '各村（社区）党组织：',
  copyTo: '区委组织部。',
  bulletinName: '党建简报',
  gatheringPlace: '街道办门前',
})

test('what is empty comes from the office', () => {
  expect(withOfficeTexts('circular', defaultTextOptions, facts)).toMatchObject({
    addressee: '各村（社区）党组织',
    distribution: ['抄送：区委组织部。'],
    bulletinName: '党建简报',
    gatheringPlace: '街道办门前',
  })
})

test('what is chosen for one text stays, and a 简报 keeps its own 报尾', () => {
  const own = { addressee: '各支部', distribution: ['印发：各支部'] }
  expect(withOfficeTexts('notice', { ...defaultTextOptions, ...own }, facts)).toMatchObject(own)
  expect(withOfficeTexts('bulletin', defaultTextOptions, facts).distribution).toEqual([])
})
