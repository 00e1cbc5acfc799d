import { type Correction, listCorrections } from '../../../../shared/documents/correction'
import type { CampaignDetail, ContestDetail } from '../../../../shared/model/record'
import styles from './Seal.module.css'
import { texts } from './texts'

/** Every sealing of the contest, and what each correction changed, the newest first. */
export function CorrectionList({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const { publications } = contest
  if (publications.length === 0) return null
  const nameOf = (id: string) => campaign.definition.units.find((unit) => unit.unitId === id)?.name ?? id
  const corrections = listCorrections(publications, nameOf)
  return (
    <>
      <table className="table" aria-label={texts.history}>
        <HeaderRow columns={texts.historyColumns} />
        <tbody>
          {publications.map((publication) => (
            <tr key={publication.number}>
              <td>{publication.number}</td>
              <td>{describeTime(publication.sealedAt)}</td>
              <td>{publication.publishedAt === null ? texts.notPublished : describeTime(publication.publishedAt)}</td>
              <td className={styles.code}>{publication.sealCode}</td>
              <td>{publication.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {corrections.toReversed().map((correction) => (
        <CorrectionTable key={correction.number} correction={correction} />
      ))}
    </>
  )
}

function CorrectionTable({ correction }: { correction: Correction }) {
  const title = texts.correction(correction.number)
  const changed = correction.rows.filter((row) => row.isChanged)
  return (
    <div className={styles.correction}>
      <h3 className={styles.heading}>{title}</h3>
      <p className="muted">{texts.correctionReason(correction.reason)}</p>
      {changed.length === 0 ? (
        <p>{texts.nothingChanged}</p>
      ) : (
        <table className="table" aria-label={title}>
          <HeaderRow columns={texts.correctionColumns} />
          <tbody>
            {changed.map(({ unitId, unit, before, after }) => (
              <tr key={unitId}>
                <td>{unit}</td>
                <td>{texts.place(before.rank, before.published)}</td>
                <td>{texts.place(after.rank, after.published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function HeaderRow({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** 2023-06-28 19:30 of a time with offset. */
function describeTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}
