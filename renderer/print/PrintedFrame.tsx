import type { ReactNode } from 'react'

type Props = {
  title: string
  officeName: string
  date: string
  /** 单位：分; empty leaves it out. */
  measure?: string
  rules?: readonly string[]
  notices?: readonly string[]
  signers?: readonly string[]
  /** 封存码; null or missing leaves the line out. */
  sealCode?: string | null
  isRehearsal: boolean
  children: ReactNode
}

/** The furniture that every table document shares: title, lead line, rule card, and the signature line once at the end. */
export function PrintedFrame(props: Props) {
  const { measure = '', rules = [], notices = [], signers = [] } = props
  const lines = [...rules, ...notices]
  return (
    <>
      {props.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
      <h1 className="printed-title">{props.title}</h1>
      <p className="printed-lead">
        <span>填报单位：{props.officeName}</span>
        {props.sealCode != null && <span>封存码：{props.sealCode}</span>}
        <span>{[props.date, measure].filter((text) => text !== '').join('　')}</span>
      </p>
      {props.children}
      {lines.length > 0 && (
        <section className="printed-rules">
          <strong>计分规则</strong>
          <ol>
            {lines.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
        </section>
      )}
      {signers.length > 0 && (
        <p className="printed-signers">
          {signers.map((signer) => (
            <span key={signer}>{signer}：</span>
          ))}
        </p>
      )}
    </>
  )
}
