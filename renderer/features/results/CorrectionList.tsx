import { buildCorrection } from '../../../shared/documents/correction'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail }

/** Every sealing of the contest, and what the newest one changed. */
export function CorrectionList({ campaign, contest }: Properties) {
  const { publications } = contest
  if (publications.length === 0) return null
  const words = texts.seal
  const nameOf = (id: string) => campaign.definition.units.find((unit) => unit.unitId === id)?.name ?? id
  const correction = buildCorrection(publications, nameOf)
  const changed = correction?.rows.filter((row) => row.isChanged) ?? []
  return (
    <>
      <table className="table" aria-label={words.history}>
        <thead>
          <tr>
            {words.historyColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {publications.map((publication) => (
            <tr key={publication.number}>
              <td>{publication.number}</td>
              <td>{describeTime(publication.sealedAt)}</td>
              <td>{publication.publishedAt === null ? words.notPublished : describeTime(publication.publishedAt)}</td>
              <td className={styles.code}>{publication.sealCode}</td>
              <td>{publication.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {correction !== null && (
        <>
          <h3 className={styles.heading}>{words.correction(correction.number)}</h3>
          {changed.length === 0 && <p>{words.nothingChanged}</p>}
          {changed.length > 0 && (
            <table className="table" aria-label={words.correction(correction.number)}>
              <thead>
                <tr>
                  {words.correctionColumns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changed.map(({ unitId, unit, before, after }) => (
                  <tr key={unitId}>
                    <td>{unit}</td>
                    <td>{words.place(before.rank, before.published)}</td>
                    <td>{words.place(after.rank, after.published)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </>
  )
}

/** 2023-06-28 19:30 of a time with offset. */
function describeTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}
