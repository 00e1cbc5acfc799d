import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SheetCheck } from '../../../shared/model/check'
import type { ContestDetail } from '../../../shared/model/record'
import type { Paper } from '../../../shared/model/sheet-note'
import { isSamePaper } from '../../../shared/model/void-papers'
import type { EntryPlace } from './entry-place'
import styles from './SheetStrip.module.css'
import { countPapers, describeNote, listStrip, type StripPaper } from './sheet-strip'
import { texts } from './texts'
import { usePaperChecks } from './use-paper-checks'
import type { Pile } from './use-pile'

type Properties = {
  pile: Pile
  detail: ContestDetail
  /** The printed sheet in hand. */
  active: Paper | null
  onPlace(place: EntryPlace, row: number): void
}

/** The states follow the typing at this distance, in milliseconds. */
const distance = 300

/** The pile as a line of printed sheets, each with its state and the way to it; at the end what went out and came back. */
export function SheetStrip({ pile, detail, active, onPlace }: Properties) {
  const checks = usePaperChecks(detail.key)
  const papers = useStrip(pile, detail, checks)
  const line = useRef<HTMLOListElement>(null)
  const activeIndex = papers.findIndex(({ paper }) => active !== null && isSamePaper(paper, active))
  useEffect(() => {
    const chip = line.current?.children[activeIndex]
    if (chip instanceof HTMLElement) reveal(line.current as HTMLElement, chip)
  }, [activeIndex])
  const go = ({ judgeId, unitId }: Paper) => {
    const { place, part, contest } = pile
    const isByJudge = place.view === 'judge'
    const next = isByJudge ? { ...place, judgeId } : { ...place, unitId: unitId ?? place.unitId }
    const row = isByJudge
      ? contest.definition.unitIds.indexOf(unitId ?? '')
      : part.judges.findIndex(({ id }) => id === judgeId)
    onPlace(next, Math.max(0, row))
  }
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  const onGo = useCallback((paper: Paper) => latest.current(paper), [])
  const { handedOut, returned, voided } = countPapers(detail)
  const { strip: words } = texts
  return (
    <div className={styles.strip}>
      <ol ref={line} className={styles.line} aria-label={words.title} onKeyDown={moveFocus}>
        {papers.map((one, index) => (
          <Chip
            key={`${one.paper.judgeId} ${one.paper.unitId}`}
            one={one}
            isActive={index === activeIndex}
            canFocus={index === Math.max(0, activeIndex)}
            onGo={onGo}
          />
        ))}
      </ol>
      <span className={styles.counts}>
        {words.handedOut(handedOut)} {words.returned(returned)}{' '}
        <span className={voided > 0 ? styles.voided : undefined}>{words.voided(voided)}</span>
      </span>
    </div>
  )
}

type ChipProperties = { one: StripPaper; isActive: boolean; canFocus: boolean; onGo(paper: Paper): void }

/** Not drawn again while a mark is typed. */
const Chip = memo(function Chip({ one, isActive, canFocus, onGo }: ChipProperties) {
  const { paper, name, state, note } = one
  const { strip: words } = texts
  const hint = describeNote(note, words.states.void)
  return (
    <li className={styles.item}>
      <button
        type="button"
        tabIndex={canFocus ? 0 : -1}
        className={`${styles.chip} ${styles[state] ?? ''}`}
        aria-current={isActive || undefined}
        title={[words.chip(name, words.states[state]), hint].filter((text) => text !== '').join('\n')}
        onClick={() => onGo(paper)}
      >
        <span className={styles.name}>{name}</span> <span className={styles.state}>{words.states[state]}</span>
        {note !== null && note.remarks.length > 0 && (
          <span className={styles.remark} role="img" aria-label={words.remarked}>
            ✎
          </span>
        )}
      </button>
    </li>
  )
})

/** One stop of the Tab key for the whole line; the arrows go along it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const chips = Array.from(event.currentTarget.querySelectorAll('button'))
  const next = chips[chips.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (step === 0 || next === undefined) return
  event.preventDefault()
  next.focus()
}

/** Another pile, note or count is shown at once; states follow the typing with a pause. */
function useStrip(
  pile: Pile,
  detail: ContestDetail,
  checks: ReadonlyMap<string, readonly SheetCheck[]>,
): readonly StripPaper[] {
  const key = JSON.stringify([pile.place, detail.revision, detail.papers, detail.sheetNotes])
  const [settled, setSettled] = useState({ key, pile, detail })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ key, pile, detail }), distance)
    return () => clearTimeout(timer)
  }, [key, pile, detail])
  const shown = settled.key === key ? settled : { pile, detail }
  return useMemo(() => listStrip(shown.pile, shown.detail, checks), [shown.pile, shown.detail, checks])
}

/** Brings the chip into the line without moving the page. */
function reveal(line: HTMLElement, chip: HTMLElement): void {
  const start = chip.offsetLeft - line.offsetLeft
  const end = start + chip.offsetWidth
  if (start < line.scrollLeft) line.scrollLeft = start
  else if (end > line.scrollLeft + line.clientWidth) line.scrollLeft = end - line.clientWidth
}
