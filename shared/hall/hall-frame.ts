/** What the hall sees at one moment. It holds nothing that is not revealed yet. */
import { z } from 'zod'

const text = z.string().max(400)

/** `null` is masked: announced, not yet told. `place` counts from the top, from 1; ranks may be shared. */
const rowSchema = z.strictObject({ place: z.int().min(1), rank: text, unit: text.nullable(), score: text.nullable() })
export type HallRow = z.infer<typeof rowSchema>

export const hallFrameSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('black') }),
  z.strictObject({ kind: z.literal('score'), title: text, unit: text, score: text.nullable(), rank: text.nullable() }),
  z.strictObject({ kind: z.literal('rows'), title: text, rows: z.array(rowSchema).max(500) }),
  z.strictObject({
    kind: z.literal('timer'),
    title: text,
    unit: text,
    /** Whole seconds left, or over the limit. */
    seconds: z.int().min(0),
    isOver: z.boolean(),
    isRunning: z.boolean(),
  }),
])
export type HallFrame = z.infer<typeof hallFrameSchema>

/** A frame and what stands on every one of them. */
export const hallPictureSchema = z.strictObject({ frame: hallFrameSchema, isRehearsal: z.boolean() })
export type HallPicture = z.infer<typeof hallPictureSchema>

/** What the keys of either window ask for. */
export const hallKeys = ['next', 'back', 'black', 'close'] as const
export type HallKey = (typeof hallKeys)[number]
