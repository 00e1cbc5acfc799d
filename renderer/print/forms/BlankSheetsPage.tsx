import type { BlankSheet, BlankSheets, BlankUnit } from '../../../shared/documents/blank-sheets'
import { DigitBoxes } from './DigitBoxes'
import { FormSheet } from './FormSheet'
import { FullMarks, ItemName } from './ItemCells'
import { MarkCell } from './MarkCell'
import { SheetFoot } from './SheetFoot'
import { SheetHead } from './SheetHead'

/** 空白评分表: items as rows, units as columns in 出场顺序, or one unit a sheet. */
export function BlankSheetsPage({ document }: { document: BlankSheets }) {
  return document.sheets.map((sheet, index) => (
    <FormSheet key={sheet.key} number={index + 1} label={describeSheet(sheet)}>
      <BlankSheetForm sheet={sheet} document={document} />
    </FormSheet>
  ))
}

function BlankSheetForm({ sheet, document }: { sheet: BlankSheet; document: BlankSheets }) {
  const { part, units } = sheet
  const columns = units.length + 2
  return (
    <>
      <table className="printed-table form-table">
        <colgroup>
          <col />
          <col className="form-max" />
          {units.map((unit) => (
            <col key={unit.id} style={{ width: `${sheet.unitWidth}mm` }} />
          ))}
        </colgroup>
        <thead>
          <SheetHead title={document.title} sheet={sheet} columns={columns} isRehearsal={document.isRehearsal} />
          <tr>
            <th>评分项</th>
            <th>满分</th>
            {sheet.about === null ? units.map((unit) => <UnitHead key={unit.id} unit={unit} />) : <th>得分</th>}
          </tr>
        </thead>
        {part.sections.map((section) => (
          <tbody key={section.items[0]?.id ?? section.name}>
            {section.name !== '' && (
              <tr className="form-keep">
                <th className="form-section" colSpan={columns}>
                  {section.name}（{section.fullMarks}分）
                </th>
              </tr>
            )}
            {section.items.map((item) => (
              <tr key={item.id}>
                <ItemName item={item} />
                <FullMarks item={item} />
                {units.map((unit) => (
                  <MarkCell key={unit.id} item={item} unit={unit} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr className="form-total">
            <th>合计</th>
            <td>{part.fullMarks}</td>
            {units.map((unit) => (
              <td key={unit.id} className="form-mark">
                {unit.isRecused ? '回避' : <DigitBoxes boxes={part.total} />}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <SheetFoot part={part} notes={document.notes} isNamed={document.isNamed} />
    </>
  )
}

/** What tells the sheet from the others, for the foot of its pages. */
function describeSheet({ part, panel, judge, about, index, count, units }: BlankSheet): string {
  const which = about === null ? (count > 1 ? [`第${index}张（共${count}张）`] : []) : units.map((unit) => unit.name)
  return [part.name, panel, ...(judge === null ? [] : [judge]), ...which].join('　')
}

function UnitHead({ unit }: { unit: BlankUnit }) {
  return (
    <th className="form-unit">
      <span className="form-order-number">{unit.order}</span>
      {unit.name}
    </th>
  )
}
