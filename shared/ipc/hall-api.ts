import type { HallKey, HallPicture } from '../hall/hall-frame'

/** What the preload of the hall screen exposes as `window.hall`: it shows pictures and passes on keys, nothing else. */
export type HallApi = {
  /** Called with every picture, first with the one of the moment. */
  onPicture(listener: (picture: HallPicture) => void): void
  press(key: HallKey): void
}

declare global {
  interface Window {
    readonly hall: HallApi
  }
}
