import { describe, expect, test } from 'vitest'
import { packEdits } from '../../../shared/model/packed-edits'
import { dump, makeDefinition, makeOffice, markItem, openTestStore, setState, undo } from '../test-support'

describe('marks', () => {
  test('are kept in hundredths, blank and zero apart, and a sheet that became blank is deleted', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, campaignKey } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', {
      contestKey,
      edits: [markItem(unitId, 'i1', null, '9.50'), markItem(unitId, 'i2', null, '0')],
    })
    const { sheets } = await store.ask('contests:get-sheets', { contestKey })
    expect(sheets).toEqual([
      { judgeId: 'j1', unitId, partId: 'a1', abstained: false, marks: { i1: 950, i2: 0 }, total: null, rejected: {} },
    ])
    expect((await store.ask('campaigns:get', { campaignKey })).contests[0]?.hasMarks).toBe(true)
    await store.run('marks:set', {
      contestKey,
      edits: [markItem(unitId, 'i1', '9.5', null), markItem(unitId, 'i2', '0', null)],
    })
    expect(await store.database.sheets.count()).toBe(0)
    expect((await store.ask('campaigns:get', { campaignKey })).contests[0]?.hasMarks).toBe(false)
  })

  test('a text that does not fit is kept as typed and does not count', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '75')] })
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]).toMatchObject({
      marks: {},
      rejected: { i1: '75' },
    })
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', '75', '57')] })
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]).toMatchObject({
      marks: { i1: 5700 },
      rejected: {},
    })
  })

  test('total and abstention', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const sheet = { judgeId: 'j2', unitId: unitIds[0] ?? '', partId: 'a1' }
    const outcome = await store.run('marks:set', {
      contestKey,
      edits: [
        { ...sheet, target: { kind: 'total' }, from: null, to: '91.5' },
        { ...sheet, target: { kind: 'abstained' }, from: null, to: '1' },
      ],
    })
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]).toMatchObject({
      abstained: true,
      total: 9150,
    })
    await undo(store, outcome)
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets).toEqual([])
  })

  test('a stale value is a conflict and nothing of the command is kept', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '50')] })
    const before = await dump(store)
    const edits = [markItem(unitId, 'i2', null, '30'), markItem(unitId, 'i1', '49', '51')]
    await expect(store.run('marks:set', { contestKey, edits })).rejects.toMatchObject({
      code: 'conflict',
      path: 'edits[1]',
    })
    expect(await dump(store)).toEqual(before)
  })

  test('judge, unit, part, item and panel must be there', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    const edit = markItem(unitId, 'i1', null, '50')
    const refused = [
      { ...edit, judgeId: 'constructor' },
      { ...edit, unitId: 'nowhere' },
      { ...edit, partId: 'a9' },
      markItem(unitId, 'toString', null, '1'),
    ]
    for (const wrong of refused) {
      await expect(store.run('marks:set', { contestKey, edits: [wrong] })).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(store.run('marks:set', { contestKey: 999, edits: [edit] })).rejects.toMatchObject({
      code: 'not-found',
    })
    const { revision, definition } = (await store.database.contests.get(contestKey)) ?? {
      revision: 0,
      definition: makeDefinition([]),
    }
    const panels = [...definition.panels, { id: 'p2', name: '书记互评' }]
    const judges = definition.judges.map((judge) => ({ ...judge, panelId: 'p2' }))
    await store.run('contests:update', {
      contestKey,
      definition: { ...definition, panels, judges },
      revision,
      reason: '',
    })
    await expect(store.run('marks:set', { contestKey, edits: [edit] })).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('one paste is one log entry', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, officeId, campaignKey } = await makeOffice(store)
    const edits = unitIds.flatMap((unitId) => [markItem(unitId, 'i1', null, '50'), markItem(unitId, 'i2', null, '4x')])
    await store.run('marks:set', { contestKey, edits })
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({
      what: 'marks.set',
      operator: '录入员1',
      place: '评委01 · 民安社区 · 重点任务',
      before: {
        cells: edits.map((edit) => ['j1', edit.unitId, 'a1', edit.target.kind === 'item' ? edit.target.itemId : '']),
      },
      after: { texts: ['50', '4x', '50', '4x'] },
    })
  })

  test('many edits travel packed, and so does what takes them back', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const texts = Array.from({ length: 60 }, (_, index) => String(index))
    const edits = unitIds.flatMap((unitId) =>
      texts.map((text, index) => markItem(unitId, 'i1', texts[index - 1] ?? null, text)),
    )
    const packed = packEdits(edits)
    expect(packed).toMatchObject({ sheets: unitIds.map((unitId) => ['j1', unitId, 'a1']), targets: [{ itemId: 'i1' }] })
    const outcome = await store.run('marks:set', { contestKey, edits: packed })
    const marks = async () =>
      (await store.ask('contests:get-sheets', { contestKey })).sheets.map((sheet) => sheet.marks)
    expect(await marks()).toEqual(unitIds.map(() => ({ i1: 5900 })))
    expect(outcome.inverse?.request).toHaveProperty('edits.cells')
    await undo(store, outcome)
    expect(await marks()).toEqual([])
  })

  test('a mark typed on rows that are not as expected is written on what they are', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, officeId } = await makeOffice(store)
    const [unitId = '', otherId = ''] = unitIds
    const type = (unit: string, item: string, from: string | null, to: string | null) =>
      store.run('marks:set', { contestKey, edits: [markItem(unit, item, from, to)] })
    await type(unitId, 'i1', null, '50')
    const key = [contestKey, 'j1', unitId, 'a1'] as const
    const other = [contestKey, 'j1', otherId, 'a1'] as const
    // Another writer, of whom the page knows nothing, changes a sheet and makes one.
    await store.database.sheets.update([...key], { 'marks.i1': 5100 })
    await store.database.sheets.add({ ...(await store.database.sheets.get([...key])), unitId: otherId } as never)
    await expect(type(unitId, 'i1', '50', '52')).rejects.toMatchObject({ code: 'conflict' })
    await type(unitId, 'i2', null, '30')
    await type(otherId, 'i2', null, '31')
    expect((await store.database.sheets.get([...key]))?.marks).toEqual({ i1: 5100, i2: 3000 })
    expect((await store.database.sheets.get([...other]))?.marks).toEqual({ i1: 5100, i2: 3100 })
    const { problems } = await store.ask('log:verify', { officeId })
    expect(problems).toEqual([])
  })

  test('a block pasted on rows that are not as expected is written on what they are', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, officeId } = await makeOffice(store)
    const paste = (from: (string | null)[], to: string) =>
      store.run('marks:set', {
        contestKey,
        edits: unitIds.map((unitId, index) => markItem(unitId, 'i1', from[index] ?? null, to)),
      })
    await paste([], '50')
    const key = [contestKey, 'j1', unitIds[1] ?? '', 'a1'] as const
    await store.database.sheets.update([...key], { 'marks.i1': 5100 })
    const before = await dump(store)
    await expect(paste(['50', '50'], '52')).rejects.toMatchObject({ code: 'conflict' })
    expect(await dump(store)).toEqual(before)
    await paste(['50', '51'], '52')
    const { sheets } = await store.ask('contests:get-sheets', { contestKey })
    expect(sheets.map(({ marks }) => marks)).toEqual(unitIds.map(() => ({ i1: 5200 })))
    expect((await store.ask('log:verify', { officeId })).problems).toEqual([])
  })

  test('a state set past the log is found by the next mark though the head was expected', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '50')] })
    await setState(store, contestKey, 'sealed')
    const before = await dump(store)
    const edits = [markItem(unitId, 'i1', '50', '51')]
    await expect(store.run('marks:set', { contestKey, edits })).rejects.toMatchObject({ code: 'sealed' })
    expect(await dump(store)).toEqual(before)
  })

  test('marks typed one after the other and undone give the same record as marks written at once', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, officeId } = await makeOffice(store)
    const outcomes = []
    for (const unitId of unitIds) {
      for (const [item, text] of [
        ['i1', '50'],
        ['i2', '4x'],
        ['i1', null],
      ] as const) {
        const from = text === null ? '50' : null
        outcomes.push(await store.run('marks:set', { contestKey, edits: [markItem(unitId, item, from, text)] }))
      }
    }
    expect((await store.database.sheets.toArray()).map((sheet) => sheet.rejected)).toEqual([{ i2: '4x' }, { i2: '4x' }])
    for (const outcome of outcomes.toReversed()) await undo(store, outcome)
    expect(await store.database.sheets.count()).toBe(0)
    expect(await store.ask('log:verify', { officeId })).toMatchObject({ problems: [] })
  })

  test('half a surrogate pair is refused in plain words', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const edits = [markItem(unitIds[0] ?? '', 'i1', null, '\ud800')]
    await expect(store.run('marks:set', { contestKey, edits })).rejects.toMatchObject({ code: 'bad-input' })
    expect(await store.database.sheets.count()).toBe(0)
  })

  test('a sealed contest takes no mark, and a seal among 100 writes lets none through after it', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, officeId } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '0')] })
    const entries = await store.database.changes.count()
    let sealedAt = Number.POSITIVE_INFINITY
    let done = 0
    let last = 0
    const write = async (index: number) => {
      const texts = [String(index * 0.5), String(index * 0.5 + 0.5)] as const
      await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', texts[0], texts[1])] })
      done += 1
      last = (index + 1) * 50
      expect(done).toBeLessThanOrEqual(sealedAt)
    }
    const writes = Array.from({ length: 100 }, (_, index) => {
      if (index !== 50) return write(index)
      const sealing = setState(store, contestKey, 'sealed').then(() => {
        sealedAt = done
      })
      return Promise.all([write(index), sealing])
    })
    const results = await Promise.allSettled(writes)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const result of refused) expect(result.reason).toMatchObject({ code: 'sealed' })
    const row = await store.database.sheets.get([contestKey, 'j1', unitId, 'a1'])
    expect(row?.marks).toEqual({ i1: last })
    expect(await store.database.changes.count()).toBe(entries + done)
    // The state was set past the log here, and nothing else is wrong with it.
    const { problems } = await store.ask('log:verify', { officeId })
    expect(problems).toEqual(['评比“综合评比”：封存、公布的状态与变更记录不一致'])
  })
})
