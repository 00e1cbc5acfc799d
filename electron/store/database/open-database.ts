import { UserError } from '../../../shared/ipc/app-error'
import { allMigrations } from './migrations/all-migrations'
import { StoreDatabase } from './store-database'

const attempts = 3
const keptCommands = 500

/** IndexedDB's version number is ten times Dexie's. */
const versionFactor = 10

/**
 * Opens the database, tried three times since opening fails now and then right after a crash, and forgets the answers
 * to all but the newest 500 commands.
 * @throws UserError `store-unavailable`, in Chinese
 */
export async function openDatabase(name?: string): Promise<StoreDatabase> {
  const database = new StoreDatabase(name)
  await refuseNewer(database.name)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.open()
      await pruneCommands(database)
      return database
    } catch (error) {
      if (attempt < attempts) continue
      database.close()
      const cause = error instanceof Error ? error.message : String(error)
      throw new UserError('store-unavailable', `数据库打不开。请重新启动程序；仍不行时从备份恢复。（${cause}）`)
    }
  }
}

async function refuseNewer(name: string): Promise<void> {
  const existing = (await indexedDB.databases()).find((info) => info.name === name)
  if ((existing?.version ?? 0) <= allMigrations.length * versionFactor) return
  throw new UserError('store-unavailable', '这些数据由更新版本的程序写成，本版本不能打开。请安装更新的版本。')
}

async function pruneCommands(database: StoreDatabase): Promise<void> {
  await database.transaction('rw', [database.commands], async () => {
    if ((await database.commands.count()) <= keptCommands) return
    const rows = await database.commands.toArray()
    const byAge = rows
      .map(({ id, time }) => ({ id, time: Date.parse(time) }))
      .sort((left, right) => right.time - left.time)
    await database.commands.bulkDelete(byAge.slice(keptCommands).map((row) => row.id))
  })
}
