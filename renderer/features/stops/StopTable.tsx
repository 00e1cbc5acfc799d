import type { Stop } from '../../../shared/model/campaign'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { StopTimes } from './plan-times'
import { StopRow } from './StopRow'
import styles from './StopsTab.module.css'
import { texts } from './texts'

type Properties = {
  campaignKey: number
  /** All of the campaign, in order. */
  stops: readonly Stop[]
  shown: readonly Stop[]
  units: readonly CampaignUnit[]
  times: StopTimes
  onMove(stop: Stop, step: 1 | -1): void
  onDetails(stop: Stop): void
  onRemove(stop: Stop): void
}

/** Stops as rows of fields that save themselves. */
export function StopTable({ campaignKey, stops, shown, units, times, onMove, onDetails, onRemove }: Properties) {
  const { columns } = texts
  return (
    <table className={`table ${styles.table}`} aria-label={texts.stops}>
      <thead>
        <tr>
          <th scope="col" className={`number ${styles.order}`}>
            {columns.order}
          </th>
          <th scope="col" className={styles.arrival}>
            {columns.arrival}
          </th>
          <th scope="col">{columns.name}</th>
          <th scope="col" className={styles.kind}>
            {columns.kind}
          </th>
          <th scope="col" className={styles.units}>
            {columns.units}
          </th>
          <th scope="col" className={styles.place}>
            {columns.place}
          </th>
          <th scope="col" className={styles.presenter}>
            {columns.presenterPost}
          </th>
          <th scope="col" className={`number ${styles.minutes}`} title={texts.travelTitle}>
            {columns.travelMinutes}
          </th>
          <th scope="col" className={`number ${styles.minutes}`}>
            {columns.stayMinutes}
          </th>
          <th scope="col" className={styles.actions}>
            {columns.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((stop) => {
          const index = stops.indexOf(stop)
          return (
            <StopRow
              key={stop.id}
              campaignKey={campaignKey}
              stop={stop}
              number={index + 1}
              arrival={times.arrivals.get(stop.id) ?? ''}
              units={units}
              canMoveUp={shown.length === stops.length && index > 0}
              canMoveDown={shown.length === stops.length && index < stops.length - 1}
              onMove={(step) => onMove(stop, step)}
              onDetails={() => onDetails(stop)}
              onRemove={() => onRemove(stop)}
            />
          )
        })}
      </tbody>
    </table>
  )
}
