import { type RefObject, useEffect, useRef, useState } from 'react'
import type { GridHandle } from '../../../components/score-grid/grid-types'
import type { Range } from '../../../components/score-grid/selection'
import type { ClipboardTable } from '../../../components/table-reading/clipboard-table'
import type { Pile } from '../use-pile'
import { findLayout, type PasteLayout } from './find-layout'
import type { NameQuestion } from './match-axis'
import { describeGrid } from './paste-grid'
import { type PasteChoices, type PastePlan, planPaste } from './plan-paste'
import { texts } from './texts'

/** A block that was pasted and is being looked at; nothing of it is written. */
export type PasteDraft = {
  layout: PasteLayout
  questions: readonly NameQuestion[]
  /** The cell that takes the first mark where the block has no names. */
  place: { row: number; column: number }
  choices: PasteChoices
  plan: PastePlan
}

type Opened = Omit<PasteDraft, 'plan'> & {
  /** What the grid showed: with another pile the draft is gone. */
  scope: string
  /** The plan and the state of the sheets that it was made of. */
  planned: { tick: number; choices: PasteChoices; plan: PastePlan }
}

/** @param tick grows with every change of a sheet, so that the plan always starts from what the cells hold */
export function usePaste(
  pile: Pile,
  tick: number,
  grid: RefObject<GridHandle | null>,
  onMessage: (message: string) => void,
) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const current = opened !== null && opened.scope === pile.scope ? opened : null
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && current === null) grid.current?.focus()
    wasOpen.current = current !== null
    if (opened !== null && current === null) {
      setOpened(null)
      onMessage(texts.cancelled)
    }
  })

  const start = async (table: ClipboardTable, { top, left }: Range) => {
    const place = { row: top, column: left }
    const layout = await findLayout(table, describeGrid(pile), place)
    const questions = [...layout.rows.questions, ...layout.columns.questions].filter((one) => one !== null)
    const plan = planPaste(pile, layout, {})
    const { same, outside } = plan.counts
    if (plan.lines.length === 0 && questions.length === 0 && outside === 0) onMessage(texts.nothingNew(same))
    else {
      const planned = { tick, choices: {}, plan }
      setOpened({ layout, questions, place, choices: {}, scope: pile.scope, planned })
    }
  }
  const close = (message: string) => {
    setOpened(null)
    onMessage(message)
  }
  let draft: PasteDraft | null = null
  if (current !== null) {
    const { planned, layout, choices } = current
    const isFresh = planned.tick === tick && planned.choices === choices
    draft = { ...current, plan: isFresh ? planned.plan : planPaste(pile, layout, choices) }
  }
  return {
    draft,
    start: (table: ClipboardTable, range: Range) => {
      start(table, range).catch(() => onMessage(texts.failed))
    },
    choose: (choices: PasteChoices) => setOpened((before) => before && { ...before, choices }),
    confirm: () => {
      if (draft === null || draft.plan.changes.length === 0) return
      const { changes, counts } = draft.plan
      pile.entry.actions.enter(changes, false)
      const invalid = counts.invalid > 0 ? texts.writtenInvalid(counts.invalid) : ''
      close(`${texts.written(changes.length)}${invalid}${texts.undo}`)
    },
    cancel: () => close(texts.cancelled),
  }
}
