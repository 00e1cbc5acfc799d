import { roundDecimal } from '../../shared/documents/round-decimal'
import {
  cellTexts,
  splitUnits,
  type TallyCell,
  type TallyDocument,
  type TallyGroup,
  type TallyPart,
  unitsAcross,
} from '../../shared/documents/tally'
import { PrintedFrame } from './PrintedFrame'

type Properties = { document: TallyDocument; paper: 'A4' | 'A3' }

/** 统分表: tables by part, judges down, units across, dropped totals struck through; many units make several tables. */
export function TallyPage({ document, paper }: Properties) {
  const tables = document.parts.flatMap((part) => splitUnits(part, unitsAcross[paper]))
  return (
    <PrintedFrame {...document} measure="单位：分" notices={['划线的分数为去掉的最高分、最低分，不计入平均。']}>
      {tables.map((table) => (
        <PartTable key={`${table.name} ${table.units[0]}`} part={table} />
      ))}
    </PrintedFrame>
  )
}

function PartTable({ part }: { part: TallyPart }) {
  return (
    <table className="printed-table printed-tally">
      <thead>
        <tr>
          <th>
            {part.name}
            <br />
            （满分{part.fullMarks}）
          </th>
          {part.units.map((unit) => (
            <th key={unit}>{unit}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.groups.map((group) => (
          <GroupRows key={group.name} group={group} units={part.units} />
        ))}
        <tr>
          <th>环节得分</th>
          {part.scores.map((score, index) => (
            <td key={part.units[index]}>{score === null ? '未评' : roundDecimal(score, 4)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function GroupRows({ group, units }: { group: TallyGroup; units: readonly string[] }) {
  return (
    <>
      {group.judges.map((judge) => (
        <tr key={judge.label}>
          <td>{judge.label}</td>
          {judge.cells.map((cell, index) => (
            <Cell key={units[index]} cell={cell} />
          ))}
        </tr>
      ))}
      <tr>
        <th>
          {group.name}平均{group.weight === null ? '' : `（权重${group.weight}）`}
        </th>
        {group.means.map((mean, index) => (
          <td key={units[index]}>{mean === null ? '' : roundDecimal(mean, 4)}</td>
        ))}
      </tr>
    </>
  )
}

function Cell({ cell }: { cell: TallyCell }) {
  const text = cell.total === null ? cellTexts[cell.state] : roundDecimal(cell.total, 2)
  return <td>{cell.state === 'dropped' ? <span className="printed-dropped">{text}</span> : text}</td>
}
