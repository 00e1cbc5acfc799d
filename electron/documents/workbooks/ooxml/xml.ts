const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element or an attribute in double quotation marks. Control signs must have been taken out before. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign) : text
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes that are undefined are left out, without content it closes itself. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const text = pairs.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')
  return content === '' ? `<${name}${text}/>` : `<${name}${text}>${content}</${name}>`
}

/** An element around others, with their count. */
export function list(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items.join(''))
}

export function document(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`
}
