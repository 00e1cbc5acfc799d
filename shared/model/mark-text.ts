const halfWidth: Record<string, string> = { '。': '.', '．': '.', '，': ',', '－': '-', '—': '-', '　': ' ' }

/** Full-width digits and punctuation become half-width; surrounding space and a closing 分 go. */
export function normalizeMarkText(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[。．，－—　]/g, (sign) => halfWidth[sign] ?? sign)
    .trim()
    .replace(/\s*分$/, '')
}
