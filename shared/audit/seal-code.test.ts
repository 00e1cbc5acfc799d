import { expect, test } from 'vitest'
import { normalizeSealCode, sealCode } from './seal-code'

test('the first 60 bits in Crockford base32, 4-4-4', () => {
  expect(sealCode('0'.repeat(64))).toBe('0000-0000-0000')
  expect(sealCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
  expect(sealCode(`00000000000000f${'0'.repeat(49)}`)).toBe('0000-0000-000F')
  expect(sealCode(`084210842108421${'0'.repeat(49)}`)).toBe('1111-1111-1111')
  expect(sealCode(`00443214c74254b${'0'.repeat(49)}`)).toBe('0123-4567-89AB')
  expect(() => sealCode('abc')).toThrow(TypeError)
})

test('bits after the sixtieth do not matter, bits before do', () => {
  const head = 'a1b2c3d4e5f60718'.repeat(4)
  expect(sealCode(`${head.slice(0, 15)}${'0'.repeat(49)}`)).toBe(sealCode(head))
  expect(sealCode(`b${head.slice(1)}`)).not.toBe(sealCode(head))
})

test('a code as typed is brought to its written form', () => {
  expect(normalizeSealCode(' abcd efgh-jkmn ')).toBe('ABCD-EFGH-JKMN')
  expect(normalizeSealCode('o1il23456789')).toBe('0111-2345-6789')
  expect(normalizeSealCode('ABC')).toBe('ABC')
})
