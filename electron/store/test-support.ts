/** Fixtures of the store's tests: a database of its own per test, commands with fresh ids, a filled contest. */
import { Dexie } from 'dexie'
import { afterEach } from 'vitest'
import type {
  CommandMeta,
  CommandOutcome,
  StoreCommandName,
  StoreQueryName,
  StoreRequestOf,
  StoreResponseOf,
} from '../../shared/ipc/store-protocol'
import { type ContestDefinition, contestDefinitionSchema } from '../../shared/model/contest'
import type { ContestState, MarkEdit } from '../../shared/model/record'
import { createCommandRunner } from './commands/run-command'
import { StoreDatabase } from './database/store-database'
import type { QueryHandler } from './queries/query'
import { queryTable } from './queries/query-table'
import { chainOfContest } from './repositories/campaigns'
import { ContestCache } from './repositories/contest-cache'
import { requireContest } from './repositories/contests'

export type TestStore = {
  database: StoreDatabase
  run<Name extends StoreCommandName>(
    name: Name,
    request: StoreRequestOf<Name>,
    meta?: Partial<CommandMeta>,
  ): Promise<CommandOutcome<StoreResponseOf<Name>>>
  ask<Name extends StoreQueryName>(name: Name, request: StoreRequestOf<Name>): Promise<StoreResponseOf<Name>>
}

/** Dexie prints every error of a transaction on localhost, also those that a test expects. */
Dexie.debug = false

const opened: StoreDatabase[] = []

afterEach(async () => {
  for (const database of opened.splice(0)) {
    database.close()
    await deleteDatabase(database.name)
  }
})

/** Deletes a database as soon as its connections are closed. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

export async function openTestStore(): Promise<TestStore> {
  const database = new StoreDatabase(`test-${crypto.randomUUID()}`)
  opened.push(database)
  await database.open()
  const runCommand = createCommandRunner(database, new ContestCache())
  let minute = 0
  const nextTime = () => {
    minute += 1
    const pad = (value: number) => String(value).padStart(2, '0')
    return `2023-06-28T${pad(8 + Math.trunc(minute / 60))}:${pad(minute % 60)}:00.000+08:00`
  }
  return {
    database,
    run: (name, request, meta) =>
      runCommand(name, request, {
        id: crypto.randomUUID(),
        operator: '录入员1',
        time: nextTime(),
        ...meta,
      }),
    ask: (name, request) => {
      const handler = queryTable[name] as unknown as QueryHandler<typeof name>
      return handler(database, request)
    },
  }
}

/** Carries out the inverse of a command. */
export async function undo(
  store: TestStore,
  outcome: CommandOutcome<unknown>,
  meta?: Partial<CommandMeta>,
): Promise<CommandOutcome<unknown>> {
  if (outcome.inverse === null) throw new Error('the command cannot be undone')
  return store.run(outcome.inverse.name, outcome.inverse.request as never, meta)
}

export function makeDefinition(unitIds: readonly string[], change: Partial<ContestDefinition> = {}): ContestDefinition {
  return contestDefinitionSchema.parse({
    id: 'draft',
    name: '综合评比',
    series: '亮赛比',
    unitIds,
    panels: [{ id: 'p1', name: '班子成员' }],
    judges: [
      { id: 'j1', label: '评委01', panelId: 'p1' },
      { id: 'j2', label: '评委02', panelId: 'p1' },
    ],
    composition: 'sum',
    parts: [
      {
        id: 'a1',
        name: '现场观摩',
        panels: [{ panelId: 'p1' }],
        sections: [
          {
            name: '',
            items: [
              { id: 'i1', name: '重点任务', max: '60', step: '0.5' },
              { id: 'i2', name: '工作汇报', max: '40', step: '0.5' },
            ],
          },
        ],
      },
    ],
    ...change,
  })
}

export type Office = { officeId: string; unitIds: string[]; campaignKey: number; contestKey: number }

/** An office with two units, one campaign and one contest without marks. */
export async function makeOffice(store: TestStore, name = '某街道'): Promise<Office> {
  const { officeId } = (await store.run('offices:create', { name, district: '某区' })).value
  const unit = (unitName: string) => ({
    name: unitName,
    kind: 'community' as const,
    group: '社区组',
    secretaryPost: '',
    linkedLeaderPost: '',
  })
  const { unitIds } = (await store.run('units:add', { officeId, units: [unit('民安社区'), unit('和平社区')] })).value
  const campaign = await store.run('campaigns:create', { officeId, definition: makeCampaign(unitIds), copyFrom: null })
  const { campaignKey } = campaign.value
  const { id: _, ...definition } = makeDefinition(unitIds)
  const contest = await store.run('contests:create', { campaignKey, definition, isSample: false })
  return { officeId, unitIds, campaignKey, contestKey: contest.value.contestKey }
}

export function makeCampaign(unitIds: readonly string[]): StoreRequestOf<'campaigns:create'>['definition'] {
  return {
    title: '2023年第二季度观摩',
    year: 2023,
    quarter: 2,
    label: '第二季度',
    theme: '',
    startDate: '2023-06-28',
    endDate: '2023-06-28',
    leadPost: '',
    participants: '',
    headcount: null,
    notes: '',
    units: unitIds.map((unitId, index) => ({ unitId, name: index === 0 ? '民安社区' : '和平社区', group: '社区组' })),
  }
}

/** An edit of an item of judge j1's sheet in part a1. */
export function markItem(unitId: string, itemId: string, from: string | null, to: string | null): MarkEdit {
  return { judgeId: 'j1', unitId, partId: 'a1', target: { kind: 'item', itemId }, from, to }
}

/** Brings a contest into a state, as sealing does: the row and the head of its chain together. */
export async function setState({ database }: TestStore, contestKey: number, state: ContestState): Promise<void> {
  await database.transaction('rw', [database.contests, database.campaigns, database.chains], async () => {
    const { contest, campaign } = await requireContest(database, contestKey)
    const chain = await database.chains.get(chainOfContest(campaign, contest))
    if (chain?.contest == null) throw new Error('the contest has no chain')
    await database.contests.put({ ...contest, state })
    await database.chains.put({ ...chain, contest: { ...chain.contest, state } })
  })
}

/** Every row of every table, for comparing before and after. */
export async function dump({ database }: TestStore): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const))
  return Object.fromEntries(rows)
}
