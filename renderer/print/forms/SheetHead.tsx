import type { BlankSheet } from '../../../shared/documents/blank-sheets'

type Props = { title: string; sheet: BlankSheet; columns: number; isRehearsal: boolean }

/** Title, panel and number, as the first row of the table's head: they stand on every page of the sheet. */
export function SheetHead({ title, sheet, columns, isRehearsal }: Props) {
  const { part, panel, judge, serial, about, index, count } = sheet
  return (
    <tr>
      <th className="form-head" colSpan={columns}>
        {isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
        <h1>
          {title}（{part.name}）
        </h1>
        {about !== null && <p className="form-about">{about}</p>}
        <div className="form-lead">
          <span>
            评委组：{panel}
            {judge !== null && `　评委：${judge}`}
            {count > 1 && `　第${index}张，共${count}张`}
          </span>
          {serial === null ? (
            <span className="form-serial">
              编号
              <span className="form-number" />
              <small>（收回后由工作人员填写）</small>
            </span>
          ) : (
            <span className="form-serial">编号：{serial}</span>
          )}
        </div>
      </th>
    </tr>
  )
}
