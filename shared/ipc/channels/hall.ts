import { z } from 'zod'
import { hallPictureSchema } from '../../hall/hall-frame'
import { main } from '../channel'

/** A screen that the hall may be shown on, by its number. */
export type HallDisplay = { id: number; label: string; isPrimary: boolean }

export const hallChannels = {
  'hall:list-displays': main<HallDisplay[]>()(z.object({})),
  /** Opens the hall screen on a display, full screen unless it is the only one; one that is open moves there. */
  'hall:open': main<null>()(z.object({ displayId: z.number(), picture: hallPictureSchema })),
  /** What the hall sees from now on; nothing happens where it is not open. */
  'hall:show': main<null>()(z.object({ picture: hallPictureSchema })),
  'hall:close': main<null>()(z.object({})),
}
