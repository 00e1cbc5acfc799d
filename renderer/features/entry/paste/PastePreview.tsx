import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { listOwnCells } from '../../../components/table-reading/clipboard-table'
import type { Pile } from '../use-pile'
import styles from './Paste.module.css'
import { PasteLines } from './PasteLines'
import { PasteNames } from './PasteNames'
import { texts } from './texts'
import type { PasteDraft } from './use-paste'

type Properties = {
  pile: Pile
  draft: PasteDraft
  onChoose(choices: PasteDraft['choices']): void
  onConfirm(): void
  onCancel(): void
}

/** What the pasted block would change, over the right of the grid, which takes no click meanwhile; nothing is written before 确认写入. */
export function PastePreview({ pile, draft, onChoose, onConfirm, onCancel }: Properties) {
  const { layout, questions, plan } = draft
  const { table } = layout
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const box = panel.current
    const first = box?.querySelector<HTMLElement>('select') ?? box?.querySelector<HTMLElement>('button:enabled')
    first?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isControl = event.target instanceof Element && event.target.matches('button, select')
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && !isControl) onConfirm()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const covered = table.rows.flat().length - listOwnCells(table).length
  const notes = [
    describeOrder(pile, draft),
    layout.isTurned ? texts.turned : '',
    table.hiddenRows > 0 ? texts.hiddenRows(table.hiddenRows) : '',
    table.hiddenColumns > 0 ? texts.hiddenColumns(table.hiddenColumns) : '',
    covered > 0 ? texts.covered(covered) : '',
  ]
  const left = questions.filter(({ id }) => (draft.choices[id] ?? null) === null).length
  const counts: [name: string, count: number, isAlways: boolean][] = [
    [texts.kinds.added, plan.counts.added, true],
    [texts.kinds.changed, plan.counts.changed, true],
    [texts.kinds.cleared, plan.counts.cleared, false],
    [texts.kinds.abstained, plan.counts.abstained, false],
    [texts.same, plan.counts.same, true],
    [texts.kinds.invalid, plan.counts.invalid, true],
    [texts.kinds.sum, plan.counts.sum, false],
    [texts.kinds.skipped, plan.counts.skipped, true],
    [texts.outside, plan.counts.outside, true],
    [texts.left, left, questions.length > 0],
  ]
  const bad = new Set<string>([texts.kinds.invalid, texts.kinds.sum, texts.outside, texts.left])
  return (
    <div className={styles.cover}>
      <section ref={panel} className={styles.preview} aria-label={texts.title} tabIndex={-1} onKeyDown={onKeyDown}>
        <div className={styles.heading}>
          <h2>{texts.title}</h2>
          <Button type="primary" disabled={plan.changes.length === 0} onClick={onConfirm}>
            {texts.confirm(plan.changes.length)}
          </Button>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </div>
        <p className={styles.note}>{texts.nothingYet}</p>
        <ul className={styles.counts} aria-label={texts.counts}>
          {counts.map(
            ([name, count, isAlways]) =>
              (isAlways || count > 0) && (
                <li key={name} className={bad.has(name) && count > 0 ? styles.bad : undefined}>
                  {name} <strong>{count}</strong>
                </li>
              ),
          )}
        </ul>
        <p className={styles.note}>{notes.join('')}</p>
        <PasteNames pile={pile} draft={draft} onChoose={onChoose} />
        <PasteLines pile={pile} lines={plan.lines} />
      </section>
    </div>
  )
}

function describeOrder({ rows, columns, place: { view } }: Pile, { layout, place }: PasteDraft): string {
  if (layout.rows.isNamed && layout.columns.isNamed) return texts.byName.both[view]
  if (layout.rows.isNamed) return texts.byName.row[view]
  if (layout.columns.isNamed) return texts.byName.column
  const row = rows[place.row]?.name ?? ''
  return texts.byName.none([row, columns[place.column]?.column.name ?? ''].join(' '))
}
