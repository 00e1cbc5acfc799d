import type { ReactNode } from 'react'
import type { HandbookDocument, HandbookStop } from '../../../shared/documents/handbook'
import { BlankLines } from '../forms/BlankLines'
import { FullMarks, ItemName } from '../forms/ItemCells'
import '../forms/forms.css'
import { HandbookFacts } from './HandbookFacts'
import { MarkingTable } from './MarkingTable'
import { ScheduleTable } from './ScheduleTable'

/** Lines of 9 mm on the page for opinions. */
const opinionLines = 26

/** 整本: cover, schedule, the stops, who takes part, rubric with a table for marks, and a page for opinions. */
export function BookletPages({ document }: { document: HandbookDocument }) {
  return (
    <>
      <section className="handbook-page handbook-cover">
        {document.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
        <h1 className="printed-title">{document.title}</h1>
        <HandbookFacts facts={document.facts} />
        <p className="handbook-imprint">
          {document.officeName}
          <br />
          {document.date}
        </p>
      </section>
      <Chapter title="日程路线">
        <ScheduleTable document={document} keep={Number.POSITIVE_INFINITY} />
      </Chapter>
      {document.stops.length > 0 && (
        <Chapter title="点位简介">
          {document.stops.map((stop) => (
            <StopIntroduction key={stop.order} stop={stop} unitTerm={document.unitTerm} />
          ))}
        </Chapter>
      )}
      {document.attendees.length > 0 && (
        <Chapter title="人员名单">
          <AttendeeTable attendees={document.attendees} />
        </Chapter>
      )}
      {document.marking.columns.length > 0 && (
        <Chapter title="评分表">
          <RubricTable rubric={document.rubric} />
          <MarkingTable marking={document.marking} unitTerm={document.unitTerm} />
        </Chapter>
      )}
      <Chapter title="意见栏">
        <BlankLines count={opinionLines} />
      </Chapter>
    </>
  )
}

function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="handbook-page">
      <h2 className="handbook-heading">{title}</h2>
      {children}
    </section>
  )
}

function StopIntroduction({ stop, unitTerm }: { stop: HandbookStop; unitTerm: string }) {
  const facts = [
    { label: unitTerm, text: stop.units },
    { label: '讲解人', text: stop.presenter },
    { label: '观摩内容', text: stop.content },
    { label: '特色亮点', text: stop.highlights },
    {
      label: '尚未销号的问题',
      text: stop.openProblems
        .map(({ problem, due, status }) => `${problem}（${[due, status].filter((text) => text !== '').join('，')}）`)
        .join('；'),
    },
  ]
  return (
    <div className="handbook-stop">
      <h3>
        {stop.order}. {stop.name}
      </h3>
      {facts
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => (
          <p key={label}>
            {label}：{text}
          </p>
        ))}
    </div>
  )
}

function AttendeeTable({ attendees }: Pick<HandbookDocument, 'attendees'>) {
  const hasNames = attendees.some(({ name }) => name.trim() !== '')
  return (
    <table className="printed-table handbook-table">
      <thead>
        <tr>
          <th className="printed-number">序号</th>
          <th>单位及职务</th>
          {hasNames && <th>姓名</th>}
        </tr>
      </thead>
      <tbody>
        {attendees.map(({ post, name }, index) => (
          <tr key={`${post} ${name}`}>
            <td>{index + 1}</td>
            <td className="printed-text">{post}</td>
            {hasNames && <td>{name}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RubricTable({ rubric }: Pick<HandbookDocument, 'rubric'>) {
  return (
    <table className="printed-table form-table">
      <thead>
        <tr>
          <th>评分项</th>
          <th className="printed-number">满分</th>
        </tr>
      </thead>
      {rubric.map(({ contest, part }) => (
        <tbody key={`${contest} ${part.id}`}>
          <tr className="form-keep">
            <th className="form-section" colSpan={2}>
              {contest}
              {part.name}（{part.fullMarks}分）
            </th>
          </tr>
          {part.sections
            .flatMap((section) => section.items)
            .map((item) => (
              <tr key={item.id}>
                <ItemName item={item} />
                <FullMarks item={item} />
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
