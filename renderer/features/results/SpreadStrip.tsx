import type { ContestDefinition } from '../../../shared/model/contest'
import type { SheetTable } from '../../../shared/scoring'
import styles from './ResultsTab.module.css'

type Properties = {
  definition: ContestDefinition
  tables: readonly SheetTable[]
  unitId: string
  /** Share of the full marks at the left end, where several strips have one scale. */
  from?: number
}

const width = 120
const height = 18

/** One dot per counting sheet of the unit, by its share of the part's full marks; hollow where it was dropped. */
export function SpreadStrip({ definition, tables, unitId, from: commonFrom }: Properties) {
  const position = definition.unitIds.indexOf(unitId)
  const dots = tables.flatMap((table, index) => {
    const part = definition.parts[index]
    const full =
      part?.sections.flatMap((section) => section.items).reduce((total, item) => total + Number(item.max), 0) ?? 0
    return table.groups.flatMap((group) =>
      group.judges.flatMap(({ judgeId, cells }) => {
        const cell = cells[position]
        if (cell?.total === undefined || cell.total === null || full === 0) return []
        const label = definition.judges.find((judge) => judge.id === judgeId)?.label ?? judgeId
        return [
          {
            key: `${table.partId} ${judgeId}`,
            share: Math.min(Math.max(Number(cell.total) / full, 0), 1),
            isDropped: cell.state === 'dropped',
            text: `${part?.name} ${label} ${Number(cell.total)}`,
          },
        ]
      }),
    )
  })
  if (dots.length === 0) return null
  const lowest = Math.min(...dots.map((dot) => dot.share))
  const from = commonFrom ?? Math.max(0, Math.floor(lowest * 10 - 1) / 10)
  return (
    <svg
      className={styles.strip}
      width={width}
      height={height}
      role="img"
      aria-label={dots.map((dot) => dot.text).join('，')}
    >
      <line x1={0} x2={width} y1={height / 2} y2={height / 2} stroke="var(--color-line)" />
      {dots.map((dot) => (
        <circle
          key={dot.key}
          cx={4 + ((dot.share - from) / (1 - from || 1)) * (width - 8)}
          cy={height / 2}
          r={3}
          fill={dot.isDropped ? 'none' : 'var(--color-info)'}
          fillOpacity={0.45}
          stroke="var(--color-info)"
        >
          <title>{dot.text}</title>
        </circle>
      ))}
    </svg>
  )
}
