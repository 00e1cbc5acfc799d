import type { BlankPart } from '../../../shared/documents/blank-form'

/** The rule of the part and, on named sheets, where the judge signs. */
export function SheetFoot({ part, notes, isNamed }: { part: BlankPart; notes: readonly string[]; isNamed: boolean }) {
  const weight = part.weight === null ? '' : `本环节满分${part.fullMarks}分，占总分${part.weight}%。`
  return (
    <div className="form-foot">
      <p className="form-rule">
        {weight}
        {part.rule}
        {notes.join('')}
      </p>
      {isNamed && (
        <p className="form-signature">
          <span>评委签名：</span>
          <span>日期：　　　　年　　月　　日</span>
        </p>
      )}
    </div>
  )
}
