import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { CriticalMark } from '../../../../shared/scoring'
import type { CriticalGroup } from '../../../state/diagnostics/diagnosis-messages'
import styles from './Diagnostics.module.css'
import { linkToCell, type MarkNames } from './name-marks'
import { texts } from './texts'

const words = texts.critical

/** Rows that are added at once: few enough for one frame. */
const pieceSize = 60

type Properties = {
  campaignKey: number
  contestKey: number
  group: CriticalGroup
  /** null before they were fetched. */
  marks: readonly CriticalMark[] | null
  names: MarkNames
  isOpenAtFirst: boolean
  onFetch(limit: number): void
}

/** The critical marks of one judge's pile; a long list is shown piece by piece. */
export function JudgeMarks({ group, marks, names, isOpenAtFirst, onFetch, ...keys }: Properties) {
  const { judgeId, markCount, sheetCount } = group
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const [limit, setLimit] = useState(pieceSize)
  const fetch = useRef(onFetch)
  fetch.current = onFetch
  const wanted = Math.min(limit, markCount)
  const isMissing = isOpen && (marks?.length ?? 0) < wanted
  useEffect(() => {
    if (isMissing) fetch.current(wanted)
  }, [isMissing, wanted])
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} className={styles.group}>
      <summary>{words.group(names.judge(judgeId), markCount, sheetCount)}</summary>
      {isOpen && marks === null && <p className="muted">{words.listing}</p>}
      {isOpen && marks !== null && (
        <>
          <MarkTable {...keys} judge={names.judge(judgeId)} marks={marks} names={names} />
          {marks.length < markCount && (
            <p className={styles.print}>
              <span className="muted">{words.rest(marks.length, markCount)}</span>
              <Button size="small" onClick={() => setLimit(marks.length + pieceSize)}>
                {words.more(Math.min(pieceSize, markCount - marks.length))}
              </Button>
            </p>
          )}
        </>
      )}
    </details>
  )
}

type TableProperties = {
  campaignKey: number
  contestKey: number
  judge: string
  marks: readonly CriticalMark[]
  names: MarkNames
}

function MarkTable({ campaignKey, contestKey, judge, marks, names }: TableProperties) {
  const { columns } = words
  return (
    <table className="table" aria-label={words.tableOf(judge)}>
      <thead>
        <tr>
          <th>{columns.unit}</th>
          <th>{columns.judge}</th>
          {names.hasParts && <th>{columns.part}</th>}
          <th>{columns.item}</th>
          <th className="number">{columns.mark}</th>
          <th>{columns.slips}</th>
          <th>{columns.link}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={`${mark.unitId} ${mark.partId} ${mark.itemId}`}>
            <td>{names.unit(mark.unitId)}</td>
            <td>{judge}</td>
            {names.hasParts && <td>{names.part(mark.partId)}</td>}
            <td>{names.item(mark)}</td>
            <td className="number">{mark.mark}</td>
            <td>{mark.slips.join('、')}</td>
            <td>
              <Link
                href={linkToCell(campaignKey, contestKey, mark)}
                aria-label={words.goTo(judge, names.unit(mark.unitId), names.item(mark))}
              >
                {words.go}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
