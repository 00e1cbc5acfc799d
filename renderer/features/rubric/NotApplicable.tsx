import { useState } from 'react'
import type { CampaignDetail } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import { SelectField } from '../../components/SelectField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { texts } from './texts'

/** 不适用项: units down, items of one part across. */
export function NotApplicable({ campaign }: { campaign: CampaignDetail }) {
  const [partId, setPartId] = useState<string | null>(null)
  const { definition, isSealed, edit } = useDraft()
  const { notApplicable, unitIds } = definition
  const parts = definition.parts.filter((part) => part.entry === 'items')
  const part = parts.find((candidate) => candidate.id === partId) ?? parts[0]
  const units = unitIds.flatMap((unitId) => campaign.definition.units.find((unit) => unit.unitId === unitId) ?? [])
  if (part === undefined || units.length === 0) return <p className="muted">{texts.notApplicableNone}</p>
  const items = listItems(part)
  const set = new Set(notApplicable.map((entry) => `${entry.unitId} ${entry.itemId}`))
  const toggle = (unitId: string, itemId: string) =>
    edit((current) => {
      const others = current.notApplicable.filter((entry) => entry.unitId !== unitId || entry.itemId !== itemId)
      const isSet = others.length < current.notApplicable.length
      return { ...current, notApplicable: isSet ? others : [...others, { unitId, itemId }] }
    })
  return (
    <section aria-label={texts.views.notApplicable}>
      <p className={styles.hint}>{texts.notApplicableHint}</p>
      <div className={styles.bar}>
        {parts.length > 1 && (
          <SelectField
            hideLabel
            label={texts.notApplicablePart}
            value={part.id}
            options={parts.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPartId}
          />
        )}
        <span className="muted">{texts.notApplicableCount(notApplicable.length)}</span>
      </div>
      <div className={styles.matrix}>
        <table className="table" aria-label={texts.views.notApplicable}>
          <thead>
            <tr>
              <th scope="col">{texts.unitColumns.name}</th>
              {items.map((item) => (
                <th scope="col" key={item.id} title={item.name}>
                  <span className={styles.matrixItem}>{item.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row" title={unit.name}>
                  {unit.name}
                </th>
                {items.map((item) => (
                  <td key={item.id}>
                    <input
                      type="checkbox"
                      aria-label={texts.notApplicableCell(unit.name, item.name)}
                      checked={set.has(`${unit.unitId} ${item.id}`)}
                      disabled={isSealed}
                      onChange={() => toggle(unit.unitId, item.id)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
