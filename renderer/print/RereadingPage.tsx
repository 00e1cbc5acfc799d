import type { RereadingDocument, RereadingLine } from '../../shared/documents/rereading'
import { PrintedFrame } from './PrintedFrame'
import './rereading.css'

const what = '这些评分如果录错一个数字就会改变名次，封存前请对照原评分单重读，读过的在框里打钩。'
const signers = ['重读人', '核对人']

/** 重读清单: judge by judge in the order of the pile, one line with a box to tick for every mark to read again. */
export function RereadingPage({ document, isRehearsal }: { document: RereadingDocument; isRehearsal: boolean }) {
  const { title, officeName, date, count, printedCount, hasParts, groups } = document
  const columns = ['序号', '读过', '单位', ...(hasParts ? ['环节'] : []), '评分项', '评分', '录成这些会改变名次']
  return (
    <PrintedFrame
      title={title}
      officeName={officeName}
      date={date}
      isRehearsal={isRehearsal}
      signers={count === 0 ? [] : signers}
    >
      {count === 0 ? (
        <p>没有要重读的评分：任何一个评分录错一个数字，名次都不变。</p>
      ) : (
        <p>
          {what}共 {count} 处。
        </p>
      )}
      {printedCount < count && (
        <p className="printed-warning">
          只印出前 {printedCount} 处，其余 {count - printedCount} 处没有印。名次相差很小，请把全部评分单重读一遍。
        </p>
      )}
      {groups.length > 0 && (
        <table className="printed-table printed-rereading">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          {groups.map(({ judge, lines }) => (
            <tbody key={lines[0]?.order}>
              <tr className="printed-judge">
                <th colSpan={columns.length} scope="rowgroup">
                  {judge}（{lines.length} 处）
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={line.order} line={line} hasParts={hasParts} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </PrintedFrame>
  )
}

function Line({ line, hasParts }: { line: RereadingLine; hasParts: boolean }) {
  return (
    <tr>
      <td className="printed-number">{line.order}</td>
      <td className="printed-tick">□</td>
      <td className="printed-text">{line.unit}</td>
      {hasParts && <td className="printed-text">{line.part}</td>}
      <td className="printed-text">{line.item}</td>
      <td>{line.mark}</td>
      <td>{line.slips.join('、')}</td>
    </tr>
  )
}
