/** 核对: what is kept of comparing sheets with their paper, in three strengths (product.md, point 3). */
import { z } from 'zod'
import { idSchema } from './id'

/** 唱分核对, 双录, 抽查核对. */
export const checkMethodSchema = z.enum(['aloud', 'double', 'sample'])
export type CheckMethod = z.infer<typeof checkMethodSchema>

export const sheetAddressSchema = z.strictObject({ judgeId: idSchema, unitId: idSchema, partId: idSchema })
export type SheetAddress = z.infer<typeof sheetAddressSchema>

const cellTextSchema = z.string().max(200)

/** What is written on a sheet: item id → text as the cell shows it, the total under "". A blank cell has no text. */
export const sheetContentSchema = z.strictObject({
  abstained: z.boolean(),
  texts: z.record(z.string().max(200), cellTextSchema),
})
export type SheetContent = z.infer<typeof sheetContentSchema>

/** A cell of a sheet: an item, "" for the total, null for the abstention, whose text is '1'. */
export const cellNameSchema = z.string().max(200).nullable()
export type CellName = z.infer<typeof cellNameSchema>

const actSchema = z.strictObject({ operator: z.string(), time: z.string() })

/** A mark that was changed because the paper says something else. */
const correctionSchema = actSchema.extend({
  cell: cellNameSchema,
  from: cellTextSchema.nullable(),
  to: cellTextSchema.nullable(),
})
export type Correction = z.infer<typeof correctionSchema>

export const resolutionChoiceSchema = z.enum(['first', 'second', 'other'])
export type ResolutionChoice = z.infer<typeof resolutionChoiceSchema>

/** A cell whose two entries differ; `resolution` null until someone looked at the paper. */
const differenceSchema = z.strictObject({
  cell: cellNameSchema,
  first: cellTextSchema.nullable(),
  second: cellTextSchema.nullable(),
  resolution: actSchema
    .extend({ choice: resolutionChoiceSchema, value: cellTextSchema.nullable(), reason: z.string() })
    .nullable(),
})
export type Difference = z.infer<typeof differenceSchema>

/** One sheet checked in one way. */
export const sheetCheckSchema = sheetAddressSchema.extend({
  method: checkMethodSchema,
  /** Everyone who read or entered for this check, in the order of their first act. */
  operators: z.array(z.string()),
  /** When the sheet was said to agree, or its two entries were compared; null while under way. */
  confirmed: actSchema.nullable(),
  /** The sheet as it was then, resolved differences included; null while under way. A sheet that differs from it changed since. */
  content: sheetContentSchema.nullable(),
  /** The second entry of a double one as typed; null for the other methods. */
  second: sheetContentSchema.nullable(),
  /** The second entry is by one of those who made the first, after a warning. */
  isOwnEntry: z.boolean(),
  /** How many cells were compared with the paper or with the second entry. */
  compared: z.int().min(0),
  corrections: z.array(correctionSchema),
  differences: z.array(differenceSchema),
})
export type SheetCheck = z.infer<typeof sheetCheckSchema>

/** How large a sample is to be: so many sheets, or so many of a hundred, rounded up. */
export const sampleSizeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), value: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('percent'), value: z.int().min(1).max(100) }),
])
export type SampleSize = z.infer<typeof sampleSizeSchema>

/** A random sample as it was drawn; `seed` and the entered sheets in the order of the pile lead to the same one again. */
export const checkSampleSchema = actSchema.extend({
  /** 1 for the first one of a contest. */
  number: z.int().min(1),
  size: sampleSizeSchema,
  /** How many sheets were entered then. */
  population: z.int().min(1),
  seed: z.string().regex(/^[0-9a-f]{8}$/),
  sheets: z.array(sheetAddressSchema),
})
export type CheckSample = z.infer<typeof checkSampleSchema>

/** Who typed the marks of a sheet, in the order of their first mark; checks aside. */
export const sheetAuthorsSchema = sheetAddressSchema.extend({ operators: z.array(z.string()) })
export type SheetAuthors = z.infer<typeof sheetAuthorsSchema>

/** What the store knows of the checks of one contest. */
export type ContestChecks = {
  contestKey: number
  /** Entries of the contest's chain when it was read. */
  revision: number
  checks: SheetCheck[]
  samples: CheckSample[]
  authors: SheetAuthors[]
}
