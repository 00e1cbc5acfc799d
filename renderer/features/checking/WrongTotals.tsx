import { Link } from 'wouter'
import type { WrongTotal } from '../../../shared/checking/list-wrong-totals'
import { formatHundredths } from '../../../shared/model/decimal'
import { texts } from './texts'
import type { Checking } from './use-checking'

const words = texts.wrongTotals

/** Sheets whose written total is not the sum of their marks, each with the way to its cell. */
export function WrongTotals({ checking, totals }: { checking: Checking; totals: readonly WrongTotal[] }) {
  const { campaign, detail, judgeLabel, unitName, partOf } = checking
  return (
    <>
      <p className="muted">{words.hint}</p>
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            {words.columns.map((column, index) => (
              <th key={column} scope="col" className={index > 2 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ judgeId, unitId, partId, written, sum }) => {
            const part = partOf(partId)?.part.name ?? ''
            const address = { contest: String(detail.key), judge: judgeId, unit: unitId, part: partId, cell: '' }
            return (
              <tr key={`${judgeId} ${unitId} ${partId}`}>
                <td>{judgeLabel(judgeId)}</td>
                <td>
                  <Link
                    href={`/campaigns/${campaign.key}/entry?${new URLSearchParams(address)}`}
                    aria-label={words.go(texts.sheet(judgeLabel(judgeId), unitName(unitId), part))}
                  >
                    {unitName(unitId)}
                  </Link>
                </td>
                <td>{part}</td>
                <td className="number">{formatHundredths(written)}</td>
                <td className="number">{formatHundredths(sum)}</td>
                <td className="number">{`${written > sum ? '+' : ''}${formatHundredths(written - sum)}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
