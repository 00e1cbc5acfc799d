import { describe, expect, test } from 'vitest'
import { makeCampaign, makeOffice, openTestStore, undo } from '../test-support'

const unit = { name: '新村', kind: 'village' as const, group: '村组', secretaryPost: '', linkedLeaderPost: '' }

describe('offices', () => {
  test('start with the usual operators and default facts', async () => {
    const store = await openTestStore()
    const { officeId } = (await store.run('offices:create', { name: '某街道', district: '某区' })).value
    const detail = await store.ask('offices:get', { officeId })
    expect(detail.operators.map((operator) => operator.label)).toEqual(['录入员1', '录入员2', '监票', '审核'])
    expect(detail).toMatchObject({
      office: { id: officeId, name: '某街道' },
      facts: { unitTerm: '村（社区）' },
      units: [],
    })
    expect(await store.ask('offices:list', {})).toEqual([
      { id: officeId, name: '某街道', district: '某区', unitCount: 0, campaignCount: 0, isRehearsal: false },
    ])
  })

  test('name, facts and operators are changed and logged', async () => {
    const store = await openTestStore()
    const { officeId } = (await store.run('offices:create', { name: '某街道', district: '某区' })).value
    const { facts, operators } = await store.ask('offices:get', { officeId })
    await store.run('offices:update', { officeId, name: '新街道', facts: { ...facts, signature: '党工委' } })
    await store.run('operators:save', { officeId, operators: operators.slice(0, 2) })
    const [double] = operators
    if (double === undefined) throw new Error('no operator')
    const twice = store.run('operators:save', { officeId, operators: [double, double] })
    await expect(twice).rejects.toMatchObject({ code: 'bad-input' })
    const detail = await store.ask('offices:get', { officeId })
    expect(detail).toMatchObject({ office: { name: '新街道', district: '某区' }, facts: { signature: '党工委' } })
    expect(detail.operators.length).toBe(2)
    const log = await store.ask('log:list', { officeId, campaignKey: null, limit: 10 })
    expect(log.map((entry) => entry.what)).toEqual(['office.operators', 'office.facts', 'office.name', 'office.create'])
    await expect(store.ask('offices:get', { officeId: 'none' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('units', () => {
  test('are imported in one step: some changed, some new, none when a name would stand twice', async () => {
    const store = await openTestStore()
    const { officeId, unitIds } = await makeOffice(store)
    const [first = '', second = ''] = unitIds
    const list = async () => (await store.ask('offices:get', { officeId })).units
    const before = await list()
    const swapped = [
      { ...unit, id: first, name: '和平社区' },
      { ...unit, id: second, name: '民安社区' },
      { ...unit, id: null },
    ]
    const imported = await store.run('units:import', { officeId, units: swapped })
    expect((await list()).map((row) => row.name)).toEqual(['和平社区', '民安社区', '新村'])
    const twice = store.run('units:import', { officeId, units: [{ ...unit, id: first, name: '新村' }] })
    await expect(twice).rejects.toMatchObject({ code: 'bad-input' })
    const gone = store.run('units:import', {
      officeId,
      units: [
        { ...unit, id: null, name: '丁村' },
        { ...unit, id: 'x' },
      ],
    })
    await expect(gone).rejects.toMatchObject({ code: 'not-found' })
    expect(await list()).toHaveLength(3)
    await undo(store, imported)
    expect(await list()).toEqual(before)
  })

  test('are added, changed, ordered, deleted and put back', async () => {
    const store = await openTestStore()
    const { officeId, unitIds } = await makeOffice(store)
    const names = async () => (await store.ask('offices:get', { officeId })).units.map((row) => row.name)
    const added = await store.run('units:add', { officeId, units: [unit] })
    const [newId = ''] = added.value.unitIds
    const renamed = await store.run('units:update', { officeId, unit: { ...unit, id: newId, name: '改名村' } })
    const ordered = await store.run('units:reorder', { officeId, unitIds: [newId, ...unitIds] })
    expect(await names()).toEqual(['改名村', '民安社区', '和平社区'])
    await undo(store, ordered)
    await undo(store, renamed)
    const deleted = await store.run('units:delete', { officeId, unitId: newId })
    expect(await names()).toEqual(['民安社区', '和平社区'])
    await undo(store, deleted)
    expect(await names()).toEqual(['民安社区', '和平社区', '新村'])
    await undo(store, added)
    expect(await names()).toEqual(['民安社区', '和平社区'])
    await expect(undo(store, added)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refusals: in use, same name, incomplete order', async () => {
    const store = await openTestStore()
    const { officeId, unitIds } = await makeOffice(store)
    const [unitId = ''] = unitIds
    await expect(store.run('units:delete', { officeId, unitId })).rejects.toMatchObject({ code: 'conflict' })
    const double = store.run('units:add', { officeId, units: [unit, unit] })
    await expect(double).rejects.toMatchObject({ code: 'bad-input', path: 'units[1].name' })
    await expect(store.run('units:reorder', { officeId, unitIds: [unitId] })).rejects.toMatchObject({
      code: 'conflict',
    })
    const stranger = store.run('campaigns:create', {
      officeId,
      definition: makeCampaign(['elsewhere']),
      copyFrom: null,
    })
    await expect(stranger).rejects.toMatchObject({ code: 'bad-input', path: 'units[0].unitId' })
  })
})
