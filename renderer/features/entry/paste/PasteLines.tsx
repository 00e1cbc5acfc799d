import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useRef } from 'react'
import type { Pile } from '../use-pile'
import styles from './Paste.module.css'
import type { PasteLine } from './plan-paste'
import { texts } from './texts'

/** Pixels of a line without a long note; the style of a row says the same. */
const lineHeight = 28

/** Every difference of the pasted block, problems first. Only what is in sight is drawn. */
export function PasteLines({ pile, lines }: { pile: Pile; lines: readonly PasteLine[] }) {
  const box = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 10,
  })
  const drawn = virtualizer.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <section ref={box} className={styles.lines} aria-label={texts.list}>
      <div style={{ paddingTop: above, paddingBottom: below }}>
        <table aria-label={texts.list} aria-rowcount={lines.length + 1}>
          <thead>
            <tr>
              <th className={styles.rowName}>{texts.columns.row}</th>
              <th className={styles.columnName}>{texts.columns.column}</th>
              <th className={styles.mark}>{texts.columns.from}</th>
              <th className={styles.mark}>{texts.columns.to}</th>
              <th>{texts.columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ index }) => {
              const line = lines[index]
              return line && <Line key={index} ref={virtualizer.measureElement} pile={pile} line={line} index={index} />
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type LineProperties = { ref: Ref<HTMLTableRowElement>; pile: Pile; line: PasteLine; index: number }

function Line({ ref, pile, line, index }: LineProperties) {
  const row = pile.rows[line.row]?.name ?? ''
  const column = line.column === null ? texts.whole : (pile.columns[line.column]?.column.name ?? '')
  const isBad = line.kind === 'invalid' || line.kind === 'sum'
  const isStruck = line.kind === 'skipped' || line.kind === 'sum'
  const note = line.note === '' ? texts.kinds[line.kind] : `${texts.kinds[line.kind]}：${line.note}`
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className={isBad ? styles.badLine : undefined}>
      <td title={row}>{row}</td>
      <td title={column}>{column}</td>
      <td className={styles.mark} title={line.from}>
        {line.from === '' ? <span className="muted">{texts.blank}</span> : line.from}
      </td>
      <td className={styles.mark} title={line.to}>
        {line.to === '' ? texts.blank : isStruck ? <del>{line.to}</del> : line.to}
      </td>
      <td className={styles.reason}>{note}</td>
    </tr>
  )
}
