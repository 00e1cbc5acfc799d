import { expect, test } from 'vitest'
import { campaignDefinitionSchema } from '../model/campaign'
import { documentNames, documentTable } from './document-table'
import { describeArchive, listArchive } from './list-archive'

const campaign = campaignDefinitionSchema.parse({
  id: 'x',
  title: '观摩',
  year: 2023,
  quarter: 3,
  label: '第三季度',
  units: [],
})
const namesOf = (contests: readonly string[], publications: readonly unknown[] = []) =>
  listArchive(
    campaign,
    contests.map((name) => ({ name, publications })),
  ).map(({ name, form }) => `${name}.${form}`)

test('every document is there, each file once', () => {
  const names = namesOf(['亮赛比'])
  expect(new Set(names).size).toBe(names.length)
  for (const document of documentNames.filter((name) => name !== 'correction')) {
    expect(names.some((name) => name.startsWith(`2023年第三季度_${documentTable[document].title}.`))).toBe(true)
  }
  expect(names).toContain('2023年第三季度_通报.pdf')
  expect(names).toContain('2023年第三季度_名次公布页.png')
  expect(names.some((name) => name.endsWith('.csv'))).toBe(false)
})

test('two contests have a file each, a campaign without one has none', () => {
  expect(namesOf(['亮赛比', '五星'])).toContain('2023年第三季度_五星_成绩汇总表.pdf')
  expect(namesOf([]).some((name) => name.includes('成绩汇总表'))).toBe(false)
})

test('更正说明 is there only after a correction', () => {
  const isCorrected = (publications: readonly unknown[]) =>
    namesOf(['亮赛比'], publications).some((name) => name.includes('更正说明'))
  expect(isCorrected([1])).toBe(false)
  expect(isCorrected([1, 2])).toBe(true)
})

test('目录 has one line per file', () => {
  const text = describeArchive(['整季存档'], [{ fileName: 'a.pdf', title: '通报', bytes: 3, sha256: 'ab' }])
  expect(text.split('\r\n')).toEqual(['整季存档', '', '序号\t文件\t文件名\t字节\tSHA-256', '1\t通报\ta.pdf\t3\tab', ''])
})
