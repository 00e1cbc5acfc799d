import type { ReactNode } from 'react'
import type { HandbookDocument } from '../../../shared/documents/handbook'
import { shortenText } from '../../../shared/documents/shorten-text'
import { BlankLines } from '../forms/BlankLines'
import '../forms/forms.css'
import { useFit } from '../use-fit'
import { HandbookFacts } from './HandbookFacts'
import { MarkingTable } from './MarkingTable'
import { ScheduleTable } from './ScheduleTable'

/** From the usual size in points to the smallest that is still read; after that the texts are cut. */
const steps = [
  { size: 11, keep: Number.POSITIVE_INFINITY },
  { size: 10, keep: Number.POSITIVE_INFINITY },
  { size: 9, keep: 60 },
  { size: 8, keep: 40 },
  { size: 8, keep: 20 },
  { size: 7, keep: 20 },
  { size: 6, keep: 20 },
] as const

/** 简版: the schedule on the front, marks and opinions on the back, however much is recorded. */
export function BriefPages({ document }: { document: HandbookDocument }) {
  return (
    <>
      <Side document={document}>
        {(keep) => (
          <>
            {document.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
            <h1 className="printed-title">{document.title}</h1>
            <p className="printed-lead">
              <span>{document.officeName}</span>
              <span>{document.date}</span>
            </p>
            <HandbookFacts
              facts={document.facts.map(({ label, text }) => ({ label, text: shortenText(text, keep) }))}
            />
            <ScheduleTable document={document} keep={keep} />
          </>
        )}
      </Side>
      <Side document={document}>
        {() => (
          <>
            <h2 className="handbook-heading">{document.marking.columns.length === 0 ? '意见栏' : '评分表和意见栏'}</h2>
            {document.rubric.map(({ contest, part }) => (
              <p key={`${contest} ${part.id}`} className="handbook-rubric">
                {contest}
                {part.name}（{part.fullMarks}分）：
                {part.sections
                  .flatMap((section) => section.items)
                  .map((item) => `${item.name}${item.isDeduction ? '（扣分项）' : `${item.max}分`}`)
                  .join('、')}
                。
              </p>
            ))}
            <MarkingTable marking={document.marking} unitTerm={document.unitTerm} />
            <div className="handbook-opinions">
              <strong>意见和建议</strong>
              <BlankLines count={26} />
            </div>
          </>
        )}
      </Side>
    </>
  )
}

function Side({ document, children }: { document: HandbookDocument; children(keep: number): ReactNode }) {
  const [side, { size, keep }] = useFit(document, steps)
  return (
    <section ref={side} className="handbook-side" style={{ fontSize: `${size}pt` }}>
      {children(keep)}
    </section>
  )
}
