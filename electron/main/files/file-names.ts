/** A file name that Windows accepts: without its forbidden signs, not too long, not ending in a dot or space. */
export function toFileName(text: string): string {
  const plain = [...text]
    .filter((character) => character >= ' ' && !'<>:"/\\|?*'.includes(character))
    .join('')
    .slice(0, 120)
    .replace(/[. ]+$/, '')
  return plain === '' ? '未命名' : plain
}
