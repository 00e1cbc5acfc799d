import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CampaignUnit } from '../../../shared/model/unit'
import { NameChoices } from '../../components/name-choices/NameChoices'
import { PasteArea } from '../../components/PasteArea'
import { readStops, type StopFields } from './read-stops'
import styles from './StopsTab.module.css'
import { texts } from './texts'
import { useUnitQuestions } from './use-unit-questions'

type Properties = {
  units: readonly CampaignUnit[]
  onAdd(stops: StopFields[]): Promise<void>
  onCancel(): void
}

/** Many stops pasted from a sheet, shown as read before they are added. */
export function StopPaste({ units, onAdd, onCancel }: Properties) {
  const [text, setText] = useState('')
  const { unknownUnits } = useMemo(() => readStops(text, units), [text, units])
  const { questions, choices, setChoices, chosen } = useUnitQuestions(unknownUnits, units)
  const { stops, isByHeading } = readStops(text, units, chosen)
  const options = units.map(({ unitId, name }) => ({ id: unitId, name }))
  return (
    <section className={styles.paste} aria-label={texts.paste}>
      <PasteArea
        label={texts.pasteLabel}
        hint={texts.pasteHint}
        placeholder={texts.pastePlaceholder}
        value={text}
        onChange={setText}
        preview={
          stops.length > 0 && (
            <p role="status">
              {texts.pasteRead(stops.length)}
              {texts.pasteOrder(isByHeading)}
            </p>
          )
        }
      />
      <NameChoices
        questions={questions}
        optionsOf={() => options}
        isTaken={() => false}
        choices={choices}
        onChoose={setChoices}
        leaveOut={texts.pasteLeaveOut}
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
