import { Button } from 'antd'
import { useState } from 'react'
import type { Attendee } from '../../../shared/model/record'
import { PasteArea } from '../../components/PasteArea'
import styles from './PlanTab.module.css'
import { readAttendees } from './read-attendees'
import { texts } from './texts'

type Properties = {
  hasList: boolean
  onAdd(attendees: Attendee[], isReplacing: boolean): Promise<void>
  onCancel(): void
}

/** The list pasted from a sheet, shown as read before it is added. */
export function AttendeePaste({ hasList, onAdd, onCancel }: Properties) {
  const [text, setText] = useState('')
  const read = readAttendees(text)
  return (
    <>
      <PasteArea
        label={texts.pasteLabel}
        hint={texts.pasteHint}
        placeholder={texts.pastePlaceholder}
        value={text}
        onChange={setText}
        preview={<p role="status">{read.length === 0 ? texts.pasteNothing : texts.pasteRead(read.length)}</p>}
      />
      <div className={styles.bar}>
        <Button type="primary" disabled={read.length === 0} onClick={() => void onAdd(read, false)}>
          {texts.append}
        </Button>
        {hasList && (
          <Button disabled={read.length === 0} onClick={() => void onAdd(read, true)}>
            {texts.replace}
          </Button>
        )}
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </>
  )
}
