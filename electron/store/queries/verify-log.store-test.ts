import { describe, expect, test } from 'vitest'
import { makeOffice, markItem, openTestStore, type TestStore, undo } from '../test-support'

/** A repeatable sequence of numbers from 0 up to, not including, `limit`. */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.trunc((state / 2147483648) * limit)
  }
}

async function doSomething(
  store: TestStore,
  office: Awaited<ReturnType<typeof makeOffice>>,
  random: (limit: number) => number,
): Promise<void> {
  const { officeId, campaignKey, contestKey, unitIds } = office
  const { run } = store
  switch (random(5)) {
    case 0: {
      const unitId = unitIds[random(2)] ?? ''
      const row = await store.database.sheets.get([contestKey, 'j1', unitId, 'a1'])
      const stored = row?.rejected.i1 ?? (row?.marks.i1 === undefined ? null : String(row.marks.i1 / 100))
      const edits = [markItem(unitId, 'i1', stored, String(random(70)))]
      const outcome = await run('marks:set', { contestKey, edits })
      if (random(2) === 0) await undo(store, outcome)
      break
    }
    case 1:
      await run('campaigns:update', { campaignKey, patch: { title: `第${random(9)}次`, notes: `备注${random(9)}` } })
      break
    case 2:
      await run('offices:update', { officeId, district: `区${random(9)}` })
      break
    case 3: {
      const comment = {
        id: `k${random(3)}`,
        unitId: null,
        stopId: null,
        speakerPost: '书记',
        kind: 'strength' as const,
        text: `${random(9)}`,
      }
      await run('comments:save', { campaignKey, comments: [comment] })
      break
    }
    default: {
      const row = await store.database.contests.get(contestKey)
      if (row === undefined) return
      const definition = { ...row.definition, decimals: random(5) }
      await run('contests:update', { contestKey, definition, revision: row.revision, reason: '试' })
    }
  }
}

describe('the log', () => {
  test('verifies after any sequence of commands', async () => {
    const store = await openTestStore()
    const office = await makeOffice(store)
    const random = makeRandom(7)
    for (let step = 0; step < 120; step += 1) await doSomething(store, office, random)
    const { chains, entries, problems } = await store.ask('log:verify', { officeId: office.officeId })
    expect(problems).toEqual([])
    expect(chains).toBe(3)
    expect(entries).toBe(await store.database.changes.count())
  })

  test('tells a changed, a missing and a cut-off entry, and a missing chain', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await makeOffice(store)
    for (const title of ['甲', '乙', '丙']) await store.run('campaigns:update', { campaignKey, patch: { title } })
    const { database } = store
    const chain = (await database.chains.where('id').startsWith('campaign:').toArray())[0]
    if (chain === undefined) throw new Error('no chain')
    const problems = async () => (await store.ask('log:verify', { officeId })).problems
    const last = await database.changes.get([chain.id, 4])
    await database.changes.delete([chain.id, 4])
    expect(await problems()).toEqual(['活动“丙”：末尾的记录缺失'])
    await database.changes.bulkDelete([[chain.id, 3]])
    if (last !== undefined) await database.changes.put(last)
    expect(await problems()).toEqual(['活动“丙”：第 3 条缺失或重复'])
    await database.changes.update([chain.id, 2], { after: '改过' })
    expect(await problems()).toEqual(['活动“丙”：第 2 条内容被改动过'])
    await database.chains.delete(chain.id)
    expect(await problems()).toEqual(['活动“丙”：修改记录缺失'])
  })

  test('tells what was changed past the log after sealing', async () => {
    const store = await openTestStore()
    const { officeId, contestKey, campaignKey, unitIds } = await makeOffice(store)
    const edits = unitIds.flatMap((unitId) => ['i1', 'i2'].map((itemId) => markItem(unitId, itemId, null, '30')))
    await store.run('marks:set', { contestKey, edits })
    await store.run('contests:seal', { contestKey, revision: 1, waiver: '只有一位评委' })
    const problems = async () => (await store.ask('log:verify', { officeId })).problems
    expect(await problems()).toEqual([])
    const { database } = store
    const key: [number, string, string, string] = [contestKey, 'j1', unitIds[0] ?? '', 'a1']
    await database.sheets.update(key, { marks: { i1: 3100, i2: 3000 } })
    expect(await problems()).toEqual(['评比“综合评比”：评分数据与封存时不一致'])
    await database.sheets.update(key, { marks: { i1: 3000, i2: 3000 } })
    await database.contests.update(contestKey, { state: 'open' })
    expect(await problems()).toContain('评比“综合评比”：封存、公布的状态与变更记录不一致')
    await database.contests.update(contestKey, { state: 'sealed' })
    await store.run('campaigns:update', { campaignKey, patch: { notes: '不在封存之内' } })
    expect(await problems()).toEqual([])
  })
})
