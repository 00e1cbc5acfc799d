import type { FeedbackProblem, FeedbackSlip } from '../../../shared/documents/feedback'

const blank: FeedbackProblem = { problem: '', speaker: '', measures: '', responsible: '', due: '' }

type Props = { slip: FeedbackSlip; title: string; signer: string }

/** 交办, 签收, and the slip that the unit tears off and sends back; without a recorded problem there is a row to write on. */
export function FeedbackReturn({ slip, title, signer }: Props) {
  const problems = slip.problems.length === 0 ? [blank] : slip.problems
  const rows = problems.map((problem, index) => ({ ...problem, order: index + 1 }))
  return (
    <>
      <table className="printed-table form-tight form-problems">
        <thead>
          <tr>
            <th className="form-order">序号</th>
            <th className="form-half">存在问题</th>
            <th>提出人</th>
            <th>整改措施</th>
            <th>责任人</th>
            <th>整改时限</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.order}>
              <td>{row.order}</td>
              <td className="printed-text">{row.problem}</td>
              <td>{row.speaker}</td>
              <td className="printed-text">{row.measures}</td>
              <td>{row.responsible}</td>
              <td>{row.due}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="form-request">请按时限整改，并将整改情况回执送{signer}。</p>
      <p className="form-handover">
        <span>交办人：　　　　　　　　日期：</span>
        <span>签收人：　　　　　　　　日期：</span>
      </p>
      <section className="form-return">
        <h2 className="form-heading">整改情况回执</h2>
        <p className="form-reference">
          {slip.unit}（{title}）
        </p>
        <table className="printed-table form-tight form-problems">
          <thead>
            <tr>
              <th className="form-order">序号</th>
              <th className="form-half">存在问题</th>
              <th>整改时限</th>
              <th className="form-half">整改情况</th>
              <th>完成日期</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.order}>
                <td>{row.order}</td>
                <td className="printed-text">{row.problem}</td>
                <td>{row.due}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="form-handover">
          <span>单位负责人：　　　　　　日期：</span>
          <span>复核人：　　　　　　　　日期：</span>
        </p>
      </section>
    </>
  )
}
