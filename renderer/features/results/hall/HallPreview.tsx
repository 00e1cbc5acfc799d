import type { HallFrame } from '../../../../shared/hall/hall-frame'
import styles from './Hall.module.css'
import { texts } from './texts'

const masked = '？'

/** What the hall sees now, in words. */
export function HallPreview({ frame, isOpen }: { frame: HallFrame; isOpen: boolean }) {
  return (
    <section className={styles.preview} aria-label={texts.preview}>
      <p className={styles.hint}>{isOpen ? texts.preview : texts.closed}</p>
      {frame.kind === 'rows' ? (
        <ol>
          {frame.rows.map(({ place, rank, unit, score }) => (
            <li key={place}>{[rank, unit ?? masked, score ?? ''].join('　')}</li>
          ))}
        </ol>
      ) : (
        <p className={styles.line}>{describe(frame)}</p>
      )}
    </section>
  )
}

function describe(frame: Exclude<HallFrame, { kind: 'rows' }>): string {
  if (frame.kind === 'black') return texts.black
  if (frame.kind === 'score') return [frame.unit, frame.score ?? masked, frame.rank ?? ''].join('　')
  const clock = `${Math.floor(frame.seconds / 60)}:${String(frame.seconds % 60).padStart(2, '0')}`
  return [frame.unit, frame.isOver ? texts.overtime(clock) : clock].join('　')
}
