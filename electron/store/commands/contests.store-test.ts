import { describe, expect, test } from 'vitest'
import type { CommandOutcome } from '../../../shared/ipc/store-protocol'
import type { ContestDefinition } from '../../../shared/model/contest'
import {
  dump,
  makeDefinition,
  makeOffice,
  markItem,
  openTestStore,
  setState,
  type TestStore,
  undo,
} from '../test-support'

async function update(
  store: TestStore,
  contestKey: number,
  change: (definition: ContestDefinition) => ContestDefinition,
  reason = '',
): Promise<CommandOutcome<{ revision: number }>> {
  const row = await store.database.contests.get(contestKey)
  if (row === undefined) throw new Error('no contest')
  const definition = change(structuredClone(row.definition))
  return store.run('contests:update', { contestKey, definition, revision: row.revision, reason })
}

function withMax(max: string): (definition: ContestDefinition) => ContestDefinition {
  return (definition) => {
    const item = definition.parts[0]?.sections[0]?.items[0]
    if (item !== undefined) item.max = max
    return definition
  }
}

describe('a definition', () => {
  test('is saved with one log entry per field, and undone', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey, officeId } = await makeOffice(store)
    const outcome = await update(store, contestKey, (definition) => ({ ...definition, name: '新名称', decimals: 3 }))
    const log = await store.ask('log:list', { officeId, campaignKey, limit: 10 })
    const fields = log.slice(0, 2).map(({ what, before, after }) => ({ what, before, after }))
    expect(fields).toContainEqual({ what: 'contest.name', before: '综合评比', after: '新名称' })
    expect(fields).toContainEqual({ what: 'contest.decimals', before: 2, after: 3 })
    await undo(store, outcome)
    expect((await store.database.contests.get(contestKey))?.definition).toMatchObject({ name: '综合评比', decimals: 2 })
  })

  test('seen at another revision is a conflict', async () => {
    const store = await openTestStore()
    const { contestKey } = await makeOffice(store)
    const row = await store.database.contests.get(contestKey)
    const definition = row?.definition ?? makeDefinition([])
    await update(store, contestKey, (current) => ({ ...current, name: '甲' }))
    const before = await dump(store)
    const late = store.run('contests:update', { contestKey, definition, revision: 1, reason: '' })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    expect(await dump(store)).toEqual(before)
  })

  const wrong: [path: string, change: (definition: ContestDefinition) => ContestDefinition][] = [
    ['unitIds[0]', (definition) => ({ ...definition, unitIds: ['elsewhere'] })],
    [
      'judges[1].label',
      (definition) => ({ ...definition, judges: definition.judges.map((judge) => ({ ...judge, label: '评委' })) }),
    ],
    [
      'judges[0].panelId',
      (definition) => ({ ...definition, judges: definition.judges.map((judge) => ({ ...judge, panelId: 'p9' })) }),
    ],
    ['parts[0].weight', (definition) => ({ ...definition, composition: 'weighted' })],
    ['parts[0].sections[0].items[0].max', withMax('60.3')],
    [
      'parts[0].trim',
      (definition) => ({
        ...definition,
        parts: definition.parts.map((part) => ({ ...part, trim: { highest: 2, lowest: 2, minSheets: 4 } })),
      }),
    ],
    [
      'bands.bands[1].min',
      (definition) => ({
        ...definition,
        bands: {
          kind: 'threshold',
          bands: [
            { name: '优', min: '80' },
            { name: '良', min: '90' },
          ],
        },
      }),
    ],
  ]
  for (const [path, change] of wrong) {
    test(`is refused at ${path}`, async () => {
      const store = await openTestStore()
      const { contestKey } = await makeOffice(store)
      await expect(update(store, contestKey, change)).rejects.toMatchObject({ code: 'bad-input', path })
    })
  }

  test('with names that were there twice can be changed; a further double name is refused', async () => {
    const store = await openTestStore()
    const { contestKey } = await makeOffice(store)
    const twice = (label: string) => (definition: ContestDefinition) => ({
      ...definition,
      judges: definition.judges.map((judge, index) => (index < 2 ? { ...judge, label } : judge)),
    })
    await store.database.contests.toCollection().modify((row) => {
      row.definition = twice('评委')(row.definition)
    })
    await update(store, contestKey, (definition) => ({ ...definition, name: '改名' }))
    await expect(update(store, contestKey, twice('另一个'))).rejects.toMatchObject({ path: 'judges[1].label' })
  })

  test('of a series that the campaign already has is refused', async () => {
    const store = await openTestStore()
    const { campaignKey, unitIds } = await makeOffice(store)
    const { id: _, ...definition } = makeDefinition(unitIds)
    const second = store.run('contests:create', { campaignKey, definition, isSample: true })
    await expect(second).rejects.toMatchObject({ code: 'bad-input', path: 'series' })
  })
})

describe('after the first mark', () => {
  test('rules need a reason; marks that no longer fit are kept as rejected and come back on undo', async () => {
    const store = await openTestStore()
    const { contestKey, campaignKey, officeId, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '55')] })
    await expect(update(store, contestKey, withMax('50'))).rejects.toMatchObject({ code: 'frozen', path: 'parts' })
    const outcome = await update(store, contestKey, withMax('50'), '评分表印错')
    const read = async () => (await store.ask('contests:get-sheets', { contestKey })).sheets[0]
    expect(await read()).toMatchObject({ marks: {}, rejected: { i1: '55' } })
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({
      what: 'contest.changeRules',
      reason: '评分表印错',
      after: { rejected: [['j1', unitId, 'a1', 'i1', '55']], accepted: [] },
    })
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', '55', '52')] })
    expect(await read()).toMatchObject({ marks: {}, rejected: { i1: '52' } })
    await undo(store, outcome)
    expect(await read()).toMatchObject({ marks: { i1: 5200 }, rejected: {} })
  })

  test('a removed item leaves its marks as rejected texts', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i2', null, '30')] })
    const dropItem = (definition: ContestDefinition) => {
      definition.parts[0]?.sections[0]?.items.pop()
      return definition
    }
    await update(store, contestKey, dropItem, '取消这一项')
    expect((await store.ask('contests:get-sheets', { contestKey })).sheets[0]).toMatchObject({
      marks: {},
      rejected: { i2: '30' },
    })
  })

  test('judges, units, adjustments and the name stay free, but none with sheets may leave', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds } = await makeOffice(store)
    const [unitId = '', other = ''] = unitIds
    await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '55')] })
    const change = (definition: ContestDefinition) => ({
      ...definition,
      name: '改名',
      unitIds: [unitId],
      judges: definition.judges.slice(0, 1).map((judge) => ({ ...judge, withdrawn: true })),
      adjustments: [{ unitId, points: '-0.5', reason: '材料迟报' }],
    })
    await expect(update(store, contestKey, change)).rejects.toMatchObject({ code: 'frozen', path: 'judges' })
    await update(store, contestKey, change, '评委临时离会')
    expect(await store.database.sheets.count()).toBe(1)
    const withoutJudge = update(store, contestKey, (definition) => ({ ...definition, judges: [] }))
    await expect(withoutJudge).rejects.toMatchObject({ code: 'conflict', path: 'judges' })
    const withoutUnit = update(store, contestKey, (definition) => ({
      ...definition,
      unitIds: [other],
      adjustments: [],
    }))
    await expect(withoutUnit).rejects.toMatchObject({ code: 'conflict', path: 'unitIds' })
    const withoutPart = update(
      store,
      contestKey,
      (definition) => ({ ...definition, parts: definition.parts.map((part) => ({ ...part, id: 'a2' })) }),
      '换环节',
    )
    await expect(withoutPart).rejects.toMatchObject({ code: 'conflict', path: 'parts' })
  })
})

describe('a sealed contest', () => {
  for (const state of ['sealed', 'published'] as const) {
    test(`refuses every write when ${state}`, async () => {
      const store = await openTestStore()
      const { contestKey, campaignKey, unitIds } = await makeOffice(store)
      await setState(store, contestKey, state)
      const before = await dump(store)
      const [unitId = ''] = unitIds
      const units = unitIds.map((id) => ({ unitId: id, name: '改名', group: '' }))
      const writes = [
        () => update(store, contestKey, (definition) => ({ ...definition, name: '改名' })),
        () => store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', null, '1')] }),
        () => store.run('contests:delete', { contestKey, reason: '不要了' }),
        () => store.run('campaigns:update', { campaignKey, patch: { units } }),
      ]
      for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'sealed' })
      expect(await dump(store)).toEqual(before)
      expect((await store.ask('campaigns:get', { campaignKey })).status).toBe(state)
    })
  }
})

test('a deleted contest leaves its head in the chain of the campaign', async () => {
  const store = await openTestStore()
  const { contestKey, campaignKey, officeId, unitIds } = await makeOffice(store)
  await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', null, '1')] })
  await store.run('contests:delete', { contestKey, reason: '建错' })
  expect(await store.database.sheets.count()).toBe(0)
  const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
  expect(entry).toMatchObject({ what: 'contest.delete', reason: '建错', before: { sheetCount: 1 } })
  expect((await store.ask('log:verify', { officeId })).problems).toEqual([])
})

test('changes are taken back one after the other, and done again', async () => {
  const store = await openTestStore()
  const { contestKey, campaignKey } = await makeOffice(store)
  const names = async () => {
    const [contest] = (await store.ask('campaigns:get', { campaignKey })).contests
    return [contest?.definition.name, contest?.definition.decimals]
  }
  const original = await names()
  const first = await update(store, contestKey, (definition) => ({ ...definition, name: '甲' }))
  const second = await update(store, contestKey, (definition) => ({ ...definition, decimals: 3 }))
  const undoneSecond = await undo(store, second)
  const undoneFirst = await undo(store, first)
  expect(await names()).toEqual(original)
  await undo(store, undoneFirst)
  await undo(store, undoneSecond)
  expect(await names()).toEqual(['甲', 3])
  await update(store, contestKey, (definition) => ({ ...definition, name: '乙' }))
  await expect(undo(store, first)).rejects.toMatchObject({ code: 'conflict' })
})
