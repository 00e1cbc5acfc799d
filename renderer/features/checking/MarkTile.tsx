import type { KeyboardEvent, Ref } from 'react'
import { isComposing } from '../../components/is-composing'
import styles from './Checking.module.css'
import type { Tile } from './list-tiles'
import { texts } from './texts'

type Properties = {
  tile: Tile
  number: number
  isActive: boolean
  /** What is typed as a correction; null while nothing is. */
  draft: string | null
  focusRef: Ref<HTMLElement>
  onSelect(): void
  onDraft(text: string): void
  onCommit(move: boolean): void
  onCancel(): void
}

/** One mark, large, with its item; the active one takes a correction in its place. */
export function MarkTile(properties: Properties) {
  const { tile, number, isActive, draft, focusRef, onSelect, onDraft, onCommit, onCancel } = properties
  const { name, hint, text, problem, was, isLocked } = tile
  const shown = isLocked ? texts.notApplicable : (text ?? texts.blank)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    event.stopPropagation()
    const act = { Enter: () => onCommit(false), Tab: () => onCommit(true), Escape: onCancel }[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const foot = (
    <span className={styles.foot}>
      <span>{hint}</span>
      {was !== undefined && <span className={styles.warn}>{texts.was(was ?? texts.blank)}</span>}
    </span>
  )
  if (isActive && draft !== null) {
    return (
      <li className={styles.tile} aria-current="true">
        <span className={styles.name}>{`${number}. ${name}`}</span>
        <input
          ref={focusRef as Ref<HTMLInputElement>}
          className={styles.editor}
          aria-label={texts.correct(name)}
          inputMode="decimal"
          autoComplete="off"
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {foot}
      </li>
    )
  }
  const isWord = isLocked || text === null
  return (
    <li>
      <button
        type="button"
        ref={isActive ? (focusRef as Ref<HTMLButtonElement>) : undefined}
        className={styles.tile}
        aria-current={isActive}
        aria-label={[name, shown, problem ?? ''].filter((part) => part !== '').join(' ')}
        title={[name, problem ?? ''].filter((part) => part !== '').join('\n')}
        tabIndex={isActive ? 0 : -1}
        onClick={onSelect}
      >
        <span className={styles.name}>{`${number}. ${name}`}</span>
        <span className={`${styles.mark} ${isWord ? styles.isWord : ''} ${problem === null ? '' : styles.isBad}`}>
          {shown}
        </span>
        {foot}
      </button>
    </li>
  )
}
