import type { ReactNode } from 'react'

type Props = {
  title: string
  officeName: string
  date: string
  rules: readonly string[]
  notices: readonly string[]
  signers: readonly string[]
  isRehearsal: boolean
  children: ReactNode
}

/** The furniture that every table document shares: title, lead line, rule card, and the signature line once at the end. */
export function PrintedFrame(props: Props) {
  return (
    <>
      {props.isRehearsal && <p className="printed-mark">演示数据　分数均为虚构</p>}
      <h1 className="printed-title">{props.title}</h1>
      <p className="printed-lead">
        <span>填报单位：{props.officeName}</span>
        <span>{[props.date, '单位：分'].filter((text) => text !== '').join('　')}</span>
      </p>
      {props.children}
      <section className="printed-rules">
        <strong>计分规则</strong>
        <ol>
          {[...props.rules, ...props.notices].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </section>
      <p className="printed-signers">
        {props.signers.map((signer) => (
          <span key={signer}>{signer}：</span>
        ))}
      </p>
    </>
  )
}
