import { Link } from 'wouter'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import type { SheetTable } from '../../../shared/scoring'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; tables: readonly SheetTable[] }
type Missing = { judgeId: string; unitId: string; partId: string; state: 'blank' | 'incomplete' }

const shown = 60
const sectionId = 'missing-sheets'

/** How many sheets are missing, above the ranking, with the way down to the list; nothing when none is. */
export function MissingCount({ contest, tables }: Pick<Properties, 'contest' | 'tables'>) {
  const count = listMissing(contest.definition.unitIds, tables).length
  if (count === 0) return null
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => document.getElementById(sectionId)?.scrollIntoView({ block: 'start' })}
    >
      {texts.missing.jump(count)}
    </button>
  )
}

/** Which judge's sheet for which unit is blank or incomplete, each a link to its cell. */
export function MissingSheets({ campaign, contest, tables }: Properties) {
  const { definition } = contest
  const missing = listMissing(definition.unitIds, tables)
  const unitName = (id: string) => campaign.definition.units.find((unit) => unit.unitId === id)?.name ?? id
  const judgeLabel = (id: string) => definition.judges.find((judge) => judge.id === id)?.label ?? id
  const partName = (id: string) => definition.parts.find((part) => part.id === id)?.name ?? id
  const words = texts.missing
  return (
    <section className={styles.panel} id={sectionId}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className="muted">{missing.length === 0 ? words.none : words.count(missing.length)}</p>
      {missing.length > 0 && (
        <table className="table" aria-label={words.title}>
          <thead>
            <tr>
              <th>{words.columns.judge}</th>
              <th>{words.columns.unit}</th>
              <th>{words.columns.part}</th>
              <th>{words.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {missing.slice(0, shown).map(({ judgeId, unitId, partId, state }) => {
              const query = new URLSearchParams({
                contest: String(contest.key),
                judge: judgeId,
                unit: unitId,
                part: partId,
              })
              return (
                <tr key={`${judgeId} ${unitId} ${partId}`}>
                  <td>
                    <Link
                      href={`/campaigns/${campaign.key}/entry?${query}`}
                      aria-label={words.go(judgeLabel(judgeId), unitName(unitId))}
                    >
                      {judgeLabel(judgeId)}
                    </Link>
                  </td>
                  <td>{unitName(unitId)}</td>
                  <td>{partName(partId)}</td>
                  <td>{state === 'blank' ? words.blank : words.incomplete}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {missing.length > shown && <p className="muted">{words.more(missing.length - shown)}</p>}
    </section>
  )
}

function listMissing(unitIds: readonly string[], tables: readonly SheetTable[]): Missing[] {
  return tables.flatMap((table) =>
    table.groups.flatMap((group) =>
      group.judges.flatMap(({ judgeId, cells }) =>
        cells.flatMap(({ state }, index) =>
          state === 'blank' || state === 'incomplete'
            ? [{ judgeId, unitId: unitIds[index] ?? '', partId: table.partId, state }]
            : [],
        ),
      ),
    ),
  )
}
