import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { addressKey, listPile } from '../../../shared/checking/pile-order'
import type { Difference, SheetAddress, SheetCheck } from '../../../shared/model/check'
import styles from './Checking.module.css'
import { DifferencePanel } from './DifferencePanel'
import { describeTime } from './describe-time'
import { describeCell, nameCell } from './name-cell'
import { texts } from './texts'
import type { Checking } from './use-checking'

type Properties = { checking: Checking; operator: string; authorsOf(address: SheetAddress): readonly string[] }
type Found = { check: SheetCheck; difference: Difference; key: string }

/** Only what two entries differ in: both texts, the way to the original, and how it was settled. */
export function DifferenceList({ checking, operator, authorsOf }: Properties) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)
  /** Settled by the panel and not read again yet. */
  const [settledKey, setSettledKey] = useState<string | null>(null)
  const found = listDifferences(checking)
  const isSettled = found.some(({ key, difference }) => key === settledKey && difference.resolution !== null)
  // The focus goes on to the first difference that is still open.
  useEffect(() => {
    if (!isSettled) return
    setSettledKey(null)
    table.current?.querySelector<HTMLElement>('button[aria-expanded]')?.focus()
  }, [isSettled])
  const close = (key: string, hasSettled: boolean) => {
    setOpenKey(null)
    setSettledKey(hasSettled ? key : null)
    const buttons = Array.from(table.current?.querySelectorAll<HTMLElement>('button[aria-expanded]') ?? [])
    if (!hasSettled) buttons.find((button) => button.ariaExpanded === 'true')?.focus()
  }
  const words = texts.double
  if (found.length === 0) return <p>{words.none}</p>
  return (
    <table ref={table} className="table" aria-label={words.list}>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ check, difference, key }) => {
          const { resolution } = difference
          const part = checking.partOf(check.partId)
          const item = nameCell(part, difference.cell)
          const sheet = texts.sheet(
            checking.judgeLabel(check.judgeId),
            checking.unitName(check.unitId),
            part?.part.name ?? '',
          )
          const names = [
            checking.judgeLabel(check.judgeId),
            checking.unitName(check.unitId),
            part?.part.name ?? '',
            item,
          ]
          const isOpen = openKey === key && resolution === null
          return [
            <tr key={key}>
              {names.map((name, index) => (
                <td key={words.columns[index]}>{name}</td>
              ))}
              <td className={styles.entry}>{describeCell(difference.cell, difference.first)}</td>
              <td className={styles.entry}>{describeCell(difference.cell, difference.second)}</td>
              <td>
                {resolution === null ? (
                  <Button
                    size="small"
                    aria-expanded={isOpen}
                    aria-label={words.lookAt(sheet, item)}
                    disabled={checking.isSealed}
                    onClick={() => setOpenKey(isOpen ? null : key)}
                  >
                    {words.original}
                  </Button>
                ) : (
                  words.resolved(
                    words.choices[resolution.choice],
                    describeCell(difference.cell, resolution.value),
                    texts.by(resolution.operator, describeTime(resolution.time)),
                    resolution.reason,
                  )
                )}
              </td>
            </tr>,
            isOpen && (
              <tr key={`${key} panel`}>
                <td colSpan={words.columns.length}>
                  <DifferencePanel
                    checking={checking}
                    check={check}
                    difference={difference}
                    sheet={sheet}
                    item={item}
                    isThird={isThirdPerson(operator, authorsOf(check), check)}
                    onClose={(hasSettled) => close(key, hasSettled)}
                  />
                </td>
              </tr>
            ),
          ]
        })}
      </tbody>
    </table>
  )
}

/** Open ones first, in the order of the pile. */
function listDifferences({ detail, record, contest }: Checking): Found[] {
  const order = new Map(listPile(detail.definition).map((address, index) => [addressKey(address), index]))
  const placeOf = ({ check }: Found) => order.get(addressKey(check)) ?? order.size
  const counting = record.checks.filter(({ judgeId, unitId }) => !contest.isVoid(judgeId, unitId))
  const found = counting.flatMap((check) =>
    check.differences.map((difference) => ({ check, difference, key: `${addressKey(check)} ${difference.cell}` })),
  )
  const sorted = found.toSorted((left, right) => placeOf(left) - placeOf(right))
  const isOpen = ({ difference }: Found) => difference.resolution === null
  return [...sorted.filter(isOpen), ...sorted.filter((one) => !isOpen(one))]
}

/** Made neither entry, as the store sees it. */
function isThirdPerson(operator: string, authors: readonly string[], check: SheetCheck): boolean {
  return authors.length > 0 && !authors.includes(operator) && !check.operators.includes(operator)
}
