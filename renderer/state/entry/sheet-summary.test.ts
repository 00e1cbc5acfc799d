import { describe, expect, test } from 'vitest'
import { contestDefinitionSchema } from '../../../shared/model/contest'
import type { StoredSheet } from '../../../shared/model/record'
import { compileEntryContest, type EntryPart } from './entry-contest'
import { summarizeSheet } from './sheet-summary'

const items = [
  { id: 'i1', name: '一', max: '10', step: '0.5' },
  { id: 'i2', name: '二', max: '5', kind: 'deduct' },
]
const base = {
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '评委组' }],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p', ownUnitIds: ['u2'] },
    { id: 'j2', label: '评委02', panelId: 'p', withdrawn: true },
  ],
  recusal: true,
  composition: 'sum',
  notApplicable: [{ unitId: 'u2', itemId: 'i2' }],
}
const part = { id: 'a', name: '现场观摩', panels: [{ panelId: 'p' }], sections: [{ name: '', items }] }

function summarize(unitId: string, sheet: Partial<StoredSheet> | undefined, entry: 'items' | 'total' = 'items') {
  const contest = compileEntryContest(contestDefinitionSchema.parse({ ...base, parts: [{ ...part, entry }] }))
  const address = { judgeId: unitId === 'u2' ? 'j3' : 'j1', unitId, partId: 'a' }
  const stored = sheet && { ...address, abstained: false, marks: {}, total: null, rejected: {}, ...sheet }
  return summarizeSheet(contest, contest.parts[0] as EntryPart, address, stored)
}

describe('state of a sheet', () => {
  test('blank, being entered, entered; deduction items are turned round', () => {
    expect(summarize('u1', undefined).state).toBe('blank')
    expect(summarize('u1', { marks: { i1: 950 } })).toMatchObject({ state: 'partial', sum: 950, difference: null })
    expect(summarize('u1', { marks: { i1: 950, i2: 100 } })).toMatchObject({ state: 'complete', sum: 1350 })
  })

  test('zero is a number', () => {
    expect(summarize('u1', { marks: { i1: 0 } })).toMatchObject({ state: 'partial', sum: 0 })
  })

  test('an item that does not apply is not missing', () => {
    expect(summarize('u2', { marks: { i1: 950 } }).state).toBe('complete')
  })

  test('a difference is told once all items are there', () => {
    expect(summarize('u1', { marks: { i1: 950, i2: 0 }, total: 1400 }).difference).toBe(-50)
  })

  test('where only totals are typed, the total makes the sheet', () => {
    expect(summarize('u1', { total: 1400 }, 'total').state).toBe('complete')
    expect(summarize('u1', { marks: { i1: 950, i2: 0 } }, 'total').state).toBe('partial')
  })

  test('a rejected text, an abstention', () => {
    expect(summarize('u1', { marks: { i1: 950 }, rejected: { i2: '9' } }).state).toBe('invalid')
    expect(summarize('u1', { abstained: true, rejected: { i2: '9' } }).state).toBe('abstained')
  })

  test('recused judges and withdrawn ones', () => {
    const contest = compileEntryContest(contestDefinitionSchema.parse({ ...base, parts: [part] }))
    const [compiled] = contest.parts
    const address = { judgeId: 'j1', unitId: 'u2', partId: 'a' }
    expect(summarizeSheet(contest, compiled as EntryPart, address, undefined).state).toBe('recused')
    expect(compiled?.judges.map((judge) => judge.id)).toEqual(['j1'])
  })
})
