import { expect, test } from 'vitest'
import { scoreContest, tabulateSheets } from '../scoring'
import { listMissingSheets } from '../scoring/missing-sheets'
import { contestDefinitionSchema, type Sheet } from './contest'
import { type SheetNote, sheetNoteSchema } from './sheet-note'
import { assembleRecord, changeNote, findNote, listVoidPapers, splitSheets } from './void-papers'

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: ['j1', 'j2', 'j3'].map((id) => ({ id, label: id, panelId: 'p', ownUnitIds: id === 'j3' ? ['u2'] : [] })),
  recusal: true,
  composition: 'sum',
  parts: ['a', 'b'].map((id) => ({
    ...{ id, name: id, panels: [{ panelId: 'p' }] },
    sections: [{ name: '', items: [{ id: `${id}1`, name: '项', max: '10' }] }],
  })),
})
const units = ['u1', 'u2'].map((unitId) => ({ unitId, name: unitId, group: '' }))
const sheets: Sheet[] = ['j1', 'j2', 'j3'].flatMap((judgeId, judge) =>
  ['u1', 'u2'].flatMap((unitId) =>
    ['a', 'b'].map((partId) => ({
      ...{ judgeId, unitId, partId, abstained: false, total: null },
      marks: { [`${partId}1`]: 500 + judge * 100 },
    })),
  ),
)

function note(judgeId: string, unitId: string | null, change: Partial<SheetNote> = {}): SheetNote {
  return { judgeId, unitId, remarks: [], void: { reason: '涂改' }, ...change }
}

test('a void paper takes out the sheets of its judge, or of its judge and unit, in every part', () => {
  const count = (...notes: SheetNote[]) => splitSheets(sheets, listVoidPapers(notes)).voided.length
  expect(count()).toBe(0)
  expect(count(note('j1', null))).toBe(4)
  expect(count(note('j1', 'u1'), note('j2', null))).toBe(6)
  expect(count(note('j1', 'u1', { void: null, remarks: ['altered'] }))).toBe(0)
})

test('scores are those of the contest without its sheets, and nothing of it is missing', () => {
  const record = assembleRecord(definition, sheets, [note('j1', null), note('j3', null)])
  const left = sheets.filter((sheet) => sheet.judgeId === 'j2')
  expect(scoreContest(record, units)).toEqual(scoreContest({ definition, sheets: left }, units))
  expect(listMissingSheets(definition.unitIds, tabulateSheets(record, units))).toEqual([])
  expect(listMissingSheets(definition.unitIds, tabulateSheets({ definition, sheets: left }, units))).toHaveLength(6)
  const states = tabulateSheets(record, units)[0]?.groups[0]?.judges.map(({ cells }) => cells.map(({ state }) => state))
  expect(states).toEqual([
    ['void', 'void'],
    ['counted', 'counted'],
    ['void', 'recused'],
  ])
  expect(assembleRecord(definition, sheets, [])).toEqual({ definition, sheets })
})

test('one note per paper is kept, and none that says nothing', () => {
  const notes = changeNote(changeNote([], note('j1', null)), note('j2', 'u1', { void: null, remarks: ['illegible'] }))
  expect(notes).toHaveLength(2)
  expect(findNote(notes, { judgeId: 'j2', unitId: 'u1' })?.remarks).toEqual(['illegible'])
  expect(findNote(notes, { judgeId: 'j2', unitId: null })).toBeNull()
  expect(changeNote(notes, note('j1', null, { void: null }))).toHaveLength(1)
  expect(sheetNoteSchema.safeParse(note('j1', null, { void: { reason: ' ' } })).success).toBe(false)
})
