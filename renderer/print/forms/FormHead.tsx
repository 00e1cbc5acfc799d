type Props = { title: string; left: string; right: string; isRehearsal: boolean }

/** Title and lead line of a form. */
export function FormHead({ title, left, right, isRehearsal }: Props) {
  return (
    <>
      {isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
      <h1 className="printed-title">{title}</h1>
      <p className="printed-lead">
        <span>{left}</span>
        <span>{right}</span>
      </p>
    </>
  )
}
