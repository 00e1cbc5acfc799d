import { Dexie, type Table } from 'dexie'
import { allMigrations } from './migrations/all-migrations'
import type {
  AttachmentRow,
  CampaignRow,
  ChainRow,
  ChangeRow,
  CheckRow,
  CommandRow,
  CommentRow,
  ContestRow,
  OfficeRow,
  OperatorRow,
  RectificationRow,
  SampleRow,
  SheetRow,
  StarRecordRow,
  StopRow,
  UnitRow,
} from './rows'

type Insertable<Row extends { key: number }> = Omit<Row, 'key'> & { key?: number }

/** The database of the store page. Every write transaction is flushed to the disk before it counts as complete. */
export class StoreDatabase extends Dexie {
  declare offices: Table<OfficeRow, string>
  declare operators: Table<OperatorRow, [string, string]>
  declare units: Table<UnitRow, [string, string]>
  declare campaigns: Table<CampaignRow, number, Insertable<CampaignRow>>
  declare stops: Table<StopRow, [number, string]>
  declare comments: Table<CommentRow, [number, string]>
  declare rectifications: Table<RectificationRow, [number, string]>
  declare contests: Table<ContestRow, number, Insertable<ContestRow>>
  declare sheets: Table<SheetRow, [number, string, string, string]>
  declare checks: Table<CheckRow, [number, string, string, string, string]>
  declare samples: Table<SampleRow, [number, number]>
  declare starRecords: Table<StarRecordRow, [string, string, number, number]>
  declare changes: Table<ChangeRow, [string, number]>
  declare chains: Table<ChainRow, string>
  declare commands: Table<CommandRow, string>
  declare attachments: Table<AttachmentRow, [string, string]>

  /** @param version opens the schema as it was at that version; the newest by default */
  constructor(name = 'liangsai', version = allMigrations.length) {
    super(name, { chromeTransactionDurability: 'strict' })
    // What changed is told by main; nothing watches the database, so no write has to be described to watchers.
    for (const watching of ['Observability', 'Cache']) this.unuse({ stack: 'dbcore', name: watching })
    for (const migration of allMigrations.slice(0, version)) {
      const step = this.version(migration.number).stores(migration.tables)
      if (migration.upgrade !== null) step.upgrade(migration.upgrade)
    }
  }
}

export type TableName = {
  [Name in keyof StoreDatabase]: StoreDatabase[Name] extends Table ? Name : never
}[keyof StoreDatabase]
