import type { Part } from '../../../shared/model/rubric'
import { DraftField } from './DraftField'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { changePart } from './rubric-changes'
import { texts } from './texts'

/** Which panels score a part, and with which weights; one panel needs no choice. */
export function PartPanels({ part, path }: { part: Part; path: string }) {
  const { definition, isLocked, edit } = useDraft()
  const { panels } = definition
  if (panels.length < 2) return null
  const isWeighted = part.panels.some((panel) => panel.weight !== null)
  const placeOf = (panelId: string) => part.panels.findIndex((panel) => panel.panelId === panelId)

  const toggle = (panelId: string) =>
    edit(
      changePart(part.id, (current) => {
        const isChosen = current.panels.some((panel) => panel.panelId === panelId)
        const chosen = isChosen
          ? current.panels.filter((panel) => panel.panelId !== panelId)
          : [...current.panels, { panelId, weight: isWeighted ? '1' : null }]
        const order = panels.map((panel) => panel.id)
        return {
          ...current,
          panels: chosen.toSorted((left, right) => order.indexOf(left.panelId) - order.indexOf(right.panelId)),
        }
      }),
    )
  const setWeighted = (weighted: boolean) =>
    edit(
      changePart(part.id, (current) => ({
        ...current,
        panels: current.panels.map((panel) => ({ ...panel, weight: weighted ? '1' : null })),
      })),
    )
  return (
    <fieldset className={styles.panels}>
      <legend>{texts.panels}</legend>
      {panels.map((panel) => {
        const place = placeOf(panel.id)
        const weight = part.panels[place]?.weight ?? null
        return (
          <span key={panel.id} className={styles.panel}>
            <label>
              <input type="checkbox" checked={place >= 0} disabled={isLocked} onChange={() => toggle(panel.id)} />{' '}
              {panel.name}
            </label>
            {weight !== null && (
              <span className={styles.panelWeight}>
                <DraftField
                  isNumber
                  hideLabel
                  label={texts.panelWeight(panel.name)}
                  value={weight}
                  path={`${path}.panels[${place}].weight`}
                  apply={(text) =>
                    changePart(part.id, (current) => ({
                      ...current,
                      panels: current.panels.map((one) => (one.panelId === panel.id ? { ...one, weight: text } : one)),
                    }))
                  }
                />
              </span>
            )}
          </span>
        )
      })}
      {part.panels.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={isWeighted}
            disabled={isLocked}
            onChange={(event) => setWeighted(event.target.checked)}
          />{' '}
          {texts.panelWeighted}
        </label>
      )}
    </fieldset>
  )
}
