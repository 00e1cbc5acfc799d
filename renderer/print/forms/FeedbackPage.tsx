import type { FeedbackDocument, FeedbackSlip } from '../../../shared/documents/feedback'
import { FeedbackReturn } from './FeedbackReturn'
import { FeedbackScores } from './FeedbackScores'
import { FormHead } from './FormHead'
import { FormSheet } from './FormSheet'

const numerals = ['一', '二', '三', '四']

/** 反馈单: one for each unit, beginning on a new page. */
export function FeedbackPage({ document }: { document: FeedbackDocument }) {
  if (document.slips.length === 0) return <p>还没有参加的单位，没有反馈单。</p>
  return document.slips.map((slip, index) => (
    <FormSheet key={slip.unitId} number={index + 1} label={slip.unit}>
      <FormHead
        title={document.title}
        left={`反馈单位：${document.officeName}`}
        right={document.date}
        isRehearsal={document.isRehearsal}
      />
      <p className="form-addressee">{slip.unit}：</p>
      {listSections(slip, document).map((section, index) => (
        <section key={section.title}>
          <h2 className="form-heading">
            {numerals[index]}、{section.title}
          </h2>
          {section.content}
        </section>
      ))}
    </FormSheet>
  ))
}

function listSections(slip: FeedbackSlip, { title, signer }: FeedbackDocument) {
  return [
    ...slip.contests.map((contest) => ({
      title: slip.contests.length > 1 ? `${contest.name}得分` : '评比得分',
      content: <FeedbackScores contest={contest} />,
    })),
    ...(slip.comments.length === 0
      ? []
      : [
          {
            title: '点评意见',
            content: (
              <ol className="form-comments">
                {slip.comments.map((comment) => (
                  <li key={`${comment.speaker} ${comment.text}`}>
                    {comment.kind}：{comment.text}
                    {comment.speaker !== '' && `（${comment.speaker}）`}
                  </li>
                ))}
              </ol>
            ),
          },
        ]),
    { title: '问题交办', content: <FeedbackReturn slip={slip} title={title} signer={signer} /> },
  ]
}
