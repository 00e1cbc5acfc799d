import type { ChangeLine, CheckingRecord } from '../../shared/documents/checking-record'
import { PrintedFrame } from './PrintedFrame'

const methodColumns = ['方式', '相符评分单（张）', '核对分数（处）', '不符（处）', '相符率', '核对人']
const signers = ['核对人', '监票人', '审核人', '日期']

/** 核对记录: what was checked by which method, how well it agreed, and every mark that was not as first entered. */
export function CheckingPage({ record, isRehearsal }: { record: CheckingRecord; isRehearsal: boolean }) {
  const { title, officeName, date, summary, methods, samples, notes, changes, unitTerm } = record
  return (
    <PrintedFrame title={title} officeName={officeName} date={date} signers={signers} isRehearsal={isRehearsal}>
      <p>{summary}</p>
      <table className="printed-table">
        <thead>
          <tr>
            {methodColumns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map((line) => (
            <tr key={line.name}>
              <td>{line.name}</td>
              <td>{line.sheets}</td>
              <td>{line.compared}</td>
              <td>{line.differing}</td>
              <td>{line.agreement}</td>
              <td>{line.operators}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {[...samples, ...notes].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {changes.length === 0 ? <p>没有更正和差异。</p> : <ChangeTable changes={changes} unitTerm={unitTerm} />}
    </PrintedFrame>
  )
}

function ChangeTable({ changes, unitTerm }: { changes: readonly ChangeLine[]; unitTerm: string }) {
  return (
    <>
      <p>更正和差异清单（共 {changes.length} 处）：</p>
      <table className="printed-table">
        <thead>
          <tr>
            <th className="printed-number">序号</th>
            <th>评委</th>
            <th>{unitTerm}</th>
            <th>环节</th>
            <th>项目</th>
            <th>原录</th>
            <th>第二次</th>
            <th>定为</th>
            <th>方式</th>
            <th>处理人、时间</th>
            <th>理由</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((line, index) => (
            <tr key={`${line.judge} ${line.unit} ${line.part} ${line.item} ${line.method} ${line.by}`}>
              <td>{index + 1}</td>
              <td>{line.judge}</td>
              <td>{line.unit}</td>
              <td>{line.part}</td>
              <td className="printed-text">{line.item}</td>
              <td>{line.first}</td>
              <td>{line.second}</td>
              <td>{line.final}</td>
              <td>{line.method}</td>
              <td>{line.by}</td>
              <td className="printed-text">{line.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
