import { readUnitLines } from '../state/read-unit-lines'
import { PasteArea } from './PasteArea'
import { texts } from './texts'

type Properties = { value: string; onChange(text: string): void; existing: readonly string[] }

/** A list of units pasted or typed, with what it is read as. */
export function UnitPaste({ value, onChange, existing }: Properties) {
  const { units, repeated } = readUnitLines(value, existing)
  const kinds = units.map((unit) => unit.kind)
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length
  return (
    <PasteArea
      label={texts.unitList}
      hint={texts.unitListHint}
      placeholder={texts.unitListPlaceholder}
      value={value}
      onChange={onChange}
      error={repeated.length === 0 ? null : texts.repeatedUnits(repeated.join('、'))}
      preview={
        units.length > 0 && (
          <p role="status">{texts.unitsRead(units.length, count('village'), count('community'), count('other'))}</p>
        )
      }
    />
  )
}
