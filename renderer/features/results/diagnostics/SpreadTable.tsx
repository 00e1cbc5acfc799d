import type { ContestDefinition } from '../../../../shared/model/contest'
import { listItems } from '../../../../shared/model/rubric'
import type { SheetTable } from '../../../../shared/scoring'
import { SpreadStrip } from '../SpreadStrip'
import styles from './Diagnostics.module.css'
import { formatFigure } from './format-figure'
import type { JudgeMasks } from './mask-judges'
import { findScale, summarizeSpread } from './summarize-spread'
import { texts } from './texts'

const words = texts.judging.spread
const figures = ['lowest', 'median', 'highest'] as const

type Properties = {
  definition: ContestDefinition
  index: number
  table: SheetTable
  masks: JudgeMasks
  unitName(unitId: string): string
}

/** Every unit's counting totals in one part, as figures and as a strip of dots. */
export function SpreadTable({ definition, index, table, masks, unitName }: Properties) {
  const parts = definition.parts.slice(index, index + 1)
  const masked = {
    ...definition,
    parts,
    judges: definition.judges.map((judge) => ({ ...judge, label: masks.nameOf(judge.id) })),
  }
  const fullMarks = parts.flatMap(listItems).reduce((sum, item) => sum + Number(item.max), 0)
  const from = findScale(table, fullMarks)
  const title = words.title(parts[0]?.name ?? '')
  return (
    <div className={styles.tall}>
      <table className="table" aria-label={title}>
        <thead>
          <tr>
            <th>{words.unit}</th>
            <th className="number">{words.count}</th>
            {figures.map((figure) => (
              <th key={figure} className="number">
                {words[figure]}
              </th>
            ))}
            <th className="number">{words.range}</th>
            <th>{words.picture(formatFigure(from * fullMarks, 0), formatFigure(fullMarks, 0))}</th>
          </tr>
        </thead>
        <tbody>
          {definition.unitIds.map((unitId, position) => {
            const spread = summarizeSpread(table, position)
            return (
              <tr key={unitId}>
                <td>{unitName(unitId)}</td>
                <td className="number">{spread?.count ?? 0}</td>
                {figures.map((figure) => (
                  <td key={figure} className="number">
                    {formatFigure(spread?.[figure] ?? null, 2)}
                  </td>
                ))}
                <td className="number">{formatFigure(spread === null ? null : spread.highest - spread.lowest, 2)}</td>
                <td>
                  <SpreadStrip definition={masked} tables={[table]} unitId={unitId} from={from} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
