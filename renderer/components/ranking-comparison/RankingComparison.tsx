import type { RankingChange } from './compare-rankings'
import styles from './RankingComparison.module.css'
import { texts } from './texts'

/** The new ranking beside the old, before it is confirmed. */
export function RankingComparison({ changes }: { changes: readonly RankingChange[] }) {
  const { comparisonColumns: columns } = texts
  const moved = changes.filter((change) => change.before.rank !== change.after.rank).length
  return (
    <div className={styles.comparison}>
      <p role="status">{moved === 0 ? texts.rankSame : texts.ranksMoved(moved)}</p>
      <div className={styles.scroll}>
        <table className="table" aria-label={texts.comparison}>
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col" className="number">
                {columns.before}
              </th>
              <th scope="col" className="number">
                {columns.beforeScore}
              </th>
              <th scope="col" className="number">
                {columns.after}
              </th>
              <th scope="col" className="number">
                {columns.afterScore}
              </th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {changes.map(({ unitId, name, before, after }) => (
              <tr key={unitId}>
                <td>{name}</td>
                <td className="number">{before.rank ?? texts.unranked}</td>
                <td className="number">{before.published ?? ''}</td>
                <td className="number">{after.rank ?? texts.unranked}</td>
                <td className="number">{after.published ?? ''}</td>
                <td className="nowrap">{before.rank === after.rank ? '' : texts.rankMoved}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
