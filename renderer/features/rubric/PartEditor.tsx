import { Button } from 'antd'
import { useState } from 'react'
import { formatHundredths } from '../../../shared/model/decimal'
import { listItems, type Part } from '../../../shared/model/rubric'
import { InlineError } from '../../components/InlineError'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import { ItemTable } from './ItemTable'
import { PartSettings } from './PartSettings'
import { RubricPaste } from './RubricPaste'
import styles from './RubricTab.module.css'
import { addItemAfter, addSection, appendSections, changePart, movePart, removePart } from './rubric-changes'
import { sumPart } from './sum-marks'
import { texts } from './texts'

/** One part: name, how it is scored, and its items. */
export function PartEditor({ part, index }: { part: Part; index: number }) {
  const [isPasting, setPasting] = useState(false)
  const [newItemId, setNewItemId] = useState<string | null>(null)
  const { definition, issues, isLocked, change, edit } = useDraft()
  const path = `parts[${index}]`
  const count = definition.parts.length
  const items = listItems(part)
  const problem = issues.find((issue) => issue.path === path || issue.path === `${path}.panels`)?.message

  const addBelow = (itemId: string | undefined) => {
    const id = crypto.randomUUID()
    change(itemId === undefined ? addSection(part.id, id) : addItemAfter(part.id, itemId, id))
    setNewItemId(id)
  }
  return (
    <section className={styles.part} aria-label={texts.part(part.name)}>
      <div className={styles.partHeading}>
        <div className={styles.partName}>
          <DraftField
            label={texts.partName}
            value={part.name}
            path={`${path}.name`}
            apply={(name) => changePart(part.id, (current) => ({ ...current, name }))}
          />
        </div>
        <PartSettings part={part} path={path} />
        <strong className={styles.partSum}>{texts.partSum(formatHundredths(sumPart(part)))}</strong>
      </div>
      <InlineError error={problem} />
      <ItemTable part={part} path={path} newItemId={newItemId} onAddBelow={addBelow} />
      {isPasting && (
        <RubricPaste
          step={items.at(-1)?.step ?? '0.5'}
          onCancel={() => setPasting(false)}
          onAdd={(sections) => {
            edit(appendSections(part.id, sections))
            setPasting(false)
          }}
        />
      )}
      {!isLocked && (
        <div className={styles.bar}>
          <Button size="small" title={texts.addItemHint} onClick={() => addBelow(items.at(-1)?.id)}>
            {texts.addItem}
          </Button>
          <Button size="small" onClick={() => addBelow(undefined)}>
            {texts.addSection}
          </Button>
          <Button size="small" aria-label={texts.pasteOf(part.name)} onClick={() => setPasting(true)}>
            {texts.paste}
          </Button>
          <span className="muted">{texts.addItemHint}</span>
          <span className={styles.spacer} />
          {index > 0 && (
            <Button
              size="small"
              aria-label={texts.partUp(part.name)}
              title={texts.partUp(part.name)}
              onClick={() => edit(movePart(part.id, -1))}
            >
              ↑
            </Button>
          )}
          {index < count - 1 && (
            <Button
              size="small"
              aria-label={texts.partDown(part.name)}
              title={texts.partDown(part.name)}
              onClick={() => edit(movePart(part.id, 1))}
            >
              ↓
            </Button>
          )}
          {count > 1 && (
            <Button size="small" aria-label={texts.removePartOf(part.name)} onClick={() => edit(removePart(part.id))}>
              {texts.removePart}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
