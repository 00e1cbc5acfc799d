import type { JudgeFigures } from '../../../../shared/scoring'
import styles from './Diagnostics.module.css'
import { formatSigned } from './format-figure'
import type { JudgeMasks } from './mask-judges'
import { placeDots } from './place-dots'
import { texts } from './texts'

const words = texts.judging.severity

const width = 300
const margin = 12
const radius = 4
const distance = radius * 2 + 1
const footHeight = 20

type Properties = { partName: string; judges: readonly JudgeFigures[]; masks: JudgeMasks }

/** One dot per judge: left of the line severe, right of it lenient. The table beside it has the figures. */
export function SeverityPlot({ partName, judges, masks }: Properties) {
  const [lenient] = judges
  const severe = judges.at(-1)
  if (lenient === undefined || severe === undefined) return null
  const describe = ({ judgeId, severity }: JudgeFigures) => words.dot(masks.nameOf(judgeId), formatSigned(severity, 2))
  const values = judges.map(({ judgeId, severity }) => ({ id: judgeId, value: severity }))
  const { dots, zero, levels } = placeDots(values, width - 2 * margin, distance)
  const floor = Math.max(60, levels * distance + 16)
  const height = floor + footHeight
  const figuresOf = (id: string) => judges.find(({ judgeId }) => judgeId === id)
  return (
    <figure className={styles.plot}>
      <figcaption className={styles.caption}>{words.title(partName)}</figcaption>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={words.summary(partName, judges.length, describe(severe), describe(lenient))}
      >
        <line x1={0} x2={width} y1={floor} y2={floor} stroke="var(--color-line-strong)" />
        <line
          x1={margin + zero}
          x2={margin + zero}
          y1={0}
          y2={floor + 4}
          stroke="var(--color-line-strong)"
          strokeDasharray="3 3"
        />
        {dots.map(({ id, x, level }) => {
          const figures = figuresOf(id)
          return (
            <circle
              key={id}
              cx={margin + x}
              cy={floor - radius - 2 - level * distance}
              r={radius}
              fill="var(--color-info)"
              fillOpacity={0.6}
              stroke="var(--color-info)"
            >
              {figures !== undefined && <title>{describe(figures)}</title>}
            </circle>
          )
        })}
        <g fill="var(--color-muted)" fontSize={12}>
          <text x={0} y={height - 4}>
            {`${words.severe} ${formatSigned(severe.severity, 2)}`}
          </text>
          <text x={margin + zero + 4} y={12}>
            {words.zero}
          </text>
          <text x={width} y={height - 4} textAnchor="end">
            {`${words.lenient} ${formatSigned(lenient.severity, 2)}`}
          </text>
        </g>
      </svg>
    </figure>
  )
}
