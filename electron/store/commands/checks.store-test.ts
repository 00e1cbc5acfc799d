import { describe, expect, test } from 'vitest'
import { countChecks } from '../../../shared/checking/count-checks'
import { drawSample } from '../../../shared/checking/draw-sample'
import { listPile } from '../../../shared/checking/pile-order'
import { contentOf } from '../../../shared/checking/sheet-content'
import type { MarkEdit } from '../../../shared/model/record'
import { dump, makeOffice, markItem, openTestStore, setState, type TestStore, undo } from '../test-support'

/** An office with the sheet of judge j1 for the first unit entered by 录入员1: 50 and 30. */
async function makeSheet(store: TestStore) {
  const office = await makeOffice(store)
  const [unitId = '', otherId = ''] = office.unitIds
  await store.run('marks:set', {
    contestKey: office.contestKey,
    edits: [markItem(unitId, 'i1', null, '50'), markItem(unitId, 'i2', null, '30')],
  })
  return { ...office, unitId, otherId, sheet: { judgeId: 'j1', unitId, partId: 'a1' } }
}

async function readFigures(store: TestStore, contestKey: number) {
  const { sheets } = await store.ask('contests:get-sheets', { contestKey })
  const definition = (await store.database.contests.get(contestKey))?.definition
  if (definition === undefined) throw new Error('no contest')
  return countChecks(definition, sheets, await store.ask('checks:get', { contestKey }))
}

async function readContentOf(store: TestStore, contestKey: number, index = 0) {
  return contentOf((await store.ask('contests:get-sheets', { contestKey })).sheets[index])
}

async function listEntries(store: TestStore, office: { officeId: string; campaignKey: number }, limit: number) {
  const entries = await store.ask('log:list', { officeId: office.officeId, campaignKey: office.campaignKey, limit })
  return entries.map(({ what, before, after, operator, reason }) => ({ what, before, after, operator, reason }))
}

describe('a sheet read aloud', () => {
  test('agrees: who, when and what it said are kept and logged; undo takes it back', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, sheet, campaignKey } = office
    const content = { abstained: false, texts: { i1: '50', i2: '30' } }
    const outcome = await store.run(
      'checks:confirm',
      { contestKey, method: 'aloud', sheet, content },
      { operator: '监票', time: '2023-06-28T18:00:00.000+08:00' },
    )
    const { checks } = await store.ask('checks:get', { contestKey })
    expect(checks).toMatchObject([
      { ...sheet, method: 'aloud', operators: ['监票'], content, compared: 2, corrections: [], differences: [] },
    ])
    expect(checks[0]?.confirmed).toEqual({ operator: '监票', time: '2023-06-28T18:00:00.000+08:00' })
    expect(await listEntries(store, office, 1)).toEqual([
      {
        what: 'check.confirm',
        operator: '监票',
        reason: '',
        before: null,
        after: { method: 'aloud', sheet: ['j1', sheet.unitId, 'a1'], compared: 2 },
      },
    ])
    expect(await store.ask('checks:count', { campaignKey })).toEqual([
      { contestKey, figures: await readFigures(store, contestKey) },
    ])
    expect(await readFigures(store, contestKey)).toMatchObject({ entered: 1, checked: 1, missing: 3, compared: 2 })
    await undo(store, outcome)
    expect((await store.ask('checks:get', { contestKey })).checks).toEqual([])
  })

  test('is a conflict when the sheet is not what the screen showed, and not found when nothing is entered', async () => {
    const store = await openTestStore()
    const { contestKey, sheet, otherId } = await makeSheet(store)
    const before = await dump(store)
    const content = { abstained: false, texts: { i1: '51', i2: '30' } }
    const wrong = store.run('checks:confirm', { contestKey, method: 'aloud', sheet, content })
    await expect(wrong).rejects.toMatchObject({ code: 'conflict' })
    const blank = { ...sheet, unitId: otherId }
    const missing = store.run('checks:confirm', { contestKey, method: 'aloud', sheet: blank, content })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
    expect(await dump(store)).toEqual(before)
  })

  test('a correction changes the mark and stays with the check; a second one of the cell joins it', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, unitId } = office
    const correct = (from: string, to: string) =>
      store.run('checks:correct', { contestKey, method: 'aloud', edit: markItem(unitId, 'i1', from, to) })
    await correct('50', '51')
    const outcome = await correct('51', '52.0')
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]?.marks).toEqual({ i1: 5200, i2: 3000 })
    const read = async () => (await store.ask('checks:get', { contestKey })).checks[0]?.corrections
    expect(await read()).toMatchObject([{ cell: 'i1', from: '50', to: '52' }])
    expect((await listEntries(store, office, 2)).map(({ what }) => what)).toEqual(['check.correct', 'marks.set'])
    await undo(store, outcome)
    expect(await read()).toMatchObject([{ cell: 'i1', from: '50', to: '51' }])
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]?.marks.i1).toBe(5100)
    await correct('51', '50')
    expect(await read()).toEqual([])
    expect((await store.ask('log:verify', { officeId: office.officeId })).problems).toEqual([])
  })

  test('a correction does not make the checker an author of the sheet', async () => {
    const store = await openTestStore()
    const { contestKey, sheet, unitId } = await makeSheet(store)
    const edit = markItem(unitId, 'i1', '50', '51')
    await store.run('checks:correct', { contestKey, method: 'aloud', edit }, { operator: '监票' })
    expect((await store.ask('checks:get', { contestKey })).authors).toEqual([{ ...sheet, operators: ['录入员1'] }])
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', '51', '52')] }, { operator: '录入员2' })
    expect((await store.ask('checks:get', { contestKey })).authors[0]?.operators).toEqual(['录入员1', '录入员2'])
  })

  test('a mark changed after the check makes it stale, one put back makes it agree again', async () => {
    const store = await openTestStore()
    const { contestKey, sheet, unitId } = await makeSheet(store)
    const content = await readContentOf(store, contestKey)
    await store.run('checks:confirm', { contestKey, method: 'aloud', sheet, content })
    const change = await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', '50', '40')] })
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 0, stale: 1 })
    await undo(store, change)
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 1, stale: 0 })
  })
})

describe('a double entry', () => {
  const edit = (unitId: string, itemId: string, from: string | null, to: string | null): MarkEdit =>
    markItem(unitId, itemId, from, to)

  test('by the operator of the first is refused until that is confirmed, which is kept and logged', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, unitId } = office
    const edits = [edit(unitId, 'i1', null, '50')]
    const refused = store.run('checks:enter-second', { contestKey, edits, isOwnEntry: false })
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', message: expect.not.stringContaining('50') })
    await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: true })
    expect((await store.ask('checks:get', { contestKey })).checks[0]?.isOwnEntry).toBe(true)
    expect((await listEntries(store, office, 1))[0]?.after).toMatchObject({ isOwnEntry: true })
  })

  test('keeps the second text without telling the first: answers, errors and undo know the second only', async () => {
    const store = await openTestStore()
    const { contestKey, unitId, otherId } = await makeSheet(store)
    const enter = (from: string | null, to: string | null, unit = unitId) =>
      store.run(
        'checks:enter-second',
        { contestKey, edits: [edit(unit, 'i1', from, to)], isOwnEntry: false },
        { operator: '录入员2' },
      )
    const first = await enter(null, '41.50')
    const second = await enter('41.5', '42')
    expect(JSON.stringify([first, second])).not.toContain('"50"')
    await expect(enter('50', '43')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^(?!.*50).*42/),
    })
    await expect(enter(null, '1', otherId)).rejects.toMatchObject({ code: 'not-found' })
    await undo(store, second, { operator: '录入员2' })
    const read = async () => (await store.ask('checks:get', { contestKey })).checks[0]?.second?.texts
    expect(await read()).toEqual({ i1: '41.5' })
    await undo(store, first, { operator: '录入员2' })
    expect(await read()).toEqual({})
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]?.marks).toEqual({ i1: 5000, i2: 3000 })
  })

  test('is compared once; then it does not change, and only what differs is kept', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, unitId, sheet } = office
    const nothing = store.run('checks:compare', { contestKey, sheets: [sheet] })
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' })
    const edits = [edit(unitId, 'i1', null, '50'), edit(unitId, 'i2', null, '35')]
    const meta = { operator: '录入员2' }
    const entered = await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: false }, meta)
    const { value, inverse } = await store.run('checks:compare', { contestKey, sheets: [sheet] }, meta)
    expect(value).toEqual({ compared: 2, differences: 1 })
    expect(inverse).toBeNull()
    const [check] = (await store.ask('checks:get', { contestKey })).checks
    expect(check?.differences).toEqual([{ cell: 'i2', first: '30', second: '35', resolution: null }])
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 0, differing: 1, unresolved: 1 })
    expect((await listEntries(store, office, 1))[0]).toMatchObject({
      what: 'check.compare',
      after: { compared: 2, differences: [['j1', unitId, 'a1', 'i2', '30', '35']] },
    })
    await expect(undo(store, entered, meta)).rejects.toMatchObject({ code: 'conflict' })
    await expect(store.run('checks:compare', { contestKey, sheets: [sheet] })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a difference is settled by a third person, or with a reason; the mark goes the way of marks:set', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, unitId, sheet } = office
    const edits = [edit(unitId, 'i1', null, '51'), edit(unitId, 'i2', null, '35')]
    await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: false }, { operator: '录入员2' })
    await store.run('checks:compare', { contestKey, sheets: [sheet] }, { operator: '录入员2' })
    const resolve = (cell: string, choice: 'first' | 'second' | 'other', reason: string, operator: string) =>
      store.run(
        'checks:resolve',
        { contestKey, sheet, cell, choice, value: choice === 'other' ? '36.0' : null, reason },
        { operator },
      )
    for (const operator of ['录入员1', '录入员2']) {
      await expect(resolve('i1', 'second', '', operator)).rejects.toMatchObject({ code: 'bad-input', path: 'reason' })
    }
    await expect(resolve('i9', 'second', '', '监票')).rejects.toMatchObject({ code: 'not-found' })
    await resolve('i1', 'second', '', '监票')
    expect((await listEntries(store, office, 2)).map(({ what }) => what)).toEqual(['check.resolve', 'marks.set'])
    await expect(resolve('i1', 'first', '', '监票')).rejects.toMatchObject({ code: 'conflict' })
    const outcome = await resolve('i2', 'other', '字迹不清，问了评委', '录入员2')
    expect((await listEntries(store, office, 1))[0]).toMatchObject({
      what: 'check.resolve',
      reason: '字迹不清，问了评委',
      after: { choice: 'other', value: '36' },
    })
    const marks = async () => (await store.ask('contests:get-sheets', { contestKey })).sheets[0]?.marks
    expect(await marks()).toEqual({ i1: 5100, i2: 3600 })
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 1, stale: 0, unresolved: 0, differing: 2 })
    await undo(store, outcome)
    expect(await marks()).toEqual({ i1: 5100, i2: 3000 })
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 0, unresolved: 1 })
    await resolve('i2', 'first', '看原表', '录入员1')
    expect(await marks()).toEqual({ i1: 5100, i2: 3000 })
    expect(await readFigures(store, contestKey)).toMatchObject({ checked: 1, unresolved: 0 })
  })

  test('a difference whose mark was changed meanwhile, or whose new value does not fit, is refused as a whole', async () => {
    const store = await openTestStore()
    const { contestKey, unitId, sheet } = await makeSheet(store)
    const meta = { operator: '录入员2' }
    const edits = [edit(unitId, 'i1', null, '51')]
    await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: false }, meta)
    expect((await store.run('checks:compare', { contestKey, sheets: [sheet] }, meta)).value.differences).toBe(2)
    const request = { contestKey, sheet, cell: 'i1', choice: 'other' as const, reason: '看原表' }
    const before = await dump(store)
    const wrong = store.run('checks:resolve', { ...request, value: '75' })
    await expect(wrong).rejects.toMatchObject({ code: 'bad-input', path: 'value' })
    expect(await dump(store)).toEqual(before)
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', '50', '49')] })
    await expect(store.run('checks:resolve', { ...request, value: '51' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('the total at the foot of the paper is compared only where both typed it', async () => {
    const store = await openTestStore()
    const { contestKey, unitId, sheet } = await makeSheet(store)
    const total = (to: string): MarkEdit => ({ ...sheet, target: { kind: 'total' }, from: null, to })
    await store.run('marks:set', { contestKey, edits: [total('80')] })
    const edits = [edit(unitId, 'i1', null, '50'), edit(unitId, 'i2', null, '30')]
    await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: true })
    const outcome = await store.run('checks:compare', { contestKey, sheets: [sheet] })
    expect(outcome.value).toEqual({ compared: 2, differences: 0 })
  })
})

describe('a sample', () => {
  test('is drawn from the entered sheets, logged with its seed, and can be drawn again from it', async () => {
    const store = await openTestStore()
    const office = await makeSheet(store)
    const { contestKey, otherId, unitId } = office
    await store.run('marks:set', {
      contestKey,
      edits: [markItem(otherId, 'i1', null, '1'), { ...markItem(unitId, 'i1', null, '2'), judgeId: 'j2' }],
    })
    const { value, inverse } = await store.run('checks:draw-sample', { contestKey, size: { kind: 'count', value: 2 } })
    expect(inverse).toBeNull()
    expect(value).toMatchObject({ number: 1, population: 3, operator: '录入员1' })
    const definition = (await store.database.contests.get(contestKey))?.definition
    if (definition === undefined) throw new Error('no contest')
    const population = listPile(definition).filter(({ judgeId, unitId: unit }) => judgeId === 'j1' || unit === unitId)
    expect(value.sheets).toEqual(drawSample(value.seed, population, 2))
    const [entry] = await listEntries(store, office, 1)
    expect(entry).toMatchObject({ what: 'check.sample', after: { seed: value.seed, sheets: value.sheets } })
    const next = await store.run('checks:draw-sample', { contestKey, size: { kind: 'percent', value: 1 } })
    expect(next.value).toMatchObject({ number: 2, sheets: [expect.anything()] })
  })

  test('needs an entered sheet, and only its sheets are confirmed by it', async () => {
    const store = await openTestStore()
    const { contestKey } = await makeOffice(store)
    const size = { kind: 'count' as const, value: 5 }
    await expect(store.run('checks:draw-sample', { contestKey, size })).rejects.toMatchObject({ code: 'not-found' })
    const second = await openTestStore()
    const made = await makeSheet(second)
    const content = await readContentOf(second, made.contestKey)
    const request = { contestKey: made.contestKey, method: 'sample' as const, sheet: made.sheet, content }
    await expect(second.run('checks:confirm', request)).rejects.toMatchObject({ code: 'bad-input' })
    await second.run('checks:draw-sample', { contestKey: made.contestKey, size })
    await second.run('checks:confirm', request)
    expect(await readFigures(second, made.contestKey)).toMatchObject({ sample: { drawn: 1, checked: 1 } })
  })
})

describe('checks', () => {
  test('are refused once the contest is sealed, undo included', async () => {
    const store = await openTestStore()
    const { contestKey, sheet, unitId } = await makeSheet(store)
    const edits = [markItem(unitId, 'i1', null, '51')]
    const entered = await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: true })
    const content = await readContentOf(store, contestKey)
    const confirmed = await store.run('checks:confirm', { contestKey, method: 'aloud', sheet, content })
    await setState(store, contestKey, 'sealed')
    const before = await dump(store)
    const edit = markItem(unitId, 'i1', '50', '51')
    const attempts = [
      () => store.run('checks:confirm', { contestKey, method: 'aloud', sheet, content }),
      () => store.run('checks:correct', { contestKey, method: 'aloud', edit }),
      () => store.run('checks:enter-second', { contestKey, edits, isOwnEntry: true }),
      () => store.run('checks:compare', { contestKey, sheets: [sheet] }),
      () => store.run('checks:resolve', { contestKey, sheet, cell: 'i1', choice: 'first', value: null, reason: '' }),
      () => store.run('checks:draw-sample', { contestKey, size: { kind: 'count', value: 1 } }),
      () => undo(store, entered),
      () => undo(store, confirmed),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'sealed' })
    expect(await dump(store)).toEqual(before)
  })

  test('given twice by the same command are carried out once', async () => {
    const store = await openTestStore()
    const { contestKey, unitId } = await makeSheet(store)
    const edit = markItem(unitId, 'i1', '50', '51')
    const send = () => store.run('checks:correct', { contestKey, method: 'aloud', edit }, { id: 'once' })
    expect(await send()).toEqual(await send())
    expect((await store.ask('checks:get', { contestKey })).checks[0]?.corrections).toHaveLength(1)
  })

  test('go with their contest and with their campaign', async () => {
    const store = await openTestStore()
    for (const name of ['contests:delete', 'campaigns:delete'] as const) {
      const { contestKey, campaignKey } = await makeSheet(store)
      await store.run('checks:draw-sample', { contestKey, size: { kind: 'count', value: 1 } })
      const edits = [
        markItem((await store.ask('contests:get-sheets', { contestKey })).sheets[0]?.unitId ?? '', 'i1', null, '5'),
      ]
      await store.run('checks:enter-second', { contestKey, edits, isOwnEntry: true })
      if (name === 'contests:delete') await store.run(name, { contestKey, reason: '误建' })
      else await store.run(name, { campaignKey, reason: '误建' })
      expect([await store.database.checks.count(), await store.database.samples.count()]).toEqual([0, 0])
    }
  })
})
