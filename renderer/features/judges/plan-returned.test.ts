import { describe, expect, test } from 'vitest'
import { contestDefinitionSchema } from '../../../shared/model/contest'
import { applyReturned, isEmptyPlan, planReturned } from './plan-returned'

const names = ['评委01', '评委02', '评委03', '评委04']

function makeContest(withdrawn: readonly string[] = []) {
  return contestDefinitionSchema.parse({
    id: 't',
    name: '评比',
    unitIds: ['u1'],
    panels: [{ id: 'p', name: '班子成员' }],
    judges: names.map((label) => ({ id: label, label, panelId: 'p', withdrawn: withdrawn.includes(label) })),
    composition: 'sum',
    parts: [
      {
        ...{ id: 'a', name: '现场观摩', panels: [{ panelId: 'p' }] },
        sections: [{ name: '', items: [{ id: 'i', name: '重点任务', max: '10' }] }],
      },
    ],
  })
}

function takeBack(
  wanted: number,
  { withMarks = [], withdrawn = [] }: { withMarks?: string[]; withdrawn?: string[] } = {},
) {
  const definition = makeContest(withdrawn)
  const plan = planReturned(definition, 'p', wanted, new Set(withMarks), '评委')
  let count = 0
  const newId = () => {
    count += 1
    return `new${count}`
  }
  const apply = applyReturned('p', plan, '评委', newId)
  const applied = apply(definition)
  expect(apply(applied)).toEqual(applied)
  const active = applied.judges.filter((judge) => !judge.withdrawn)
  return { plan, labels: active.map((judge) => judge.label) }
}

describe('收回 N', () => {
  test('makes the missing judges, numbered on', () => {
    expect(takeBack(6).labels).toEqual([...names, '评委05', '评委06'])
  })

  test('takes back judges who withdrew before it makes new ones', () => {
    const { plan, labels } = takeBack(5, { withdrawn: ['评委02'] })
    expect(plan.restored.map((judge) => judge.label)).toEqual(['评委02'])
    expect(labels).toEqual([...names, '评委05'])
  })

  test('lets the last judges without a mark withdraw, never one with marks', () => {
    expect(takeBack(2).labels).toEqual(['评委01', '评委02'])
    expect(takeBack(2, { withMarks: ['评委03', '评委04'] }).labels).toEqual(['评委03', '评委04'])
    const { plan, labels } = takeBack(2, { withMarks: ['评委01', '评委02', '评委04'] })
    expect(labels).toEqual(['评委01', '评委02', '评委04'])
    expect(plan.tooMany).toBe(1)
  })

  test('does nothing when as many came back', () => {
    expect(isEmptyPlan(takeBack(4).plan)).toBe(true)
    expect(isEmptyPlan(takeBack(3).plan)).toBe(false)
  })
})
