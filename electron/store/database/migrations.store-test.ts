import { afterEach, describe, expect, test } from 'vitest'
import { deleteDatabase } from '../test-support'
import { allMigrations } from './migrations/all-migrations'
import { openDatabase } from './open-database'
import { StoreDatabase } from './store-database'

const name = 'test-migrations'

/** Per schema version: fills a database of the version before and checks it after; the first starts from nothing. */
const migrationTests: Record<
  number,
  (before: StoreDatabase | null, open: () => Promise<StoreDatabase>) => Promise<void>
> = {
  1: async (before, open) => {
    expect(before).toBeNull()
    const database = await open()
    const schema = Object.fromEntries(
      database.tables.map((table) => [
        table.name,
        [table.schema.primKey.src, ...table.schema.indexes.map((index) => index.src)].join(', '),
      ]),
    )
    expect(schema).toEqual(allMigrations[0]?.tables)
    database.close()
  },
  2: async (before, open) => {
    const sheet = { contestKey: 1, judgeId: 'j', unitId: 'u', partId: 'a', abstained: false, total: null, rejected: {} }
    const marks = { i: 950 }
    await before?.table('sheets').bulkAdd([
      { ...sheet, marks },
      { ...sheet, unitId: 'v', marks },
    ])
    const database = await open()
    expect(await database.sheets.toArray()).toEqual([
      { ...sheet, marks, enteredBy: [] },
      { ...sheet, unitId: 'v', marks, enteredBy: [] },
    ])
    expect(database.checks.schema.primKey.src).toBe('[contestKey+judgeId+unitId+partId+method]')
    expect(database.samples.schema.primKey.src).toBe('[contestKey+number]')
    database.close()
  },
  3: async (before, open) => {
    await before?.table('contests').add({ campaignKey: 1, id: 't', isSample: false })
    const database = await open()
    expect(await database.contests.toArray()).toEqual([
      { key: 1, campaignKey: 1, id: 't', isSample: false, papers: { form: 'judge', panels: [] } },
    ])
    database.close()
  },
  4: async (before, open) => {
    const chain = { officeId: 'o', seq: 1, hash: '' }
    await before?.table('contests').add({ campaignKey: 1, id: 't' })
    await before?.table('chains').bulkAdd([
      { ...chain, id: 'a', contest: null },
      { ...chain, id: 'b', contest: { key: 1, state: 'open', revision: 2 } },
    ])
    const database = await open()
    expect(await database.contests.toArray()).toEqual([{ key: 1, campaignKey: 1, id: 't', sheetNotes: [] }])
    expect(await database.chains.toArray()).toEqual([
      { ...chain, id: 'a', contest: null },
      { ...chain, id: 'b', contest: { key: 1, state: 'open', revision: 2, voidPapers: [] } },
    ])
    database.close()
  },
  5: async (before, open) => {
    await before?.table('campaigns').add({ officeId: 'o', id: 'c', departureTime: null })
    const database = await open()
    expect(await database.campaigns.toArray()).toEqual([
      { key: 1, officeId: 'o', id: 'c', departureTime: null, scans: [] },
    ])
    database.close()
  },
}

afterEach(async () => {
  await deleteDatabase(name)
})

describe('migrations', () => {
  test('are numbered without gaps', () => {
    expect(allMigrations.map((migration) => migration.number)).toEqual(allMigrations.map((_, index) => index + 1))
    expect(allMigrations.every(({ slug, reason }) => /^[a-z0-9-]+$/.test(slug) && reason.endsWith('.'))).toBe(true)
  })

  for (const { number, slug } of allMigrations) {
    test(`${number} ${slug}`, async () => {
      const check = migrationTests[number]
      if (check === undefined) throw new Error(`migration ${number} has no test`)
      const before = number === 1 ? null : await new StoreDatabase(name, number - 1).open()
      await check(before as StoreDatabase | null, async () => {
        before?.close()
        return (await new StoreDatabase(name, number).open()) as StoreDatabase
      })
    })
  }
})

describe('opening', () => {
  test('data of a newer program are refused', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, (allMigrations.length + 1) * 10)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
    await expect(openDatabase(name)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('更新版本'),
    })
  })

  test('answers to all but the newest 500 commands are forgotten', async () => {
    const database = await openDatabase(name)
    const time = (index: number) => `2023-06-28T19:00:${(index / 1000).toFixed(3).padStart(6, '0')}+08:00`
    const rows = Array.from({ length: 520 }, (_, index) => ({ id: `c${index}`, time: time(index), outcome: null }))
    await database.commands.bulkAdd(rows)
    database.close()
    const again = await openDatabase(name)
    expect(await again.commands.count()).toBe(500)
    expect(await again.commands.get('c19')).toBeUndefined()
    expect(await again.commands.get('c20')).toBeDefined()
    again.close()
  })
})
