import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCodec } from './codec'

const codec = createCodec()
const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value))

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.bigInt(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date(),
  fc.uint8Array(),
  fc.float64Array(),
  fc.int32Array(),
)
const { value: cloneable } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('\u0000t'), fc.constant('__proto__')), tie('value')),
    fc.array(fc.tuple(leaf, tie('value'))).map((entries) => new Map(entries)),
    fc.array(leaf).map((items) => new Set(items)),
  ),
}))

describe('codec', () => {
  test('gives back what a structured clone gives back', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value))
      }),
    )
  })

  test('works when it is rebuilt from its source text, as in a page', () => {
    const copy = new Function(`return (${createCodec.toString()})()`)() as typeof codec
    expect(copy.decode(codec.encode(new Map([[1n, -0]])))).toEqual(new Map([[1n, -0]]))
  })

  test('keeps name and message of an error, and the bytes of a buffer as Uint8Array', () => {
    expect(roundTrip(new RangeError('太大'))).toMatchObject({ name: 'RangeError', message: '太大' })
    expect(roundTrip(Buffer.from('甲'))).toEqual(new Uint8Array(Buffer.from('甲')))
    expect(roundTrip(new ArrayBuffer(3))).toEqual(new ArrayBuffer(3))
  })

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve(1)],
    ['a deep function', { a: [{ b: () => 1 }] }],
  ])('refuses %s', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })

  test('refuses a cycle', () => {
    const loop: unknown[] = []
    loop.push({ loop })
    expect(() => codec.encode(loop)).toThrow('An object could not be cloned.')
  })
})
