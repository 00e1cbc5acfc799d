/** Measures of official texts (documents.md, Layout facts; GB/T 9704): lengths in twips (1/20 pt), sizes in half-points. */
import { convertMillimetersToTwip, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx'

/** Named first; a machine without one substitutes it. All scripts take the same face, so that signs do not change it. */
function face(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

export const fonts = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  pageNumber: face('宋体'),
}

export const sizes = { masthead: 80, title: 44, body: 32, small: 28, table: 24, narrowTable: 21 }

/** 28.95 pt, exact: 22 lines fill the 225 mm of the page. */
export const bodyLine = { line: 579, lineRule: LineRuleType.EXACT }
const titleLine = { line: 660, lineRule: LineRuleType.EXACT }

/** 0.25 pt closer than the type, so that 28 characters fill the 156 mm of a line. */
export const bodySpacing = -5
/** Width of one body character. */
export const characterWidth = 315

export type Orientation = 'portrait' | 'landscape'

const paper = { width: 11906, height: 16838 }
const edges = {
  portrait: { top: 37, left: 28, right: 26, bottom: 35, footer: 25 },
  /** The portrait page turned left: its binding edge is on top. */
  landscape: { top: 28, left: 35, right: 37, bottom: 26, footer: 16 },
}

/** Paper and margins of a section; `size` is always given upright, as the library turns it. */
export function describePage(orientation: Orientation) {
  const { top, left, right, bottom, footer } = edges[orientation]
  return {
    size: { ...paper, orientation },
    margin: {
      top: convertMillimetersToTwip(top),
      left: convertMillimetersToTwip(left),
      right: convertMillimetersToTwip(right),
      bottom: convertMillimetersToTwip(bottom),
      header: convertMillimetersToTwip(15),
      footer: convertMillimetersToTwip(footer),
    },
  }
}

/** Width between the margins. */
export function textWidth(orientation: Orientation): number {
  const { left, right } = edges[orientation]
  const width = orientation === 'portrait' ? paper.width : paper.height
  return width - convertMillimetersToTwip(left) - convertMillimetersToTwip(right)
}

export const styleNames = {
  title: 'OfficialTitle',
  body: 'OfficialBody',
  plain: 'OfficialPlain',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  tableHeader: 'OfficialTableHeader',
  tableText: 'OfficialTableText',
} as const

const indented = { spacing: bodyLine, indent: { firstLine: 2 * characterWidth, firstLineChars: 200 } }

function headingStyle(font: IFontAttributesProperties) {
  return {
    run: { font, size: sizes.body, bold: false, italics: false, color: '000000', characterSpacing: bodySpacing },
    paragraph: { ...indented, keepNext: true },
  }
}

/** Named styles, so that the office can change a whole text at one place. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: fonts.body, size: sizes.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    heading1: headingStyle(fonts.first),
    heading2: headingStyle(fonts.second),
    heading3: { ...headingStyle(fonts.body), paragraph: { ...indented, alignment: 'both' } },
    heading4: { ...headingStyle(fonts.body), paragraph: { ...indented, alignment: 'both' } },
  },
  paragraphStyles: [
    {
      id: styleNames.title,
      name: '公文标题',
      quickFormat: true,
      run: { font: fonts.title, size: sizes.title },
      paragraph: { alignment: 'center', spacing: titleLine, keepNext: true },
    },
    {
      id: styleNames.body,
      name: '公文正文',
      quickFormat: true,
      run: { characterSpacing: bodySpacing },
      paragraph: { ...indented, alignment: 'both' },
    },
    {
      id: styleNames.plain,
      name: '公文顶格',
      run: { characterSpacing: bodySpacing },
      paragraph: { spacing: bodyLine },
    },
    {
      id: styleNames.tableHeader,
      name: '表头',
      run: { font: fonts.first, size: sizes.table },
      paragraph: { alignment: 'center', keepNext: true },
    },
    { id: styleNames.tableText, name: '表内文字', run: { font: fonts.body, size: sizes.table } },
  ],
}
