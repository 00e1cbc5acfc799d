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
  /** 整季存档: `done` of `total` files are written, `name` is being made. */
  | { kind: 'archive-progress'; done: number; total: number; name: string }
