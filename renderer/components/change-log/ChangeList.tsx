import type { ListedChange } from '../../../shared/ipc/channels/contests'
import styles from './ChangeList.module.css'
import { logTexts } from './change-texts'
import { describeChange } from './describe-change'

/** Entries of the change log, newest first. @param label accessible name of the table */
export function ChangeList({ changes, label }: { changes: readonly ListedChange[]; label: string }) {
  const sorted = changes.toSorted((left, right) =>
    left.time === right.time ? right.seq - left.seq : left.time < right.time ? 1 : -1,
  )
  return (
    <table className={`table ${styles.list}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.time}>
            {logTexts.columns.time}
          </th>
          <th scope="col" className={styles.operator}>
            {logTexts.columns.operator}
          </th>
          <th scope="col" className={styles.what}>
            {logTexts.columns.what}
          </th>
          <th scope="col">{logTexts.columns.detail}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((change) => (
          <ChangeRow key={`${change.chain} ${change.seq}`} change={change} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ change }: { change: ListedChange }) {
  const { title, detail } = describeChange(change)
  const reason = change.reason === '' ? '' : `${logTexts.columns.reason}：${change.reason}`
  const shown = [detail, reason].filter((part) => part !== '').join('；')
  return (
    <tr>
      <td className="nowrap">{change.time.slice(0, 16).replace('T', ' ')}</td>
      <td className="clip" title={change.operator}>
        {change.operator}
      </td>
      <td className="clip" title={title}>
        {title}
      </td>
      <td className="clip" title={shown}>
        {shown}
      </td>
    </tr>
  )
}
