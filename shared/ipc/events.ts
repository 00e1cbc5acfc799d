import type { HallKey } from '../hall/hall-frame'

/** After every commit: what changed. Keys are null where the change is wider. */
export type ChangedEvent = {
  kind: 'changed'
  channel: string
  officeId: string
  campaignKey: number | null
  contestKey: number | null
  revision: number
}

export type DeskEvent =
  | ChangedEvent
  | { kind: 'store-status'; status: 'ready' | 'restarting' | 'failed'; message: string }
  | { kind: 'menu'; action: string }
  /** A key pressed on the hall screen. */
  | { kind: 'hall-key'; key: HallKey }
  | { kind: 'hall-closed' }
  /** Of many files, `done` of `total` are written, `name` is being made. */
  | { kind: 'batch-progress'; done: number; total: number; name: string }
