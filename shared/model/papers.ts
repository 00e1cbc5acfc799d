/** 收卷: how many printed score sheets went out and came back, by panel and in printed sheets of paper. */
import { z } from 'zod'
import { idSchema } from './id'

/** `judge`: one printed form per judge with all units; `judgeUnit`: one per judge and unit. */
export const paperFormSchema = z.enum(['judge', 'judgeUnit'])
export type PaperForm = z.infer<typeof paperFormSchema>

const count = z.int().min(0, '份数不能小于 0').max(99_999, '份数不能超过 99999').nullable()

/** Counts of one panel; null is not typed yet. `returned` are valid papers, void ones are counted apart. */
export const panelPapersSchema = z.strictObject({ panelId: idSchema, handedOut: count, returned: count, voided: count })
export type PanelPapers = z.infer<typeof panelPapersSchema>

export const contestPapersSchema = z.strictObject({
  form: paperFormSchema,
  panels: z.array(panelPapersSchema).max(100),
})
export type ContestPapers = z.infer<typeof contestPapersSchema>

export function noPapers(): ContestPapers {
  return { form: 'judge', panels: [] }
}

/** The counts of a panel, all null where none was typed. */
export function papersOf({ panels }: ContestPapers, panelId: string): PanelPapers {
  return panels.find((panel) => panel.panelId === panelId) ?? { panelId, handedOut: null, returned: null, voided: null }
}

/** The papers with some other counts of one panel. */
export function changePapers(papers: ContestPapers, panelId: string, counts: Partial<PanelPapers>): ContestPapers {
  const changed = { ...papersOf(papers, panelId), ...counts }
  const others = papers.panels.filter((panel) => panel.panelId !== panelId)
  const isBlank = changed.handedOut === null && changed.returned === null && changed.voided === null
  return { ...papers, panels: isBlank ? others : [...others, changed] }
}

/** Papers that went out and did not come back; null while a count is missing. Negative where more came back than went out. */
export function countOutstanding({ handedOut, returned, voided }: PanelPapers): number | null {
  return handedOut === null || returned === null ? null : handedOut - returned - (voided ?? 0)
}

/** How many judges the returned papers of a panel stand for; the last of several per judge may be incomplete. */
export function countReturnedJudges(form: PaperForm, returned: number, unitCount: number): number {
  return form === 'judge' ? returned : Math.ceil(returned / Math.max(1, unitCount))
}
