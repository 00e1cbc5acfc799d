/** What an office may choose of its 成绩汇总表: columns, their order, blank ones, the order of rows, signers. No figure depends on it. */
import { z } from 'zod'

/** In the usual order. */
export const summaryColumnNames = [
  'rank',
  'unit',
  'group',
  'groupRank',
  'parts',
  'base',
  'adjustment',
  'published',
  'band',
  'note',
] as const
export type SummaryColumnName = (typeof summaryColumnNames)[number]

const columnNameSchema = z.enum(summaryColumnNames)

export const summaryLayoutSchema = z.object({
  /** Columns in their order; those that are not named follow in the usual one. */
  order: z.array(columnNameSchema).default([]),
  /** Columns left out; the unit's name always stays. */
  hidden: z.array(columnNameSchema).default([]),
  /** Titles of empty columns after all others. */
  blankColumns: z.array(z.string().min(1).max(20)).max(6).default([]),
  rowOrder: z.enum(['rank', 'units']).default('rank'),
  /** null: those of the office. */
  signers: z.array(z.string().min(1).max(20)).max(12).nullable().default(null),
})
export type SummaryLayout = z.infer<typeof summaryLayoutSchema>

export const defaultSummaryLayout: SummaryLayout = summaryLayoutSchema.parse({})

/** All columns in the layout's order, those left out included. */
export function orderColumns({ order }: Pick<SummaryLayout, 'order'>): SummaryColumnName[] {
  return [...new Set([...order, ...summaryColumnNames])]
}

/** The layout after a column moved one place among those that are offered. */
export function moveColumn(
  layout: SummaryLayout,
  offered: readonly SummaryColumnName[],
  name: SummaryColumnName,
  step: -1 | 1,
): SummaryLayout {
  const names = orderColumns(layout).filter((other) => offered.includes(other))
  const from = names.indexOf(name)
  const neighbour = names[from + step]
  if (from === -1 || neighbour === undefined) return layout
  names[from + step] = name
  names[from] = neighbour
  return { ...layout, order: names }
}
