import { type ContestResult, describeNotice } from '../../../shared/scoring'
import styles from './Entry.module.css'
import { texts } from './texts'

type Properties = {
  result: ContestResult | null
  unitName(unitId: string): string
  activeUnitId: string
  onUnit(unitId: string): void
}

/** The ranking as it stands with what has been entered so far. */
export function LiveRanking({ result, unitName, activeUnitId, onUnit }: Properties) {
  const isEmpty = result === null || result.ranked.length === 0
  return (
    <section className={styles.ranking} aria-label={texts.ranking} data-grid="">
      <h2 className={styles.rankingTitle}>{texts.ranking}</h2>
      {isEmpty ? (
        <p className="muted">{texts.noRanking}</p>
      ) : (
        <table className={styles.rankingTable}>
          <thead>
            <tr>
              <th>{texts.rank}</th>
              <th>{texts.unit}</th>
              <th>{texts.score}</th>
            </tr>
          </thead>
          <tbody>
            {result.ranked.map(({ unitId, rank, published, notices }) => (
              <tr
                key={unitId}
                className={unitId === activeUnitId ? styles.current : undefined}
                title={notices.map(describeNotice).join('；') || undefined}
              >
                <td>{rank}</td>
                <td>
                  <UnitLink name={unitName(unitId)} onClick={() => onUnit(unitId)} />
                </td>
                <td className={styles.number}>{published}</td>
              </tr>
            ))}
            {result.unranked.map(({ unitId, notices }) => (
              <tr key={unitId} title={notices.map(describeNotice).join('；') || undefined}>
                <td>—</td>
                <td>
                  <UnitLink name={unitName(unitId)} onClick={() => onUnit(unitId)} />
                </td>
                <td className={styles.number}>{texts.unranked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function UnitLink({ name, onClick }: { name: string; onClick(): void }) {
  return (
    <button type="button" className={styles.name} title={texts.toUnit} onClick={onClick}>
      {name}
    </button>
  )
}
