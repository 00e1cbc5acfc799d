import { type DigitBoxes as Boxes, digitWidth, measureBoxes, pointWidth } from '../../../shared/documents/blank-form'

/** Millimetres. */
const height = 7

/** Boxes for the digits of one number, with its point where it may have decimals; one drawing, for pages hold hundreds. */
export function DigitBoxes({ boxes }: { boxes: Boxes }) {
  const { whole, fraction } = boxes
  const box = (left: number) => `M${left} 0h${digitWidth}v${height}h-${digitWidth}z`
  const point = whole * digitWidth
  const rest = fraction > 0 ? point + pointWidth : point
  const lines = [
    ...Array.from({ length: whole }, (_, index) => box(index * digitWidth)),
    ...(fraction > 0 ? [`M${point + 0.75} ${height - 0.9}h.5v.5h-.5z`] : []),
    ...Array.from({ length: fraction }, (_, index) => box(rest + index * digitWidth)),
  ]
  const width = measureBoxes(boxes)
  return (
    <svg
      className="form-digits"
      aria-hidden="true"
      style={{ width: `${width + 0.4}mm`, height: `${height + 0.4}mm` }}
      viewBox={`-0.2 -0.2 ${width + 0.4} ${height + 0.4}`}
    >
      <path d={lines.join('')} />
    </svg>
  )
}
