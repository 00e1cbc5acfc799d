import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignUnit } from '../../../shared/model/unit'
import { PasteArea } from '../../components/PasteArea'
import { readStops, type StopFields } from './read-stops'
import styles from './StopsTab.module.css'
import { texts } from './texts'

type Properties = {
  units: readonly CampaignUnit[]
  onAdd(stops: StopFields[]): Promise<void>
  onCancel(): void
}

/** Many stops pasted from a sheet, shown as read before they are added. */
export function StopPaste({ units, onAdd, onCancel }: Properties) {
  const [text, setText] = useState('')
  const { stops, unknownUnits } = readStops(text, units)
  return (
    <section className={styles.paste} aria-label={texts.paste}>
      <PasteArea
        label={texts.pasteLabel}
        hint={texts.pasteHint}
        placeholder={texts.pastePlaceholder}
        value={text}
        onChange={setText}
        error={unknownUnits.length === 0 ? null : texts.pasteUnknown(unknownUnits.join('、'))}
        preview={stops.length > 0 && <p role="status">{texts.pasteRead(stops.length)}</p>}
      />
      <div className={styles.bar}>
        <Button type="primary" disabled={stops.length === 0} onClick={() => void onAdd(stops)}>
          {texts.pasteAdd}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </section>
  )
}
