import type { Reply } from './app-error'
import type { ChannelName, RequestInputOf, ResponseOf } from './contract'
import type { DeskEvent } from './events'

/** What the preload of the visible window exposes as `window.desk`. `screen` names the undo list that a command joins. */
export type DeskApi = {
  invoke<Name extends ChannelName>(
    name: Name,
    request: RequestInputOf<Name>,
    screen: string,
  ): Promise<Reply<ResponseOf<Name>>>
  /** Calls back on every event of main; returns the function that stops it. */
  subscribe(listener: (event: DeskEvent) => void): () => void
}

declare global {
  /** Merges into the window of the pages that the preload serves. */
  interface Window {
    readonly desk: DeskApi
  }
}
