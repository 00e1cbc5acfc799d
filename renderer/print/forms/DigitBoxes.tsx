import { type DigitBoxes as Boxes, digitHeight, digitWidth, pointWidth } from '../../../shared/documents/blank-form'

const box = { width: `${digitWidth}mm`, height: `${digitHeight}mm` }
const gap = { width: `${pointWidth}mm` }

/** Boxes for the digits of one number, with its point where it may have decimals. */
export function DigitBoxes({ boxes: { whole, fraction } }: { boxes: Boxes }) {
  return (
    <span className="form-digits" aria-hidden="true">
      {countTo(whole).map((place) => (
        <span key={place} className="form-digit" style={box} />
      ))}
      {fraction > 0 && <span style={gap}>.</span>}
      {countTo(fraction).map((place) => (
        <span key={-place} className="form-digit" style={box} />
      ))}
    </span>
  )
}

function countTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
