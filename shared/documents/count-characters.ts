import { numberHeadings } from './number-headings'
import type { OfficialText } from './official-text'

/** 字数 of the text below its title as WPS counts it: a sign is one, a run of Latin letters or digits is one, blanks are none. */
export function countCharacters({ blocks }: OfficialText): number {
  const numbers = numberHeadings(blocks)
  const text = blocks.map((block, index) => {
    if (block.kind === 'table') return block.table.rows.flat().join(' ')
    if (block.kind === 'signature') return `${block.office} ${block.date}`
    return `${numbers[index]}${block.text}`
  })
  return text.join('\n').match(/[A-Za-z0-9.,%-]+|\S/gu)?.length ?? 0
}
