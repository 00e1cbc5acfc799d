import type { ManualTally } from '../../../shared/documents/manual-tally'
import './forms.css'

/** 手工统分表: judges down, units across, the steps of the calculation at the foot. */
export function ManualSheets({ tally }: { tally: ManualTally }) {
  return tally.sheets.map((sheet) => (
    <section key={sheet.key} className="form-sheet">
      <table className="printed-table form-table">
        <colgroup>
          <col className="form-judge" />
          {sheet.units.map((unit) => (
            <col key={unit} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className="form-head" colSpan={sheet.units.length + 1}>
              {tally.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
              <h1>
                {tally.title}（{sheet.part}）
              </h1>
              <div className="form-lead">
                <span>{sheet.group}</span>
                <span>满分{sheet.fullMarks}分，填每张评分表的合计</span>
              </div>
            </th>
          </tr>
          <tr>
            <th>评委（编号）</th>
            {sheet.units.map((unit) => (
              <th key={unit} className="form-unit">
                {unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.judges.map((judge) => (
            <tr key={judge} className="form-entry">
              <td>{judge}</td>
              {sheet.units.map((unit) => (
                <td key={unit} />
              ))}
            </tr>
          ))}
        </tbody>
        <tbody className="form-steps">
          {sheet.steps.map((step) => (
            <tr key={step} className="form-entry">
              <th>{step}</th>
              {sheet.units.map((unit) => (
                <td key={unit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}
