import { expect, test } from 'vitest'
import { contestDefinitionSchema } from '../model/contest'
import { officeFactsSchema } from '../model/office'
import { assembleRecord } from '../model/void-papers'
import { buildMarkDetail } from './mark-detail'

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p' },
    { id: 'j2', label: '评委02', panelId: 'p' },
  ],
  composition: 'sum',
  parts: [
    {
      ...{ id: 'a', name: '现场观摩', panels: [{ panelId: 'p' }] },
      sections: [{ name: '', items: [{ id: 'i', name: '重点任务', max: '10' }] }],
    },
  ],
})

const sheet = (judgeId: string, unitId: string, mark: number) => ({
  ...{ judgeId, unitId, partId: 'a', abstained: false, marks: { i: mark }, total: null },
})

test('sheets on void papers are listed with their marks and the reason, and count nothing', () => {
  const sheets = [sheet('j1', 'u1', 900), sheet('j1', 'u2', 800), sheet('j2', 'u1', 700)]
  const notes = [{ judgeId: 'j1', unitId: null, remarks: [], void: { reason: '没有签名' } }]
  const { voided, sheets: counting } = assembleRecord(definition, sheets, notes)
  const detail = buildMarkDetail({
    ...{ officeName: '某街道', facts: officeFactsSchema.parse({}), contest: definition, sheets: counting },
    ...(voided === undefined ? {} : { voided }),
    campaign: {
      ...{
        id: 'c',
        title: '观摩',
        year: 2023,
        quarter: 2,
        label: '第二季度',
        theme: '',
        startDate: null,
        endDate: null,
      },
      ...{ leadPost: '', participants: '', headcount: null, notes: '' },
      units: ['u1', 'u2'].map((unitId) => ({ unitId, name: unitId, group: '' })),
    },
    ...{ publications: [], sealCode: null, isRehearsal: false },
  })
  expect(
    detail.parts[0]?.rows.map(({ judge, unit, marks, counted, state }) => [judge, unit, ...marks, counted, state]),
  ).toEqual([
    ['评委01', 'u1', '9', null, '作废，未计入：没有签名'],
    ['评委01', 'u2', '8', null, '作废，未计入：没有签名'],
    ['评委02', 'u1', '7', '7.0000000000', '计入'],
  ])
})
