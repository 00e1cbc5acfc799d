/** A cache of store answers by channel and request, refreshed by `changed` events of main. */
import { useCallback, useEffect } from 'react'
import { create } from 'zustand'
import type { UserError } from '../../shared/ipc/app-error'
import type { QueryName, RequestInputOf, ResponseOf } from '../../shared/ipc/contract'
import type { ChangedEvent } from '../../shared/ipc/events'
import { invoke, subscribe } from '../client/desk-client'

type Entry = { data: unknown; error: UserError | null; loading: boolean; stale: boolean; users: number }
type State = { entries: Record<string, Entry> }
type Actions = { patch(key: string, change: Partial<Entry>): void }

const empty: Entry = { data: undefined, error: null, loading: false, stale: false, users: 0 }

const useQueryCache = create<State & Actions>()((set) => ({
  entries: {},
  patch: (key, change) =>
    set((state) => ({ entries: { ...state.entries, [key]: { ...(state.entries[key] ?? empty), ...change } } })),
}))

/** An answer of the store; `data` stays on the screen while a newer one is being read. */
export type QueryResult<Value> = { data: Value | undefined; error: UserError | null; loading: boolean; reload(): void }

/** Reads from the store and again after every change that may concern the answer. `request` null reads nothing. */
export function useStoreQuery<Name extends QueryName>(
  name: Name,
  request: RequestInputOf<Name> | null,
): QueryResult<ResponseOf<Name>> {
  const key = request === null ? '' : `${name} ${JSON.stringify(request)}`
  const entry = useQueryCache((state) => state.entries[key])
  useEffect(() => {
    if (key === '') return
    const { entries, patch } = useQueryCache.getState()
    patch(key, { users: (entries[key]?.users ?? 0) + 1 })
    void read(key)
    return () => patch(key, { users: (useQueryCache.getState().entries[key]?.users ?? 1) - 1 })
  }, [key])
  const reload = useCallback(() => void read(key), [key])
  return {
    data: entry?.data as ResponseOf<Name> | undefined,
    error: entry?.error ?? null,
    loading: key !== '' && entry?.data === undefined && (entry?.error ?? null) === null,
    reload,
  }
}

async function read(key: string): Promise<void> {
  const { entries, patch } = useQueryCache.getState()
  if (entries[key]?.loading === true) return patch(key, { stale: true })
  patch(key, { loading: true, stale: false })
  const space = key.indexOf(' ')
  try {
    const data = await invoke(key.slice(0, space) as QueryName, JSON.parse(key.slice(space + 1)))
    patch(key, { data, error: null, loading: false })
  } catch (error) {
    patch(key, { error: error as UserError, loading: false })
  }
  if (useQueryCache.getState().entries[key]?.stale === true) await read(key)
}

function concerns(key: string, event: ChangedEvent): boolean {
  const name = key.slice(0, key.indexOf(' '))
  const request = JSON.parse(key.slice(key.indexOf(' ') + 1)) as Record<string, unknown>
  if (name === 'contests:get-sheets' || name === 'checks:get')
    return event.contestKey === null || event.contestKey === request.contestKey
  if (name === 'campaigns:get') return event.campaignKey === null || event.campaignKey === request.campaignKey
  return true
}

/** Reads what an event concerns again; answers that nobody shows are forgotten. */
function refresh(event: ChangedEvent, isConcerned: (key: string) => boolean): void {
  const { entries } = useQueryCache.getState()
  const concerned = Object.keys(entries).filter((key) => isConcerned(key) && concerns(key, event))
  const kept = Object.fromEntries(
    Object.entries(entries).filter(([key, entry]) => entry.users > 0 || !concerned.includes(key)),
  )
  useQueryCache.setState({ entries: kept })
  for (const key of concerned) if (kept[key] !== undefined) void read(key)
}

/** Milliseconds without a mark after which what only counts marks is read again. */
const quietTime = 800

function isSheets(key: string): boolean {
  return key.startsWith('contests:get-sheets ') || key.startsWith('checks:get ')
}

/** Commands of typing and checking, which come one after the other. */
function isTyping(channel: string): boolean {
  return channel === 'marks:set' || channel.startsWith('checks:')
}

/**
 * Connects the cache to the events of main; called once at start. While marks are typed or checked, only the sheets and their checks follow at once; summaries
 * and the log wait for a pause, so that no key waits for them.
 */
export function refreshQueriesOnChange(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return subscribe((event) => {
    if (event.kind !== 'changed') return
    if (!isTyping(event.channel)) return refresh(event, () => true)
    refresh(event, isSheets)
    clearTimeout(waiting)
    waiting = setTimeout(() => refresh(event, (key) => !isSheets(key) && !key.startsWith('offices:')), quietTime)
  })
}
