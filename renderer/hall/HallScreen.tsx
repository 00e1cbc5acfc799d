import type { HallFrame, HallPicture, HallRow } from '../../shared/hall/hall-frame'
import { texts } from './texts'

/** One picture of the hall: large type on white, nothing that moves by itself. */
export function HallScreen({ picture: { frame, isRehearsal } }: { picture: HallPicture }) {
  if (frame.kind === 'black') return <main className="black" aria-label={texts.black} />
  return (
    <main className="picture">
      {isRehearsal && <p className="rehearsal">{texts.rehearsal}</p>}
      <h1 className="title">{frame.title}</h1>
      <Content frame={frame} />
    </main>
  )
}

function Content({ frame }: { frame: Exclude<HallFrame, { kind: 'black' }> }) {
  if (frame.kind === 'rows') return <Rows rows={frame.rows} />
  if (frame.kind === 'timer') {
    const { unit, seconds, isOver, isRunning } = frame
    return (
      <section className="single" aria-live="off">
        <p className="unit" style={fitName(unit)}>
          {unit}
        </p>
        <p className={isOver ? 'figure over' : 'figure'}>{formatClock(seconds)}</p>
        <p className="note">{isOver ? texts.over : isRunning ? texts.left : texts.standing}</p>
      </section>
    )
  }
  const { unit, score, rank } = frame
  return (
    <section className="single" aria-live="polite">
      <p className="unit" style={fitName(unit)}>
        {unit}
      </p>
      <p className={score === null ? 'figure masked' : 'figure'}>{score ?? texts.masked}</p>
      <p className="note">{rank ?? ''}</p>
    </section>
  )
}

/** Shares of the screen: width of a column in vw, largest type in vh. */
const layouts = {
  one: { width: 84, type: 6 },
  two: { width: 44, type: 4.4 },
  three: { width: 28, type: 3.4 },
} as const
/** Beside the name, in characters: rank and score. */
const besideName = 10

/** Many rows go side by side, so that all of them are seen at once; the longest name keeps its one line. */
function Rows({ rows }: { rows: readonly HallRow[] }) {
  const columns = rows.length > 20 ? 'three' : rows.length > 10 ? 'two' : 'one'
  const { width, type } = layouts[columns]
  const longest = rows.reduce((most, { unit }) => Math.max(most, unit?.length ?? 0), 0)
  const fontSize = `min(${type}vh, ${((width - 4) / (longest + besideName)).toFixed(2)}vw)`
  return (
    <ol className={`rows ${columns}`} style={{ fontSize }}>
      {rows.map(({ place, rank, unit, score }) => (
        <li key={place} className={unit === null ? 'masked' : undefined}>
          <span className="rank">{rank}</span>
          <span className="name">{unit ?? texts.masked}</span>
          <span className="score">{score ?? ''}</span>
        </li>
      ))}
    </ol>
  )
}

/** One line of the screen's width. */
function fitName(unit: string) {
  return { fontSize: `min(11vh, ${(90 / Math.max(1, unit.length)).toFixed(2)}vw)` }
}

function formatClock(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
