import { Button } from 'antd'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Item, listItems, type Part } from '../../../shared/model/rubric'
import { SelectField } from '../../components/SelectField'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import { ItemGrades } from './ItemGrades'
import styles from './RubricTab.module.css'
import { changeItem, isEmptyItem, moveItem, removeItem } from './rubric-changes'
import { texts } from './texts'

const kinds = (['score', 'deduct'] as const).map((value) => ({ value, label: texts.kinds[value] }))

type Properties = {
  part: Part
  item: Item
  path: string
  number: number
  isFirst: boolean
  isLast: boolean
  takesFocus: boolean
  onAddBelow(): void
}

/** One item as a row of fields; Enter in the name of the last one adds the next, a row left empty goes away. */
export function ItemRow({ part, item, path, number, isFirst, isLast, takesFocus, onAddBelow }: Properties) {
  const { isLocked, edit } = useDraft()
  const [showsGrades, setShowsGrades] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) nameInput.current?.focus()
  }, [takesFocus])
  const isEmpty = isEmptyItem(item)
  const name = item.name === '' ? texts.unnamed(number) : item.name

  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setHasFocus(false)
    if (isEmpty && listItems(part).length > 1) edit(removeItem(part.id, item.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (!isLocked) edit(moveItem(part.id, item.id, event.key === 'ArrowUp' ? -1 : 1))
  }
  const field = (column: 'name' | 'criteria' | 'max' | 'step') => (
    <DraftField
      hideLabel
      isUnfinished={hasFocus}
      isNumber={column === 'max' || column === 'step'}
      label={texts.cell(texts.columns[column], number)}
      value={item[column]}
      path={`${path}.${column}`}
      apply={(text) => changeItem(part.id, item.id, { [column]: text })}
      onEnter={() => column === 'name' && isLast && !isEmpty && onAddBelow()}
      {...(column === 'name' ? { inputRef: nameInput } : {})}
    />
  )
  return (
    <>
      <tr onFocus={() => setHasFocus(true)} onBlur={onBlur} onKeyDown={onKeyDown}>
        <td className="number">{number}</td>
        <td>{field('name')}</td>
        <td>{field('criteria')}</td>
        <td>{field('max')}</td>
        <td>{field('step')}</td>
        <td>
          <SelectField
            hideLabel
            label={texts.cell(texts.columns.kind, number)}
            value={item.kind}
            options={kinds}
            disabled={isLocked}
            onChange={(kind) => edit(changeItem(part.id, item.id, { kind }))}
          />
        </td>
        <td className="nowrap">
          {([-1, 1] as const).map((step) => (
            <Button
              key={step}
              type="text"
              size="small"
              aria-label={step === -1 ? texts.itemUp(name) : texts.itemDown(name)}
              title={step === -1 ? texts.itemUp(name) : texts.itemDown(name)}
              disabled={isLocked || (step === -1 ? isFirst : isLast)}
              onClick={() => edit(moveItem(part.id, item.id, step))}
            >
              {step === -1 ? '↑' : '↓'}
            </Button>
          ))}
          <Button
            type="text"
            size="small"
            aria-label={texts.gradesOf(name)}
            aria-expanded={showsGrades}
            title={texts.gradesHint}
            onClick={() => setShowsGrades(!showsGrades)}
          >
            {texts.grades}
            {item.grades !== null && ` ${item.grades.length}`}
          </Button>
          <Button
            type="text"
            size="small"
            aria-label={texts.removeItem(name)}
            disabled={isLocked || (isFirst && isLast)}
            onClick={() => edit(removeItem(part.id, item.id))}
          >
            {texts.remove}
          </Button>
        </td>
      </tr>
      {showsGrades && (
        <tr className={styles.grades}>
          <td />
          <td colSpan={6}>
            <ItemGrades partId={part.id} item={item} path={path} name={name} />
          </td>
        </tr>
      )}
    </>
  )
}
