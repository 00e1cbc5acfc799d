import { breakTitle, titleCapacity } from '../../shared/documents/break-title'
import type { ReportDocument } from '../../shared/documents/report'
import { shortenText } from '../../shared/documents/shorten-text'
import { numberItems } from './number-items'
import './report.css'
import { useFit } from './use-fit'

/** From the usual size to the smallest that is still read with ease; after that the texts are cut. */
const steps = [
  { size: 16, keep: Number.POSITIVE_INFINITY },
  { size: 14, keep: Number.POSITIVE_INFINITY },
  { size: 12, keep: Number.POSITIVE_INFINITY },
  { size: 12, keep: 120 },
  { size: 12, keep: 80 },
  { size: 12, keep: 50 },
  { size: 12, keep: 30 },
] as const

/** 情况专报: one page whatever the length of its texts. */
export function ReportPage({ report }: { report: ReportDocument }) {
  const [page, { size, keep }] = useFit(report, steps)
  return (
    <section ref={page} className="report" style={{ fontSize: `${size}pt` }}>
      {report.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
      <h1 className="report-title">
        {numberItems(breakTitle(report.title, titleCapacity.portrait)).map(({ key, item }) => (
          <span key={key}>{item}</span>
        ))}
      </h1>
      <p className="report-signer">
        <span>{report.signer}</span>
        <span>{report.date}</span>
      </p>
      <dl className="report-facts">
        {report.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{shortenText(text, keep)}</dd>
          </div>
        ))}
      </dl>
      {numberItems(report.results).map(({ key, item }) => (
        <div key={key}>
          <h2>{item.contest}前三名</h2>
          {item.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      {report.sections.map(({ title, texts }) => (
        <div key={title}>
          <h2>{title}</h2>
          {numberItems(texts).map(({ key, index, item }) => (
            <p key={key}>
              {texts.length > 1 ? `${index + 1}. ` : ''}
              {shortenText(item, keep)}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
