import { expect, test } from 'vitest'
import { itemSchema, type Part, partSchema } from '../model/rubric'
import { buildBlankPart, measureBoxes } from './blank-form'

function makePart(items: object[], change: object = {}): Part {
  const parsed = items.map((item, index) => itemSchema.parse({ id: `i${index}`, name: `指标${index + 1}`, ...item }))
  return partSchema.parse({ id: 'a', name: '现场观摩', panels: [], sections: [{ name: '', items: parsed }], ...change })
}

test('as many boxes as the full marks and the smallest unit need', () => {
  const part = buildBlankPart(
    makePart([
      { max: '15', step: '0.5' },
      { max: '5', step: '1' },
      { max: '100', step: '0.25' },
    ]),
  )
  expect(part.sections[0]?.items.map((item) => item.boxes)).toEqual([
    { whole: 2, fraction: 1 },
    { whole: 1, fraction: 0 },
    { whole: 3, fraction: 2 },
  ])
  expect(part).toMatchObject({ fullMarks: '120', total: { whole: 3, fraction: 2 } })
  expect(measureBoxes({ whole: 2, fraction: 1 })).toBe(17)
  expect(measureBoxes({ whole: 2, fraction: 0 })).toBe(10)
})

test('items are numbered through all sections, each with its full marks', () => {
  const { sections } = makePart([{ max: '10' }, { max: '5' }])
  const part = buildBlankPart({ ...makePart([]), sections: [...sections, { ...sections[0], name: '二' } as never] })
  expect(part.sections.map((section) => section.items.map((item) => item.order))).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(part.sections.map((section) => section.fullMarks)).toEqual(['15', '15'])
})

test('the rule says range, smallest unit, ticks, deductions and zero', () => {
  const grades = [{ name: '好', points: '10' }]
  const mixed = makePart([
    { max: '10', step: '0.5' },
    { max: '5', step: '1', kind: 'deduct' },
    { max: '10', grades },
  ])
  expect(buildBlankPart(mixed).rule).toBe(
    '每项打分从0分到满分，最小单位见各项；分档的项目在所选档次的方框内打“√”；扣分项填写所扣的分，按满分减去所扣的分计入合计；打0分请写0，空着不按0分计。',
  )
  expect(buildBlankPart(mixed).sections[0]?.items.map((item) => item.step)).toEqual(['0.5', '1', null])
  const same = makePart([{ max: '10', step: '0.50' }], { entry: 'total', totalStep: '1' })
  expect(buildBlankPart(same).rule).toBe(
    '每项打分从0分到满分，最小单位0.5分；以合计为准，合计的最小单位1分；打0分请写0，空着不按0分计。',
  )
})

test('only ticks: no smallest unit is spoken of', () => {
  const part = buildBlankPart(makePart([{ max: '10', grades: [{ name: '好', points: '9.5' }] }]))
  expect(part.rule).not.toContain('最小单位')
  expect(part.total).toEqual({ whole: 2, fraction: 1 })
})
