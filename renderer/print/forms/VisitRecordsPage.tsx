import type { VisitRecord, VisitRecords } from '../../../shared/documents/visit-records'
import { BlankLines } from './BlankLines'
import { FormHead } from './FormHead'
import './forms.css'

/** 观摩记录表: one page per stop, open problems on top. */
export function VisitRecordsPage({ document }: { document: VisitRecords }) {
  return document.records.map((record) => (
    <section key={record.key} className="form-sheet">
      <FormHead
        title={document.title}
        left={document.officeName}
        right={document.date}
        isRehearsal={document.isRehearsal}
      />
      <StopFacts record={record} unitTerm={document.unitTerm} />
      {record.openProblems.length > 0 && <OpenProblems record={record} />}
      {record.fields.map((field) => (
        <div key={field.label} className="form-field">
          <strong>{field.label}</strong>
          {field.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <BlankLines count={field.blankLines} />
        </div>
      ))}
      <p className="form-signature">
        <span>记录人：　　　　　　　</span>
        <span>日期：　　　　年　　月　　日</span>
      </p>
    </section>
  ))
}

function StopFacts({ record, unitTerm }: { record: VisitRecord; unitTerm: string }) {
  return (
    <table className="printed-table form-facts">
      <tbody>
        <tr>
          <th>点位</th>
          <td>
            {record.order !== null && `${record.order}. `}
            {record.stop}
          </td>
          <th>时间</th>
          <td>{record.arrival}</td>
        </tr>
        <tr>
          <th>{unitTerm}</th>
          <td>{record.units}</td>
          <th>讲解人</th>
          <td>{record.presenter}</td>
        </tr>
        <tr>
          <th>观摩内容</th>
          <td colSpan={3}>{record.content}</td>
        </tr>
      </tbody>
    </table>
  )
}

function OpenProblems({ record }: { record: VisitRecord }) {
  return (
    <table className="printed-table form-tight form-problems">
      <thead>
        <tr>
          <th className="form-half">尚未销号的问题</th>
          <th>整改时限</th>
          <th>状态</th>
          <th>现场核实情况</th>
        </tr>
      </thead>
      <tbody>
        {record.openProblems.map((entry) => (
          <tr key={entry.problem}>
            <td className="printed-text">{entry.problem}</td>
            <td>{entry.due}</td>
            <td>{entry.status}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
