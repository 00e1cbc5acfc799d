import { Button } from 'antd'
import { Fragment } from 'react'
import { formatHundredths } from '../../../shared/model/decimal'
import type { Part, Section } from '../../../shared/model/rubric'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import { ItemRow } from './ItemRow'
import styles from './RubricTab.module.css'
import { removeSection, renameSection } from './rubric-changes'
import { sumItems } from './sum-marks'
import { texts } from './texts'

type Properties = {
  part: Part
  path: string
  /** The item that was just added, which takes the focus. */
  newItemId: string | null
  onAddBelow(itemId: string): void
}

/** Headings and items in the order of the paper form. */
export function ItemTable({ part, path, newItemId, onAddBelow }: Properties) {
  const { columns } = texts
  const starts = part.sections.map((_, index) =>
    part.sections.slice(0, index).reduce((sum, section) => sum + section.items.length, 0),
  )
  const sections = part.sections.map((section, index) => ({
    section,
    index,
    number: index + 1,
    start: starts[index] ?? 0,
  }))
  const last = (starts.at(-1) ?? 0) + (part.sections.at(-1)?.items.length ?? 0)
  return (
    <table className={`table ${styles.items}`} aria-label={texts.part(part.name)}>
      <thead>
        <tr>
          <th scope="col" className={`number ${styles.number}`}>
            {columns.number}
          </th>
          <th scope="col" className={styles.itemName}>
            {columns.name}
          </th>
          <th scope="col">{columns.criteria}</th>
          <th scope="col" className={`number ${styles.points}`}>
            {columns.max}
          </th>
          <th scope="col" className={`number ${styles.points}`}>
            {columns.step}
          </th>
          <th scope="col" className={styles.kind}>
            {columns.kind}
          </th>
          <th scope="col" className={styles.itemActions}>
            {columns.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ section, index, number, start }) => (
          <Fragment key={number}>
            {(part.sections.length > 1 || section.name !== '') && (
              <SectionRow part={part} path={path} section={section} index={index} />
            )}
            {section.items.map((item, place) => (
              <ItemRow
                key={item.id}
                part={part}
                item={item}
                path={`${path}.sections[${index}].items[${place}]`}
                number={start + place + 1}
                isFirst={start + place === 0}
                isLast={start + place === last - 1}
                takesFocus={item.id === newItemId}
                onAddBelow={() => onAddBelow(item.id)}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type SectionProperties = { part: Part; path: string; section: Section; index: number }

function SectionRow({ part, path, section, index }: SectionProperties) {
  const { isLocked, edit } = useDraft()
  return (
    <tr className={styles.section}>
      <td />
      <td colSpan={2}>
        <DraftField
          hideLabel
          label={texts.sectionOf(index + 1)}
          placeholder={texts.section}
          value={section.name}
          path={`${path}.sections[${index}].name`}
          apply={(name) => renameSection(part.id, index, name)}
        />
      </td>
      <td className="number nowrap">{texts.sectionSum(formatHundredths(sumItems(section.items)))}</td>
      <td colSpan={2} />
      <td>
        {!isLocked && part.sections.length > 1 && (
          <Button
            type="text"
            size="small"
            aria-label={texts.removeSectionOf(section.name === '' ? String(index + 1) : section.name)}
            onClick={() => edit(removeSection(part.id, index))}
          >
            {texts.removeSection}
          </Button>
        )}
      </td>
    </tr>
  )
}
