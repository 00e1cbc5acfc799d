import styles from './Diagnostics.module.css'
import { formatFigure, formatSigned } from './format-figure'
import type { GuardedPart } from './guard-figures'
import { texts } from './texts'

const words = texts.judging.figures
const columns = ['severity', 'spread', 'sameness', 'agreement', 'ownUnitFavour'] as const

type Properties = { partName: string; part: GuardedPart; mask(judgeId: string): string }

/** What can be said of every judge, from lenient to severe. */
export function JudgeFiguresTable({ partName, part, mask }: Properties) {
  const tooFew = part.tooFew.map(mask).sort((left, right) => left.localeCompare(right, 'zh-CN', { numeric: true }))
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
              <td>{mask(figures.judgeId)}</td>
              <td className="number">{formatSigned(figures.severity, 2)}</td>
              <td className="number">{formatFigure(figures.spread, 2)}</td>
              <td className="number">{formatFigure(figures.sameness * 100, 0)}%</td>
              <td className="number">{formatFigure(figures.agreement, 2)}</td>
              <td className="number">{formatSigned(figures.ownUnitFavour, 2)}</td>
            </tr>
          ))}
          {tooFew.map((name) => (
            <tr key={name}>
              <td>{name}</td>
              <td colSpan={columns.length}>{texts.judging.tooFew}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
