import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, Paragraph, SectionType, TextRun } from 'docx'
import { describePage, fonts, type Orientation, sizes } from './layout'

/** Page furniture of a section: page number 4号 “— 1 —” outside, odd pages right, even pages left, one character in. */
export function frameSection(
  orientation: Orientation,
  isRehearsal: boolean,
  children: ISectionOptions['children'],
): ISectionOptions {
  const header = new Header({ children: isRehearsal ? [writeRehearsalMark()] : [] })
  return {
    properties: { type: SectionType.NEXT_PAGE, page: describePage(orientation) },
    headers: { default: header, even: header },
    footers: {
      default: new Footer({ children: [writePageNumber('right')] }),
      even: new Footer({ children: [writePageNumber('left')] }),
    },
    children,
  }
}

function writePageNumber(side: 'left' | 'right'): Paragraph {
  const indent = { [side]: sizes.small * 10 }
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent,
    children: [new TextRun({ font: fonts.pageNumber, size: sizes.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}

function writeRehearsalMark(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: '演示数据', font: fonts.first, size: sizes.table, color: '7F7F7F' })],
  })
}
