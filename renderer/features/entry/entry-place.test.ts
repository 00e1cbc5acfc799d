import { describe, expect, test } from 'vitest'
import { contestDefinitionSchema } from '../../../shared/model/contest'
import { createContestEntry, type EntryGateway } from '../../state/entry/contest-entry'
import type { EntryPart } from '../../state/entry/entry-contest'
import { createSummaries } from '../../state/entry/summaries'
import { type EntryPlace, fitPlace, readAddress, stepPlace } from './entry-place'
import { findNextBlank } from './find-next-blank'
import { listColumns, readEntryCell } from './grid-model'
import { texts } from './texts'

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [
    { id: 'p', name: '班子成员' },
    { id: 'q', name: '群众代表' },
  ],
  judges: [
    { id: 'j1', label: '评委01', panelId: 'p', ownUnitIds: ['u2'] },
    { id: 'j2', label: '评委02', panelId: 'p', withdrawn: true },
    { id: 'j3', label: '评委03', panelId: 'p' },
    { id: 'g1', label: '群众代表01', panelId: 'q' },
  ],
  recusal: true,
  composition: 'sum',
  notApplicable: [{ unitId: 'u1', itemId: 'i2' }],
  parts: [
    {
      id: 'a',
      name: '现场观摩',
      panels: [{ panelId: 'p' }],
      sections: [
        {
          name: '',
          items: [
            { id: 'i1', name: '一', max: '10', step: '0.5' },
            { id: 'i2', name: '二', max: '10', step: '0.5' },
          ],
        },
      ],
    },
    {
      id: 'b',
      name: '资料检查',
      panels: [{ panelId: 'q' }],
      entry: 'total',
      sections: [{ name: '', items: [{ id: 'k', name: '档案', max: '60' }] }],
    },
  ],
})

function openEntry() {
  const gateway: EntryGateway = {
    getSheets: async () => ({ contestKey: 1, revision: 0, sheets: [], voidSheets: [] }),
    setMarks: async () => ({ revision: 1 }),
    stepHistory: async () => null,
  }
  const entry = createContestEntry(1, definition, gateway)
  const contest = entry.contest()
  const [items, totals] = contest.parts as [EntryPart, EntryPart]
  const enter = (judgeId: string, unitId: string, itemId: string, text: string) =>
    entry.actions.enter([{ address: { judgeId, unitId, partId: 'a' }, target: { kind: 'item', itemId }, text }], false)
  return { entry, contest, items, totals, enter, summarize: createSummaries(entry, contest) }
}

describe('the place of the clerk', () => {
  test('an address leads to its sheet, whatever is missing in it to the first one', () => {
    const { contest } = openEntry()
    expect(fitPlace(contest, {})).toEqual({ view: 'judge', partId: 'a', judgeId: 'j1', unitId: 'u1' })
    expect(fitPlace(contest, { judgeId: 'g1', unitId: 'u2' })).toMatchObject({
      partId: 'b',
      judgeId: 'g1',
      unitId: 'u2',
    })
    expect(fitPlace(contest, { partId: 'a', judgeId: 'j2' })).toMatchObject({ judgeId: 'j1' })
  })

  test('the query may stand before or after the hash', () => {
    expect(readAddress('contest=1', '#/campaigns/1/entry').get('contest')).toBe('1')
    expect(readAddress('', '#/campaigns/1/entry?contest=2').get('contest')).toBe('2')
  })

  test('the next judge passes over those who withdrew', () => {
    const { contest, items } = openEntry()
    const place = fitPlace(contest, {})
    expect(stepPlace(contest, items, place, 1)?.judgeId).toBe('j3')
    expect(stepPlace(contest, items, place, -1)).toBeNull()
  })
})

describe('the next blank', () => {
  const start: EntryPlace = { view: 'judge', partId: 'a', judgeId: 'j1', unitId: 'u1' }

  test('passes over what does not apply and who is recused, and goes on to the next judge', () => {
    const { entry, items, enter, summarize } = openEntry()
    const at = { row: 0, target: null }
    expect(findNextBlank(entry, items, start, at, summarize)).toMatchObject({ row: 0, target: { itemId: 'i1' } })
    enter('j1', 'u1', 'i1', '9')
    expect(findNextBlank(entry, items, start, at, summarize)).toMatchObject({ place: { judgeId: 'j3' }, row: 0 })
    enter('j3', 'u1', 'i1', '9')
    enter('j3', 'u2', 'i1', '9')
    expect(findNextBlank(entry, items, start, at, summarize)).toMatchObject({ row: 1, target: { itemId: 'i2' } })
    enter('j3', 'u2', 'i2', '11')
    expect(findNextBlank(entry, items, start, at, summarize)).toMatchObject({ row: 1, target: { itemId: 'i2' } })
    enter('j3', 'u2', 'i2', '10')
    expect(findNextBlank(entry, items, start, at, summarize)).toBeNull()
  })
})

describe('cells', () => {
  test('say why nothing can be entered', () => {
    const { entry, items, summarize } = openEntry()
    const read = (judgeId: string, unitId: string, itemId: string, isSealed = false) => {
      const address = { judgeId, unitId, partId: 'a' }
      const target = { kind: 'item', itemId } as const
      return readEntryCell(entry, items, address, target, summarize(items, address), isSealed)
    }
    expect(read('j1', 'u1', 'i1').lock).toBeNull()
    expect(read('j1', 'u1', 'i2')).toMatchObject({ text: texts.notApplicable, lock: texts.locks.notApplicable })
    expect(read('j1', 'u2', 'i1').lock).toBe(texts.locks.recused)
    expect(read('j1', 'u1', 'i1', true).lock).toBe(texts.locks.sealed)
  })

  test('where only totals are typed, the written total is the column', () => {
    const { items, totals } = openEntry()
    const ids = (part: EntryPart, showItems: boolean) => listColumns(part, showItems).map(({ column }) => column.id)
    expect(ids(items, false)).toEqual(['item i1', 'item i2', 'sum', 'total'])
    expect(ids(totals, false)).toEqual(['total'])
    expect(ids(totals, true)).toEqual(['total', 'item k', 'sum'])
  })
})
