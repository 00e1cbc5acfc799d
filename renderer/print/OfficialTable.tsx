import { countSpans } from '../../shared/documents/count-spans'
import type { TextTable } from '../../shared/documents/official-text'
import { numberItems } from './number-items'

/** A table as wide as the text; smaller type where there are many columns, equal neighbours merged where asked. */
export function OfficialTable({ table }: { table: TextTable }) {
  const { columns, rows } = table
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const spans = columns.map((_, column) => countSpans(table, column))
  return (
    <table className={columns.length > 7 ? 'official-table official-narrow' : 'official-table'}>
      <colgroup>
        {numberItems(columns).map(({ key, item: column }) => (
          <col key={key} style={{ width: `${(100 * column.width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {numberItems(columns).map(({ key, item: column }) => (
            <th key={key}>{column.header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numberItems(rows).map(({ key: rowKey, index: row, item: texts }) => (
          <tr key={rowKey}>
            {numberItems(columns).map(({ key, index, item: column }) => {
              const span = spans[index]?.[row] ?? 1
              if (span === 0) return null
              return (
                <td key={key} rowSpan={span} style={{ textAlign: column.align }}>
                  {texts[index] ?? ''}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
