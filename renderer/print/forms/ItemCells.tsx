import type { BlankItem } from '../../../shared/documents/blank-form'

/** 序号 and name of an item with its criteria below; a deduction and the smallest unit are said where they matter. */
export function ItemName({ item }: { item: BlankItem }) {
  return (
    <td className="form-item">
      {item.order}. {item.name}
      {item.isDeduction && '（扣分项）'}
      {item.criteria !== '' && <small>{item.criteria}</small>}
      {item.grades !== null && <small>{item.grades.map(({ name, points }) => `${name}${points}分`).join('，')}</small>}
    </td>
  )
}

export function FullMarks({ item }: { item: BlankItem }) {
  return (
    <td>
      {item.max}
      {item.step !== null && <small>最小{item.step}</small>}
    </td>
  )
}
