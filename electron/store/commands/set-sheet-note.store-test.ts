import { describe, expect, test } from 'vitest'
import type { SheetNote } from '../../../shared/model/sheet-note'
import { makeOffice, markItem, openTestStore, setState, type TestStore, undo } from '../test-support'

const voided: SheetNote = { judgeId: 'j1', unitId: null, remarks: ['altered'], void: { reason: '未签评委编号' } }

/** Two judges with a full sheet for each of two units. */
async function makeEntered(store: TestStore) {
  const office = await makeOffice(store)
  const { contestKey, unitIds } = office
  const edits = unitIds.flatMap((unitId) =>
    ['j1', 'j2'].flatMap((judgeId) => [
      { ...markItem(unitId, 'i1', null, '50'), judgeId },
      { ...markItem(unitId, 'i2', null, '30'), judgeId },
    ]),
  )
  await store.run('marks:set', { contestKey, edits })
  return office
}

describe('a note of a printed sheet', () => {
  test('is kept, logged with its sheet and reason, and undone', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey, officeId } = await makeEntered(store)
    const read = async () => (await store.ask('campaigns:get', { campaignKey })).contests[0]?.sheetNotes
    expect(await read()).toEqual([])
    const outcome = await store.run('contests:set-sheet-note', { contestKey, from: null, to: voided })
    expect(outcome.inverse?.label).toBe('评分单作废')
    expect(await read()).toEqual([voided])
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({
      what: 'contest.sheetNote',
      before: null,
      after: { sheet: ['j1', null], remarks: ['altered'], void: '未签评委编号' },
      reason: '未签评委编号',
      place: '评委01',
    })
    const undone = await undo(store, outcome)
    expect(await read()).toEqual([])
    await undo(store, undone)
    expect(await read()).toEqual([voided])
    const back = await store.run('contests:set-sheet-note', { contestKey, from: voided, to: { ...voided, void: null } })
    expect(back.inverse?.label).toBe('恢复作废的评分单')
    expect((await store.ask('log:list', { officeId, campaignKey, limit: 1 }))[0]?.reason).toBe('')
  })

  test('is refused where someone changed it, for what is not there, and once the contest is sealed', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeEntered(store)
    const set = (from: SheetNote | null, to: SheetNote) =>
      store.run('contests:set-sheet-note', { contestKey, from, to })
    await set(null, voided)
    await expect(set(null, voided)).rejects.toMatchObject({ code: 'conflict' })
    await expect(set(null, { ...voided, judgeId: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
    const [unitId = ''] = unitIds
    await expect(set(null, { ...voided, unitId })).rejects.toMatchObject({ code: 'conflict' })
    const papers = { form: 'judgeUnit' as const, panels: [] }
    await expect(store.run('contests:set-papers', { contestKey, papers })).rejects.toMatchObject({ code: 'conflict' })
    await setState(store, contestKey, 'sealed')
    await expect(set(voided, { ...voided, void: null })).rejects.toMatchObject({ code: 'sealed' })
  })

  test('of one judge and unit keeps both in the contest', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey } = await makeOffice(store)
    const detail = async () => (await store.ask('campaigns:get', { campaignKey })).contests[0]
    const before = await detail()
    if (before === undefined) throw new Error('no contest')
    await store.run('contests:set-papers', { contestKey, papers: { form: 'judgeUnit', panels: [] } })
    const [unitId = ''] = before.definition.unitIds
    await store.run('contests:set-sheet-note', { contestKey, from: null, to: { ...voided, unitId } })
    const update = (change: Partial<typeof before.definition>) =>
      store.run('contests:update', {
        contestKey,
        definition: { ...before.definition, ...change },
        revision: before.revision,
        reason: '',
      })
    await expect(update({ judges: before.definition.judges.slice(1) })).rejects.toMatchObject({ path: 'judges' })
    await expect(update({ unitIds: before.definition.unitIds.slice(1) })).rejects.toMatchObject({ path: 'unitIds' })
  })
})

describe('a void paper', () => {
  test('keeps its marks apart, counts nowhere, and takes no mark until it counts again', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey, officeId, unitIds } = await makeEntered(store)
    await store.run('contests:set-sheet-note', { contestKey, from: null, to: voided })
    const { sheets, voidSheets } = await store.ask('contests:get-sheets', { contestKey })
    expect([sheets.map(({ judgeId }) => judgeId), voidSheets.map(({ judgeId }) => judgeId)]).toEqual([
      ['j2', 'j2'],
      ['j1', 'j1'],
    ])
    expect((await store.ask('campaigns:list', { officeId }))[0]?.sheetCount).toBe(2)
    const [counted] = await store.ask('checks:count', { campaignKey })
    expect(counted?.figures).toMatchObject({ entered: 2, missing: 0 })
    const { value: sample } = await store.run('checks:draw-sample', {
      contestKey,
      size: { kind: 'percent', value: 100 },
    })
    expect(sample.population).toBe(2)
    const [unitId = ''] = unitIds
    const edit = markItem(unitId, 'i1', '50', '40')
    await expect(store.run('marks:set', { contestKey, edits: [edit] })).rejects.toMatchObject({ code: 'bad-input' })
    const sheet = { judgeId: 'j1', unitId, partId: 'a1' }
    const content = { abstained: false, texts: { i1: '50', i2: '30' } }
    const confirm = () => store.run('checks:confirm', { contestKey, method: 'aloud', sheet, content })
    await expect(confirm()).rejects.toMatchObject({ code: 'bad-input' })
    await store.run('contests:set-sheet-note', { contestKey, from: voided, to: { ...voided, void: null } })
    await store.run('marks:set', { contestKey, edits: [edit] })
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets).toHaveLength(4)
  })

  test('is covered by the seal with its reason and marks', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey, officeId } = await makeEntered(store)
    await store.run('contests:set-sheet-note', { contestKey, from: null, to: voided })
    const contest = (await store.ask('campaigns:get', { campaignKey })).contests[0]
    await store.run('contests:seal', { contestKey, revision: contest?.revision ?? 0, waiver: '' })
    expect((await store.ask('log:verify', { officeId })).problems).toEqual([])
    const change = async (sheetNotes: SheetNote[]) => {
      await store.database.contests.update(contestKey, { sheetNotes })
      return (await store.ask('log:verify', { officeId })).problems
    }
    expect(await change([{ ...voided, void: { reason: '别的原因' } }])).toHaveLength(1)
    expect(await change([])).toHaveLength(1)
    expect(await change([{ ...voided, remarks: [] }])).toEqual([])
    await store.database.sheets.toCollection().modify((sheet) => {
      if (sheet.judgeId === 'j1') sheet.marks.i1 = 4000
    })
    expect(await change([voided])).toHaveLength(1)
  })
})
