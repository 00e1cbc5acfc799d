const crockfordDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * 封存码: the first 60 bits of a chain's head in Crockford base32, in three groups of four. It shows a change; it
 * proves nobody's identity.
 * @param headHashHex 64 hexadecimal digits
 */
export function sealCode(headHashHex: string): string {
  if (!/^[0-9a-f]{64}$/i.test(headHashHex)) throw new TypeError('a seal code is made from 64 hexadecimal digits')
  const bits = BigInt(`0x${headHashHex.slice(0, 15)}`)
  const digits = Array.from(
    { length: 12 },
    (_, place) => crockfordDigits[Number((bits >> BigInt(55 - 5 * place)) & 31n)],
  )
  return [0, 4, 8].map((start) => digits.slice(start, start + 4).join('')).join('-')
}

/** A code as read aloud or typed: case, spaces and hyphens do not matter, O is 0, I and L are 1. */
export function normalizeSealCode(typed: string): string {
  const digits = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return digits.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')
}
