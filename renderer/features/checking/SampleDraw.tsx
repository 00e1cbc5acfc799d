import { Button } from 'antd'
import { useId, useState } from 'react'
import type { SampleSize } from '../../../shared/model/check'
import { InlineError } from '../../components/InlineError'
import { isComposing } from '../../components/is-composing'
import { useCommand } from '../../components/use-command'
import styles from './Checking.module.css'
import { texts } from './texts'
import { screen } from './use-check-commands'
import type { Checking } from './use-checking'

type Kind = SampleSize['kind']

/** How many sheets to draw; each draw is recorded with its seed. */
export function SampleDraw({ checking }: { checking: Checking }) {
  const { run, error, pending } = useCommand(screen)
  const [kind, setKind] = useState<Kind>('percent')
  const [text, setText] = useState('10')
  const id = useId()
  const words = texts.sample
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0
  const isValid = value >= 1 && (kind === 'count' || value <= 100)
  const draw = async () => {
    if (isValid) await run('checks:draw-sample', { contestKey: checking.detail.key, size: { kind, value } })
  }
  return (
    <div className={styles.bar}>
      <label htmlFor={id}>{words.size}</label>
      <input
        id={id}
        className={`input ${styles.count}`}
        inputMode="numeric"
        value={text}
        aria-invalid={!isValid}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) void draw()
        }}
      />
      <select
        className={`input ${styles.choice}`}
        aria-label={words.unit}
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
      >
        <option value="percent">{words.kinds.percent}</option>
        <option value="count">{words.kinds.count}</option>
      </select>
      <Button disabled={!isValid || pending || checking.isSealed} onClick={() => void draw()}>
        {checking.record.samples.length === 0 ? words.draw : words.drawAgain}
      </Button>
      <InlineError error={error} />
    </div>
  )
}
