import { Segmented } from 'antd'
import { useState } from 'react'
import { roundDecimal } from '../../../shared/documents/round-decimal'
import type { ContestDefinition } from '../../../shared/model/contest'
import { formatHundredths, toHundredths } from '../../../shared/model/decimal'
import type { CampaignDetail } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import { type ContestResult, describeNotice, type RankedUnit, type SheetTable } from '../../../shared/scoring'
import styles from './ResultsTab.module.css'
import { SpreadStrip } from './SpreadStrip'
import { texts } from './texts'

type Properties = {
  campaign: CampaignDetail
  definition: ContestDefinition
  result: ContestResult
  tables: readonly SheetTable[]
  onExplain(unitId: string): void
}
type Scope = 'overall' | 'group'

/** Ranked units in rank order, over all or group by group, then those without a rank. */
export function RankingTable(properties: Properties) {
  const { campaign, definition, result } = properties
  const [scope, setScope] = useState<Scope>('overall')
  const groupOf = (unitId: string) => campaign.definition.units.find((unit) => unit.unitId === unitId)?.group ?? ''
  const groups = [...new Set(definition.unitIds.map(groupOf))]
  const hasGroups = groups.length > 1
  const isGrouped = hasGroups && scope === 'group'
  const ranked = isGrouped
    ? groups.flatMap((group) => result.ranked.filter((row) => groupOf(row.unitId) === group))
    : result.ranked
  return (
    <section className={styles.panel}>
      {hasGroups && (
        <Segmented<Scope>
          aria-label={texts.scope.label}
          options={[
            { value: 'overall', label: texts.scope.overall },
            { value: 'group', label: texts.scope.group },
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      <div className={styles.scroll}>
        <table className="table" aria-label={texts.ranking}>
          <Header definition={definition} hasGroups={hasGroups} />
          <tbody>
            {ranked.map((row) => (
              <RankedRow key={row.unitId} {...properties} row={row} group={hasGroups ? groupOf(row.unitId) : null} />
            ))}
            {result.unranked.map(({ unitId, notices }) => (
              <UnrankedRow
                key={unitId}
                {...properties}
                unitId={unitId}
                notes={notices.map(describeNotice)}
                group={hasGroups ? groupOf(unitId) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Header({ definition, hasGroups }: { definition: ContestDefinition; hasGroups: boolean }) {
  const { columns } = texts
  return (
    <thead>
      <tr>
        <th>{columns.rank}</th>
        <th>{columns.unit}</th>
        {hasGroups && <th>{columns.group}</th>}
        {hasGroups && <th>{columns.groupRank}</th>}
        {definition.parts.map((part) => (
          <th key={part.id} className="number" title={texts.fullMarks(fullMarks(part))}>
            {part.name}
          </th>
        ))}
        <th className="number">{columns.base}</th>
        <th className="number">{columns.adjustment}</th>
        <th className="number">{columns.final}</th>
        {definition.bands !== null && <th>{columns.band}</th>}
        <th className="number">{columns.sheets}</th>
        <th>{columns.spread}</th>
        <th>{columns.notes}</th>
      </tr>
    </thead>
  )
}

function fullMarks(part: ContestDefinition['parts'][number]): string {
  return formatHundredths(listItems(part).reduce((total, item) => total + toHundredths(item.max), 0))
}

function UnitName({ campaign, unitId, onExplain }: Pick<Properties, 'campaign' | 'onExplain'> & { unitId: string }) {
  const name = campaign.definition.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  return (
    <button type="button" className={styles.link} title={texts.explain(name)} onClick={() => onExplain(unitId)}>
      {name}
    </button>
  )
}

function RankedRow({
  definition,
  tables,
  row,
  group,
  ...rest
}: Properties & { row: RankedUnit; group: string | null }) {
  const decimals = Math.max(definition.decimals, 2)
  const judgeLabel = (judgeId: string) => definition.judges.find((judge) => judge.id === judgeId)?.label ?? judgeId
  const dropped = row.parts.flatMap((part) => part.dropped).map(judgeLabel)
  return (
    <tr>
      <td className={styles.rank}>{row.rank}</td>
      <td>
        <UnitName {...rest} unitId={row.unitId} />
      </td>
      {group !== null && <td>{group === '' ? texts.ungrouped : group}</td>}
      {group !== null && <td>{row.groupRank}</td>}
      {row.parts.map((part) => (
        <td key={part.partId} className="number">
          {roundDecimal(part.score, decimals)}
        </td>
      ))}
      <td className="number">{roundDecimal(row.base, decimals)}</td>
      <td className="number">{row.adjustment}</td>
      <td className={`number ${styles.final}`}>{row.published}</td>
      {definition.bands !== null && <td>{row.band ?? ''}</td>}
      <td className="number" title={dropped.length === 0 ? undefined : texts.dropped(dropped.join('、'))}>
        {row.parts.map((part) => part.counted).join(' / ')}
      </td>
      <td>
        <SpreadStrip definition={definition} tables={tables} unitId={row.unitId} />
      </td>
      <td className={styles.notes}>{row.notices.map(describeNotice).join('；')}</td>
    </tr>
  )
}

type UnrankedProperties = Properties & { unitId: string; notes: string[]; group: string | null }

function UnrankedRow({ definition, tables, unitId, notes, group, ...rest }: UnrankedProperties) {
  const reason = definition.withoutRank.find((entry) => entry.unitId === unitId)?.reason
  const parts = tables.map((table) => table.scores[definition.unitIds.indexOf(unitId)] ?? null)
  return (
    <tr className={styles.unranked}>
      <td>{texts.notRanked}</td>
      <td>
        <UnitName {...rest} unitId={unitId} />
      </td>
      {group !== null && <td>{group === '' ? texts.ungrouped : group}</td>}
      {group !== null && <td />}
      {parts.map((score, index) => (
        <td key={definition.parts[index]?.id} className="number">
          {score === null ? '' : roundDecimal(score, Math.max(definition.decimals, 2))}
        </td>
      ))}
      <td />
      <td />
      <td />
      {definition.bands !== null && <td />}
      <td />
      <td>
        <SpreadStrip definition={definition} tables={tables} unitId={unitId} />
      </td>
      <td className={styles.notes}>{[...notes, ...(reason === undefined ? [] : [reason])].join('；')}</td>
    </tr>
  )
}
