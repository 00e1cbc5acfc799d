import type { BlankItem } from '../../../shared/documents/blank-form'
import type { BlankUnit } from '../../../shared/documents/blank-sheets'
import { DigitBoxes } from './DigitBoxes'

/** Where a judge writes the mark for one item of one unit. */
export function MarkCell({ item, unit }: { item: BlankItem; unit: BlankUnit }) {
  if (unit.isRecused) return <td className="form-mark">回避</td>
  if (unit.notApplicable.includes(item.id)) return <td className="form-mark">不适用</td>
  return (
    <td className="form-mark">
      {item.grades === null ? (
        <DigitBoxes boxes={item.boxes} />
      ) : (
        <span className="form-grades">
          {item.grades.map((grade) => (
            <span key={grade.name}>
              <span className="form-tick" />
              {grade.name}
            </span>
          ))}
        </span>
      )}
    </td>
  )
}
