const forbidden = '<>:"/\\|?*'
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** File systems count bytes, up to 255; room is left for an extension. */
const mostBytes = 200

/**
 * A file name (without extension) that Windows accepts too: without its forbidden signs and reserved names, short enough in bytes, not
 * beginning with a dot, and not ending in a dot or space.
 */
export function toFileName(text: string): string {
  const allowed = [...text].filter((sign) => sign >= ' ' && sign !== '\u007f' && !forbidden.includes(sign))
  const name = cut(allowed)
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  if (name === '') return '未命名'
  return reserved.test(name) ? `_${name}` : name
}

function cut(signs: readonly string[]): string {
  let bytes = 0
  const end = signs.findIndex((sign) => {
    bytes += countBytes(sign)
    return bytes > mostBytes
  })
  return (end === -1 ? signs : signs.slice(0, end)).join('')
}

/** Bytes of one sign in UTF-8. */
function countBytes(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Numbers the names (with folder and extension) that were there before; Windows takes names that differ only in case for the same. */
export function numberFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, base = name, extension = ''] = /^(.*?)(\.[^./]+)?$/.exec(name) ?? []
    let own = name
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${base}（${number}）${extension}`
    taken.add(own.toLowerCase())
    return own
  })
}
