import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TabStopType, TextRun } from 'docx'
import { breakTitle, measure, titleCapacity } from '../../../shared/documents/break-title'
import type { HeadingLevel, Masthead } from '../../../shared/documents/official-text'
import { bodyLine, characterWidth, fonts, sizes, styleNames, textWidth } from './layout'

/** 标题, centred and broken by words. */
export function writeTitle(title: string, orientation: 'portrait' | 'landscape', before = 0): Paragraph[] {
  const lines = breakTitle(title, titleCapacity[orientation])
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: styleNames.title,
        text: line,
        spacing: {
          ...(index === 0 ? { before } : {}),
          ...(index === lines.length - 1 ? { after: bodyLine.line } : {}),
        },
      }),
  )
}

/** Body text, first line indented by 2 characters. */
export function writeBody(text: string, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ style: styleNames.body, text, ...options })
}

/** Text from the left edge: 主送, 附件1. */
export function writePlain(text: string, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ style: styleNames.plain, text, ...options })
}

/** 附件1, 黑体. */
export function writeLabel(text: string): Paragraph {
  return new Paragraph({ style: styleNames.plain, children: [new TextRun({ text, font: fonts.first })] })
}

/** @param keepNext stays with what follows; headings of levels 1 and 2 always do */
export function writeHeading(level: HeadingLevel, number: string, text: string, keepNext: boolean): Paragraph {
  const style = styleNames.headings[level - 1] ?? styleNames.body
  return new Paragraph({
    style,

    text: `${number}${text}`,
    ...(keepNext ? { keepNext } : {}),
  })
}

/** 附件说明: one line below the text, its titles in line. */
export function writeAttachmentList(titles: readonly string[]): Paragraph[] {
  return titles.map((title, index) => {
    const lead = index === 0 ? '附件：' : ''
    const number = titles.length > 1 ? `${index + 1}. ` : ''
    const hanging = (titles.length > 1 ? 4 : 3) * characterWidth
    const left = 2 * characterWidth + hanging
    const isFirst = index === 0
    const text = isFirst ? `${lead}${number}${title}` : `${number}${title}`
    const indent = isFirst ? { left, hanging } : { left, hanging: characterWidth }
    return writePlain(text, {
      keepNext: true,
      indent,
      spacing: { ...bodyLine, ...(isFirst ? { before: bodyLine.line } : {}) },
    })
  })
}

/** 落款: the date 4 characters from the right, the office centred above it. */
export function writeSignature(office: string, date: string): Paragraph[] {
  const dateRight = 4
  const officeRight = Math.max(0, dateRight + (measure(date) - measure(office)) / 2)
  const line = (text: string, right: number, options: Partial<IParagraphOptions>) =>
    writePlain(text, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * characterWidth) },
      keepLines: true,
      ...options,
    })
  return [
    line(office, officeRight, { keepNext: true, spacing: { ...bodyLine, before: 2 * bodyLine.line } }),
    line(date, dateRight, {}),
  ]
}

/** 报头 of a 简报 in black: name, issue, editor and date, a thick line. */
export function writeMasthead({ name, issue, editor, date }: Masthead): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: bodyLine.line, after: 240 },
      children: [new TextRun({ text: name, font: fonts.title, size: sizes.masthead, characterSpacing: 100 })],
    }),
    writePlain(issue, { alignment: AlignmentType.CENTER, spacing: { ...bodyLine, after: bodyLine.line } }),
    new Paragraph({
      style: styleNames.plain,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth('portrait') }],
      children: [new TextRun({ text: editor }), new TextRun({ text: `\t${date}` })],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 6, color: '000000' } },
    }),
  ]
}

/** 报尾 or 抄送: 4号 仿宋 between two lines. */
export function writeDistribution(lines: readonly string[]): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' }
  return lines.map(
    (text, index) =>
      new Paragraph({
        spacing: { ...bodyLine, ...(index === 0 ? { before: 2 * bodyLine.line } : {}) },
        indent: { left: characterWidth, right: characterWidth },
        keepLines: true,
        border: {
          ...(index === 0 ? { top: line } : {}),
          ...(index === lines.length - 1 ? { bottom: line } : {}),
        },
        children: [new TextRun({ text, size: sizes.small })],
      }),
  )
}
