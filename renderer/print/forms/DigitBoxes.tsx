import {
  type DigitBoxes as Boxes,
  digitHeight,
  digitWidth,
  measureBoxes,
  pointWidth,
} from '../../../shared/documents/blank-form'

/** Boxes for the digits of one number, with its point: one drawing that all cells share, for a document may have ten thousands. */
export function DigitBoxes({ boxes }: { boxes: Boxes }) {
  return (
    <img
      className="form-digits"
      alt=""
      src={drawBoxes(boxes)}
      style={{ width: `${measureBoxes(boxes) + 0.4}mm`, height: `${digitHeight + 0.4}mm` }}
    />
  )
}

function drawBoxes(boxes: Boxes): string {
  const point = boxes.whole * digitWidth
  const rest = boxes.fraction > 0 ? point + pointWidth : point
  const lines = [
    ...Array.from({ length: boxes.whole }, (_, index) => drawBox(index * digitWidth)),
    ...(boxes.fraction > 0 ? [`M${point + 0.75} ${digitHeight - 0.9}h.5v.5h-.5z`] : []),
    ...Array.from({ length: boxes.fraction }, (_, index) => drawBox(rest + index * digitWidth)),
  ]
  const view = `-.2 -.2 ${measureBoxes(boxes) + 0.4} ${digitHeight + 0.4}`
  const path = `<path fill="none" stroke="black" stroke-width=".2" d="${lines.join('')}"/>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${path}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

function drawBox(left: number): string {
  return `M${left} 0h${digitWidth}v${digitHeight}h-${digitWidth}z`
}
