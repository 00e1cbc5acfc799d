import { document, element, escapeXml } from './xml'

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The texts of one book, each kept once: `xl/sharedStrings.xml`. */
export class TextTable {
  readonly #places = new Map<string, number>()
  #uses = 0

  indexOf(text: string): number {
    this.#uses += 1
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(text, place)
    return place
  }

  write(): string {
    const items = Array.from(this.#places.keys(), (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
    const counts = { count: this.#uses, uniqueCount: items.length }
    return document(element('sst', { xmlns: mainNamespace, ...counts }, items.join('')))
  }
}
