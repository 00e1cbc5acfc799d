import type { FeedbackContest, FeedbackFigure } from '../../../shared/documents/feedback-scores'

/** Own figures by item beside the mean of all units. */
export function FeedbackScores({ contest }: { contest: FeedbackContest }) {
  return (
    <table className="printed-table form-tight">
      <thead>
        <tr>
          <th>环节</th>
          <th className="form-half">评分项</th>
          <th>满分</th>
          <th>本单位</th>
          <th>全部单位平均</th>
          <th>相差</th>
        </tr>
      </thead>
      {contest.parts.map((part) => (
        <tbody key={part.id}>
          {part.items.map((item) => (
            <tr key={item.id}>
              <td>{part.name}</td>
              <td className="printed-text">{item.name}</td>
              <td>{item.max}</td>
              <Figures figure={item} />
            </tr>
          ))}
          <tr className="form-sum">
            <th colSpan={2}>{part.name}得分</th>
            <td>{part.fullMarks}</td>
            <Figures figure={part} />
          </tr>
        </tbody>
      ))}
      <tbody>
        {contest.adjustment !== null && (
          <tr>
            <th colSpan={2}>加减分</th>
            <td />
            <td>{contest.adjustment}</td>
            <td />
            <td />
          </tr>
        )}
        <tr className="form-sum">
          <th colSpan={2}>最终得分</th>
          <td />
          <Figures figure={contest.final} />
        </tr>
      </tbody>
    </table>
  )
}

function Figures({ figure }: { figure: FeedbackFigure }) {
  return (
    <>
      <td>{figure.own}</td>
      <td>{figure.overall}</td>
      <td>{figure.difference}</td>
    </>
  )
}
