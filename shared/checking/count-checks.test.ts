import { describe, expect, test } from 'vitest'
import type { CheckMethod, CheckSample, SheetCheck } from '../model/check'
import { type ContestDefinition, contestDefinitionSchema } from '../model/contest'
import type { StoredSheet } from '../model/record'
import { countChecks, describeAgreement, readCheckState } from './count-checks'
import { isCheckingDone } from './is-checking-done'
import { listPile } from './pile-order'
import { contentOf, listDifferingCells, writeContent } from './sheet-content'

const definition: ContestDefinition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u2', 'u1'],
  panels: [
    { id: 'p1', name: '班子成员' },
    { id: 'p2', name: '书记互评' },
  ],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p1' },
    { id: 'j2', label: '评委02', panelId: 'p2', ownUnitIds: ['u1'] },
    { id: 'j3', label: '评委03', panelId: 'p1', withdrawn: true },
  ],
  recusal: true,
  composition: 'sum',
  parts: ['a', 'b'].map((id) => ({
    id,
    name: id,
    panels: [{ panelId: 'p1' }, ...(id === 'a' ? [{ panelId: 'p2' }] : [])],
    sections: [{ name: '', items: [{ id: `${id}1`, name: '项', max: '10' }] }],
  })),
})

function sheet(
  judgeId: string,
  unitId: string,
  partId = 'a',
  marks: Record<string, number> = { a1: 950 },
): StoredSheet {
  return { judgeId, unitId, partId, abstained: false, marks, total: null, rejected: {} }
}

function check(of: StoredSheet, method: CheckMethod, change: Partial<SheetCheck> = {}): SheetCheck {
  const { judgeId, unitId, partId } = of
  return {
    ...{ judgeId, unitId, partId, method, operators: ['监票'], confirmed: { operator: '监票', time: '' } },
    ...{ content: contentOf(of), second: null, isOwnEntry: false, compared: 1, corrections: [], differences: [] },
    ...change,
  }
}

const correction = { cell: 'a1', from: '9', to: '9.5', operator: '监票', time: '' }
const difference = { cell: 'a1', first: '9.5', second: '8', resolution: null }

describe('the pile', () => {
  test('goes part by part, judge by judge, in the order of appearance, without the withdrawn and the recused', () => {
    expect(listPile(definition).map(({ partId, judgeId, unitId }) => `${partId} ${judgeId} ${unitId}`)).toEqual([
      'a j1 u2',
      'a j1 u1',
      'a j2 u2',
      'b j1 u2',
      'b j1 u1',
    ])
  })
})

describe('what is on a sheet', () => {
  test('is compared cell by cell, abstention and total included', () => {
    const one = contentOf({ ...sheet('j1', 'u1'), total: 950, rejected: { a2: '九' } })
    expect(one).toEqual({ abstained: false, texts: { a1: '9.5', a2: '九', '': '9.5' } })
    const other = writeContent(writeContent(one, null, '1'), '', null)
    expect(listDifferingCells(one, other)).toEqual([null, ''])
    expect(listDifferingCells(one, writeContent(other, 'a1', '9'))).toEqual([null, 'a1', ''])
    expect(contentOf(undefined)).toEqual({ abstained: false, texts: {} })
  })
})

describe('figures', () => {
  const first = sheet('j1', 'u2')
  const second = sheet('j1', 'u1')
  const samples: CheckSample[] = [
    {
      ...{ number: 1, time: '', operator: '', size: { kind: 'count', value: 1 }, population: 2, seed: '00000000' },
      sheets: [{ judgeId: 'j1', unitId: 'u1', partId: 'a' }],
    },
  ]

  test('count each sheet once, however many ways it was checked', () => {
    const checks = [check(first, 'aloud'), check(first, 'sample'), check(first, 'double')]
    const figures = countChecks(definition, [first, second], { checks, samples })
    expect(figures).toMatchObject({ entered: 2, checked: 1, missing: 3, compared: 3, differing: 0, unresolved: 0 })
    expect(figures.sample).toEqual({ drawn: 1, checked: 0 })
    expect(figures.methods.aloud).toEqual({ sheets: 1, compared: 1, differing: 0, operators: ['监票'] })
  })

  test('leave out sheets and checks of judges who withdrew', () => {
    const gone = sheet('j3', 'u1')
    const figures = countChecks(definition, [first, gone], { checks: [check(gone, 'aloud')], samples: [] })
    expect(figures).toMatchObject({ entered: 1, checked: 0, compared: 0 })
  })

  test('tell stale, open and unfinished checks apart', () => {
    expect(readCheckState(check(first, 'aloud'), first)).toBe('agreed')
    expect(readCheckState(check(first, 'aloud'), { ...first, marks: { a1: 900 } })).toBe('stale')
    expect(readCheckState(check(first, 'aloud'), undefined)).toBe('stale')
    expect(readCheckState(check(first, 'aloud', { confirmed: null, content: null }), first)).toBe('underway')
    expect(readCheckState(check(first, 'double', { differences: [difference] }), first)).toBe('different')
    const changed = countChecks(definition, [{ ...first, marks: { a1: 900 } }], {
      checks: [check(first, 'aloud')],
      samples: [],
    })
    expect(changed).toMatchObject({ checked: 0, stale: 1 })
  })

  test('count corrections as soon as they are made, and those of one cell once', () => {
    const checks = [
      check(first, 'aloud', { confirmed: null, content: null, compared: 0, corrections: [correction, correction] }),
      check(second, 'double', { compared: 4, differences: [difference] }),
    ]
    const figures = countChecks(definition, [first, second], { checks, samples: [] })
    expect(figures).toMatchObject({ compared: 5, differing: 2, unresolved: 1, checked: 0 })
    expect(figures.methods.aloud).toMatchObject({ sheets: 0, compared: 1, differing: 1 })
    expect(figures.methods.double).toMatchObject({ sheets: 0, compared: 4, differing: 1 })
  })

  test('are done when all was checked, or all of the newest sample, and nothing is open', () => {
    const count = (checks: SheetCheck[], drawn: CheckSample[] = []) =>
      isCheckingDone(countChecks(definition, [first, second], { checks, samples: drawn }))
    expect(count([])).toBe(false)
    expect(count([check(first, 'aloud')])).toBe(false)
    expect(count([check(first, 'aloud'), check(second, 'double')])).toBe(true)
    expect(count([check(second, 'sample')], samples)).toBe(true)
    expect(count([check(first, 'aloud')], samples)).toBe(false)
    expect(count([check(first, 'double', { differences: [difference] }), check(second, 'sample')], samples)).toBe(false)
    expect(isCheckingDone(countChecks(definition, [], { checks: [], samples: [] }))).toBe(false)
  })
})

describe('agreement', () => {
  test('is 100 % only when all cells agree', () => {
    expect(describeAgreement({ compared: 0, differing: 0 })).toBeNull()
    expect(describeAgreement({ compared: 300, differing: 0 })).toBe('100%')
    expect(describeAgreement({ compared: 100_000, differing: 1 })).toBe('99.99%')
    expect(describeAgreement({ compared: 8, differing: 1 })).toBe('87.5%')
    expect(describeAgreement({ compared: 20, differing: 1 })).toBe('95%')
    expect(describeAgreement({ compared: 3, differing: 3 })).toBe('0%')
  })
})
