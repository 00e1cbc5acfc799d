import type { CellStyle } from './book'
import { document, element, list } from './xml'

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const firstOwnFormat = 164
const chineseCharset = 134

type Font = CellStyle['font']
/** Numbers of one format record: `styles.xml` calls it an xf. */
type Format = { fontId: number; borderId: number; formatId: number; alignment: string }

/**
 * The cell formats of one book. Every style name becomes a named style; its number formats and alignments are formats
 * that build on it (ECMA-376 part 1, 18.8).
 */
export class StyleTable {
  readonly #fonts: string[] = []
  readonly #numberFormats: string[] = []
  readonly #named: { name: string; format: Format }[] = []
  readonly #formats: string[] = []
  /** By identity first, as most cells of a sheet share few style objects. */
  readonly #known = new Map<CellStyle, number>()
  readonly #byContent = new Map<string, number>()

  constructor(font: Font) {
    this.#fonts.push(writeFont(font))
    const normal = { fontId: 0, borderId: 0, formatId: 0, alignment: '' }
    this.#named.push({ name: 'Normal', format: normal })
    this.#formats.push(writeFormat(normal, 0))
  }

  /** The number by which a cell names its format. */
  indexOf(style: CellStyle): number {
    const known = this.#known.get(style)
    if (known !== undefined) return known
    const content = JSON.stringify(style)
    const index = this.#byContent.get(content) ?? this.#add(style)
    this.#byContent.set(content, index)
    this.#known.set(style, index)
    return index
  }

  /** `xl/styles.xml`. */
  write(): string {
    const formats = this.#numberFormats.map((formatCode, index) =>
      element('numFmt', { numFmtId: firstOwnFormat + index, formatCode }),
    )
    const named = this.#named.map(({ name }, index) =>
      element('cellStyle', { name, xfId: index, builtinId: index === 0 ? 0 : undefined }),
    )
    const content = [
      formats.length === 0 ? '' : list('numFmts', formats),
      list('fonts', this.#fonts),
      list(
        'fills',
        ['none', 'gray125'].map((patternType) => `<fill>${element('patternFill', { patternType })}</fill>`),
      ),
      list('borders', [writeBorder(false), writeBorder(true)]),
      list(
        'cellStyleXfs',
        this.#named.map(({ format }) => writeFormat(format)),
      ),
      list('cellXfs', this.#formats),
      list('cellStyles', named),
      '<dxfs count="0"/>',
    ]
    return document(element('styleSheet', { xmlns: mainNamespace }, content.join('')))
  }

  #add(style: CellStyle): number {
    const format: Format = {
      fontId: indexIn(this.#fonts, writeFont(style.font)),
      borderId: style.hasBorder === true ? 1 : 0,
      formatId:
        style.numberFormat === undefined ? 0 : firstOwnFormat + indexIn(this.#numberFormats, style.numberFormat),
      alignment: writeAlignment(style.alignment),
    }
    const known = this.#named.findIndex(({ name }) => name === style.name)
    const named = known >= 0 ? known : this.#named.push({ name: style.name, format: { ...format, formatId: 0 } }) - 1
    return indexIn(this.#formats, writeFormat(format, named))
  }
}

/** The place of an item in a list that is short; it is added where it is missing. */
function indexIn(items: string[], item: string): number {
  const index = items.indexOf(item)
  return index >= 0 ? index : items.push(item) - 1
}

function writeFont({ name, size, strikethrough }: Font): string {
  const lines = strikethrough === true ? '<strike/>' : ''
  const content = [element('sz', { val: size }), element('name', { val: name })]
  return `<font>${lines}${content.join('')}${element('charset', { val: chineseCharset })}</font>`
}

function writeBorder(isThin: boolean): string {
  const style = isThin ? 'thin' : undefined
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => element(side, { style }))
  return `<border>${sides.join('')}<diagonal/></border>`
}

function writeAlignment({ horizontal, vertical, wrapText }: CellStyle['alignment']): string {
  return element('alignment', { horizontal, vertical, wrapText: wrapText === true ? 1 : undefined })
}

/** @param named the named style that a cell's format builds on; left out for the named style itself */
function writeFormat({ fontId, borderId, formatId, alignment }: Format, named?: number): string {
  const apply = named === undefined ? undefined : 1
  return element(
    'xf',
    {
      ...{ numFmtId: formatId, fontId, fillId: 0, borderId, xfId: named },
      applyNumberFormat: formatId === 0 ? undefined : apply,
      applyFont: fontId === 0 ? undefined : apply,
      applyBorder: borderId === 0 ? undefined : apply,
      applyAlignment: alignment === '' ? undefined : apply,
    },
    alignment,
  )
}
