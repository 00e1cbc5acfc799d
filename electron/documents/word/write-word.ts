import { Document, type ISectionOptions, Packer } from 'docx'
import { cleanText, cleanTexts } from '../../../shared/documents/clean-text'
import { numberHeadings } from '../../../shared/documents/number-headings'
import type { OfficialText, TextAttachment, TextBlock } from '../../../shared/documents/official-text'
import { fontTablePart } from './font-table'
import { bodyLine, documentStyles } from './layout'
import { frameSection } from './page-frame'
import {
  writeAttachmentList,
  writeBody,
  writeDistribution,
  writeHeading,
  writeLabel,
  writeMasthead,
  writePlain,
  writeSignature,
  writeTitle,
} from './paragraphs'
import { writeTable } from './tables'

type Children = ISectionOptions['children']

/**
 * The .docx of an official text in the layout of GB/T 9704: black only, no red head, no seal. Each attachment is a
 * section of its own. Nothing of the machine or the user is written into it.
 */
export async function writeWord(source: OfficialText, company: string): Promise<Uint8Array> {
  const text = cleanTexts(source)
  const creator = cleanText(company)
  const attachments = text.attachments.map((attachment, index) => {
    const label = text.attachments.length > 1 ? `附件${index + 1}` : '附件'
    return frameSection(attachment.orientation, text.isRehearsal, writeAttachment(attachment, label))
  })
  const document = new Document({
    title: text.title,
    creator,
    lastModifiedBy: creator,
    description: '',
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [frameSection('portrait', text.isRehearsal, writeMainPart(text)), ...attachments],
  })
  return Packer.toBuffer(document, undefined, [fontTablePart])
}

function writeMainPart(text: OfficialText): Children {
  const numbers = numberHeadings(text.blocks)
  const list = writeAttachmentList(text.attachments.map((attachment) => attachment.title))
  const isSigned = text.blocks.some((block) => block.kind === 'signature')
  return [
    ...(text.masthead === null ? [] : writeMasthead(text.masthead)),
    ...writeTitle(text.title, 'portrait', text.masthead === null ? 0 : bodyLine.line),
    ...(text.addressee === null ? [] : [writePlain(`${text.addressee}：`)]),
    ...text.blocks.flatMap((block, index) => {
      const isLast = text.blocks[index + 1]?.kind === 'signature'
      return writeBlock(block, numbers[index] ?? '', list, isLast)
    }),
    ...(isSigned ? [] : list),
    ...writeDistribution(text.distribution),
  ]
}

/** `list` is the 附件说明, which stands before the signature; the block before it stays with it, so that it never stands alone. */
function writeBlock(block: TextBlock, number: string, list: Children, keepNext: boolean): Children {
  if (block.kind === 'heading') return [writeHeading(block.level, number, block.text, keepNext)]
  if (block.kind === 'paragraph') return [writeBody(block.text, { keepNext })]
  if (block.kind === 'table') return [writeTable(block.table, 'portrait')]
  return [...list, ...writeSignature(block.office, block.date)]
}

function writeAttachment({ title, orientation, table, notes }: TextAttachment, label: string): Children {
  return [
    writeLabel(label),
    ...writeTitle(title, orientation, 290),
    writeTable(table, orientation),
    ...notes.map((note) => writeBody(note)),
  ]
}
