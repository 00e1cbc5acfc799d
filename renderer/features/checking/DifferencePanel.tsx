import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Difference, ResolutionChoice, SheetCheck } from '../../../shared/model/check'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { useCommand } from '../../components/use-command'
import styles from './Checking.module.css'
import { describeCell } from './name-cell'
import { texts } from './texts'
import { screen } from './use-check-commands'
import type { Checking } from './use-checking'

type Properties = {
  checking: Checking
  check: SheetCheck
  difference: Difference
  /** Whose sheet for whom: the paper to take out. */
  sheet: string
  item: string
  /** The operator made neither entry, so that the paper decides without a reason. */
  isThird: boolean
  /** @param hasSettled false when it was put off */
  onClose(hasSettled: boolean): void
}

/** 看原表: which paper to take out, and what it says. */
export function DifferencePanel({ checking, check, difference, sheet, item, isThird, onClose }: Properties) {
  const { attempt, error, pending } = useCommand(screen)
  const [reason, setReason] = useState('')
  const [other, setOther] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const words = texts.double
  const { judgeId, unitId, partId } = check
  const { cell } = difference
  const resolve = async (choice: ResolutionChoice) => {
    const value = choice === 'other' && other.trim() !== '' ? other.trim() : null
    const request = { contestKey: checking.detail.key, sheet: { judgeId, unitId, partId }, cell, choice, value, reason }
    if (await attempt('checks:resolve', request)) onClose(true)
  }
  return (
    <div className={styles.panel}>
      <p>{words.takeOut(sheet, item)}</p>
      <InputField
        label={isThird ? words.reasonOptional : words.reasonRequired}
        value={reason}
        inputRef={field}
        onChange={setReason}
      />
      <div className={styles.bar}>
        <Button disabled={pending} onClick={() => void resolve('first')}>
          {words.take(words.choices.first, describeCell(cell, difference.first))}
        </Button>
        <Button disabled={pending} onClick={() => void resolve('second')}>
          {words.take(words.choices.second, describeCell(cell, difference.second))}
        </Button>
        {cell !== null && (
          <>
            <input
              className={`input ${styles.other}`}
              aria-label={words.otherValue}
              inputMode="decimal"
              placeholder={words.otherValue}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            />
            <Button disabled={pending || other.trim() === ''} onClick={() => void resolve('other')}>
              {words.choices.other}
            </Button>
          </>
        )}
        <Button disabled={pending} onClick={() => onClose(false)}>
          {words.later}
        </Button>
      </div>
      <InlineError error={error} />
    </div>
  )
}
