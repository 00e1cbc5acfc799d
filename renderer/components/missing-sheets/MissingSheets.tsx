import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { listMissingSheets, type MissingSheet, type SheetTable } from '../../../shared/scoring'
import { groupMissing } from './group-missing'
import styles from './MissingSheets.module.css'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; tables: readonly SheetTable[] }
type Order = 'judgeId' | 'unitId'

const shown = 60
const sectionId = 'missing-sheets'

/** Brings the list into view. */
export function showMissing(): void {
  document.getElementById(sectionId)?.scrollIntoView({ block: 'start' })
}

/** How many sheets are missing, above the ranking, with the way down to the list; nothing when none is. */
export function MissingCount({ contest, tables }: Pick<Properties, 'contest' | 'tables'>) {
  const count = listMissingSheets(contest.definition.unitIds, tables).length
  if (count === 0) return null
  return (
    <button type="button" className={styles.link} onClick={showMissing}>
      {texts.jump(count)}
    </button>
  )
}

/** Which judge's sheet for which unit is blank or incomplete, by judge or by unit, each a link to its cell. */
export function MissingSheets({ campaign, contest, tables }: Properties) {
  const { definition } = contest
  const [order, setOrder] = useState<Order>('judgeId')
  const missing = listMissingSheets(definition.unitIds, tables)
  const names: Record<Order, (id: string) => string> = {
    judgeId: (id) => definition.judges.find((judge) => judge.id === id)?.label ?? id,
    unitId: (id) => campaign.definition.units.find((unit) => unit.unitId === id)?.name ?? id,
  }
  const other = order === 'judgeId' ? 'unitId' : 'judgeId'
  const ids = order === 'judgeId' ? definition.judges.map((judge) => judge.id) : definition.unitIds
  const groups = groupMissing(missing, order, ids)
  const rows = groups.flatMap(({ id, sheets }) =>
    sheets.map((sheet, index) => ({ id, sheet, index, size: sheets.length })),
  )
  return (
    <section className={styles.panel} id={sectionId}>
      <h2 className={styles.heading}>{texts.title}</h2>
      <div className={styles.line}>
        <p className="muted">{missing.length === 0 ? texts.none : texts.count(missing.length)}</p>
        {missing.length > 0 && (
          <Segmented<Order>
            size="small"
            aria-label={texts.order}
            options={(['judgeId', 'unitId'] as const).map((value) => ({ value, label: texts.orders[value] }))}
            value={order}
            onChange={setOrder}
          />
        )}
      </div>
      {missing.length > 0 && (
        <table className="table" aria-label={texts.title}>
          <thead>
            <tr>
              {([order, other, 'partId', 'state'] as const).map((column) => (
                <th key={column}>{texts.columns[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ id, sheet, index, size }, row) => (
              <tr key={`${sheet.judgeId} ${sheet.unitId} ${sheet.partId}`}>
                {index === 0 && (
                  <td rowSpan={Math.min(size, shown - row)} className={styles.group}>
                    {texts.group(names[order](id), size)}
                  </td>
                )}
                <td>
                  <SheetLink campaign={campaign} contest={contest} sheet={sheet} names={names}>
                    {names[other](sheet[other])}
                  </SheetLink>
                </td>
                <td>{definition.parts.find((part) => part.id === sheet.partId)?.name ?? sheet.partId}</td>
                <td>{sheet.state === 'blank' ? texts.blank : texts.incomplete}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {missing.length > shown && <p className="muted">{texts.more(missing.length - shown)}</p>}
    </section>
  )
}

type LinkProperties = {
  campaign: CampaignDetail
  contest: ContestDetail
  sheet: MissingSheet
  names: Record<Order, (id: string) => string>
  children: string
}

function SheetLink({ campaign, contest, sheet, names, children }: LinkProperties) {
  const { judgeId, unitId, partId } = sheet
  const query = new URLSearchParams({ contest: String(contest.key), judge: judgeId, unit: unitId, part: partId })
  return (
    <Link
      href={`/campaigns/${campaign.key}/entry?${query}`}
      aria-label={texts.go(names.judgeId(judgeId), names.unitId(unitId))}
    >
      {children}
    </Link>
  )
}
