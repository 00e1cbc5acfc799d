import type { ContestDefinition } from '../../../shared/model/contest'
import type { SheetTable } from '../../../shared/scoring'
import styles from './ResultsTab.module.css'
import { texts } from './texts'

type Properties = {
  definition: ContestDefinition
  tables: readonly SheetTable[]
  unitId: string
  /** Share of the full marks at the left end, where several strips have one scale. */
  from?: number
}

type Dot = { share: number; isDropped: boolean; text: string }

const width = 120
const height = 18
/** Sheets that are read out one by one; of more only the number. */
const readLimit = 40
const paint = 0.45

/** One dot per counting sheet of the unit, by its share of the part's full marks; hollow where it was dropped. */
export function SpreadStrip({ definition, tables, unitId, from: commonFrom }: Properties) {
  const dots = listDots(definition, tables, definition.unitIds.indexOf(unitId))
  if (dots.length === 0) return null
  const lowest = Math.min(...dots.map((dot) => dot.share))
  const from = commonFrom ?? Math.max(0, Math.floor(lowest * 10 - 1) / 10)
  const place = ({ share }: Dot) => Math.round(4 + ((share - from) / (1 - from || 1)) * (width - 8))
  return (
    <svg
      className={styles.strip}
      width={width}
      height={height}
      role="img"
      aria-label={dots.length > readLimit ? texts.sheetCount(dots.length) : dots.map((dot) => dot.text).join('，')}
    >
      <line x1={0} x2={width} y1={height / 2} y2={height / 2} stroke="var(--color-line)" />
      {pileUp(dots, place).map(({ x, isDropped, texts: own }) => (
        <circle
          key={`${x} ${isDropped}`}
          cx={x}
          cy={height / 2}
          r={3}
          fill={isDropped ? 'none' : 'var(--color-info)'}
          fillOpacity={1 - (1 - paint) ** own.length}
          stroke="var(--color-info)"
        >
          <title>{own.join('\n')}</title>
        </circle>
      ))}
    </svg>
  )
}

function listDots(definition: ContestDefinition, tables: readonly SheetTable[], position: number): Dot[] {
  const labels = new Map(definition.judges.map(({ id, label }) => [id, label]))
  return tables.flatMap((table, index) => {
    const part = definition.parts[index]
    const full =
      part?.sections.flatMap((section) => section.items).reduce((total, item) => total + Number(item.max), 0) ?? 0
    return table.groups.flatMap((group) =>
      group.judges.flatMap(({ judgeId, cells }) => {
        const cell = cells[position]
        if (cell?.total === undefined || cell.total === null || full === 0) return []
        return {
          share: Math.min(Math.max(Number(cell.total) / full, 0), 1),
          isDropped: cell.state === 'dropped',
          text: `${part?.name} ${labels.get(judgeId) ?? judgeId} ${Number(cell.total)}`,
        }
      }),
    )
  })
}

type Pile = { x: number; isDropped: boolean; texts: string[] }

/** Dots on the same pixel become one, the darker the more they are: two hundred sheets must not be two hundred elements. */
function pileUp(dots: readonly Dot[], place: (dot: Dot) => number): Pile[] {
  const piles = new Map<string, Pile>()
  for (const dot of dots) {
    const pile = { x: place(dot), isDropped: dot.isDropped, texts: [] }
    const key = `${pile.x} ${pile.isDropped}`
    const known = piles.get(key) ?? pile
    piles.set(key, known)
    known.texts.push(dot.text)
  }
  return [...piles.values()]
}
