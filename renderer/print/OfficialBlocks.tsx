import { measure } from '../../shared/documents/break-title'
import { numberHeadings } from '../../shared/documents/number-headings'
import type { TextBlock } from '../../shared/documents/official-text'
import { numberItems } from './number-items'
import { OfficialTable } from './OfficialTable'

type Props = { blocks: readonly TextBlock[]; attachments: readonly string[] }

/** The text with its levels numbered; the 附件说明 stands before the signature, or at the end where there is none. */
export function OfficialBlocks({ blocks, attachments }: Props) {
  const numbers = numberHeadings(blocks)
  const list = attachments.length === 0 ? null : <AttachmentList titles={attachments} />
  const isSigned = blocks.some((block) => block.kind === 'signature')
  return (
    <>
      {blocks.map((block, index) => {
        const key = `${index}`
        if (block.kind === 'table') return <OfficialTable key={key} table={block.table} />
        if (block.kind === 'signature') {
          return (
            <div key={key} className="official-end">
              {list}
              <Signature office={block.office} date={block.date} />
            </div>
          )
        }
        const isLast = blocks[index + 1]?.kind === 'signature'
        return <Paragraph key={key} block={block} number={numbers[index] ?? ''} isLast={isLast} />
      })}
      {isSigned ? null : list}
    </>
  )
}

type ParagraphProps = {
  block: Extract<TextBlock, { kind: 'heading' | 'paragraph' }>
  number: string
  /** Stays with the signature, so that it never stands alone. */
  isLast: boolean
}

function Paragraph({ block, number, isLast }: ParagraphProps) {
  const last = isLast ? ' official-last' : ''
  if (block.kind === 'paragraph') return <p className={`official-body${last}`}>{block.text}</p>
  const text = `${number}${block.text}`
  if (block.level === 1) return <h2 className={`official-first${last}`}>{text}</h2>
  if (block.level === 2) return <h3 className={`official-second${last}`}>{text}</h3>
  return <p className={`official-body${last}`}>{text}</p>
}

/** 附件：1. …, titles in line below each other. */
function AttachmentList({ titles }: { titles: readonly string[] }) {
  return (
    <div className="official-attachments">
      {numberItems(titles).map(({ key, index, item: title }) => (
        <p key={key}>
          <span className="official-mark">{index === 0 ? '附件：' : ''}</span>
          {titles.length > 1 && <span className="official-order">{index + 1}. </span>}
          <span>{title}</span>
        </p>
      ))}
    </div>
  )
}

/** 落款: the date 4 characters from the right, the office centred above it. */
function Signature({ office, date }: { office: string; date: string }) {
  const right = Math.max(0, 4 + (measure(date) - measure(office)) / 2)
  return (
    <div className="official-signature">
      <p style={{ paddingRight: `${right * 15.75}pt` }}>{office}</p>
      <p style={{ paddingRight: '63pt' }}>{date}</p>
    </div>
  )
}
