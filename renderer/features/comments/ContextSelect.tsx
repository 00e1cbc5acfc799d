import { useId } from 'react'
import type { CampaignDetail } from '../../../shared/model/record'
import type { CommentContext } from './comment-context'
import { texts } from './texts'

type Properties = {
  campaign: CampaignDetail
  label: string
  value: CommentContext
  onChange(context: CommentContext): void
}

/** Chooses a unit, a stop, or all together. */
export function ContextSelect({ campaign, label, value, onChange }: Properties) {
  const id = useId()
  const stops = campaign.stops.toSorted((left, right) => left.seq - right.seq)
  return (
    <div>
      <label htmlFor={id} className="muted">
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{texts.collective}</option>
        <optgroup label={texts.units}>
          {campaign.definition.units.map((unit) => (
            <option key={unit.unitId} value={`unit:${unit.unitId}`}>
              {unit.name}
            </option>
          ))}
        </optgroup>
        {stops.length > 0 && (
          <optgroup label={texts.stops}>
            {stops.map((stop) => (
              <option key={stop.id} value={`stop:${stop.id}`}>
                {stop.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  )
}
