import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { formatHundredths } from '../../../shared/model/decimal'
import type { Section } from '../../../shared/model/rubric'
import { PasteArea } from '../../components/PasteArea'
import styles from './RubricTab.module.css'
import { readRubric } from './read-rubric'
import { sumItems } from './sum-marks'
import { texts } from './texts'

type Properties = { step: string; onAdd(sections: Section[]): void; onCancel(): void }

/** A rubric copied from a sheet, shown as read before it is added. */
export function RubricPaste({ step, onAdd, onCancel }: Properties) {
  const [text, setText] = useState('')
  const read = useMemo(() => readRubric(text, step, () => crypto.randomUUID()), [text, step])
  const items = read.sections.flatMap((section) => section.items.map((item) => ({ section: section.name, ...item })))
  const problem = read.problems[0]
  const named = read.sections.filter((section) => section.name !== '').length
  return (
    <div className={styles.paste}>
      <PasteArea
        label={texts.pasteLabel}
        hint={texts.pasteHint}
        placeholder={texts.pastePlaceholder}
        rows={6}
        value={text}
        onChange={setText}
        error={problem === undefined ? null : texts.pasteProblem(problem.line, problem.text)}
        preview={
          read.itemCount > 0 && (
            <>
              <p role="status">
                {texts.pasteRead(read.itemCount, named, formatHundredths(sumItems(items)))}
                {texts.pasteOrder(read.isByHeading)}
              </p>
              <div className={styles.scroll}>
                <table className="table">
                  <tbody>
                    {items.map((item) => (
                      <tr key={item.id}>
                        <td>{item.section}</td>
                        <td>{item.name}</td>
                        <td>{item.criteria}</td>
                        <td className="number">{item.max}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )
        }
      />
      <div className={styles.bar}>
        <Button type="primary" disabled={read.itemCount === 0} onClick={() => onAdd(read.sections)}>
          {texts.pasteAdd}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  )
}
