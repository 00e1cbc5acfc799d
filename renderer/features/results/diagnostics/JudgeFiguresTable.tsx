import styles from './Diagnostics.module.css'
import { formatFigure, formatSigned } from './format-figure'
import type { GuardedPart } from './guard-figures'
import type { JudgeMasks } from './mask-judges'
import { texts } from './texts'

const words = texts.judging.figures
const columns = ['severity', 'spread', 'sameness', 'agreement', 'ownUnitFavour'] as const

type Properties = { partName: string; part: GuardedPart; masks: JudgeMasks }

/** What can be said of every judge, from lenient to severe. */
export function JudgeFiguresTable({ partName, part, masks }: Properties) {
  return (
    <div className={styles.tall}>
      <table className="table" aria-label={words.title(partName)}>
        <thead>
          <tr>
            <th>{words.judge}</th>
            {columns.map((column) => (
              <th key={column} className="number" title={words.hints[column]}>
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.judges.map((figures) => (
            <tr key={figures.judgeId}>
              <td>{masks.nameOf(figures.judgeId)}</td>
              <td className="number">{formatSigned(figures.severity, 2)}</td>
              <td className="number">{formatFigure(figures.spread, 2)}</td>
              <td className="number">{formatFigure(figures.sameness * 100, 0)}%</td>
              <td className="number">{formatFigure(figures.agreement, 2)}</td>
              <td className="number">{formatSigned(figures.ownUnitFavour, 2)}</td>
            </tr>
          ))}
          {part.tooFew.toSorted(masks.compare).map((judgeId) => (
            <tr key={judgeId}>
              <td>{masks.nameOf(judgeId)}</td>
              <td colSpan={columns.length}>{texts.judging.tooFew}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
