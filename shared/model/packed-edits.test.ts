import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packEdits, unpackEdits } from './packed-edits'
import { packedEditsSchema } from './packed-edits-schema'
import type { MarkEdit } from './record'

const id = fc.constantFrom('a', 'b', 'c', 'a\nb', '')
const text = fc.option(fc.constantFrom('8.5', '9', '', '缺'), { nil: null })
const edit: fc.Arbitrary<MarkEdit> = fc.record({
  judgeId: id,
  unitId: id,
  partId: id,
  target: fc.oneof(
    id.map((itemId) => ({ kind: 'item' as const, itemId })),
    fc.constant({ kind: 'total' as const }),
    fc.constant({ kind: 'abstained' as const }),
  ),
  from: text,
  to: text,
})

test('packing and unpacking gives the same edits in the same order', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 300 }), (edits) => {
      const packed = packEdits(edits)
      if ('sheets' in packed) expect(packedEditsSchema.safeParse(packed).success).toBe(true)
      expect(unpackEdits(packed)).toEqual(edits)
    }),
  )
})

test('places that lead nowhere and lists of different lengths are refused', () => {
  const good = {
    sheets: [['j', 'u', 'p']],
    targets: [{ kind: 'total' }],
    cells: [0, 0],
    from: [null],
    to: ['9'],
  }
  expect(packedEditsSchema.safeParse(good).success).toBe(true)
  for (const wrong of [{ cells: [1, 0] }, { cells: [0, 1] }, { cells: [0] }, { from: [] }, { to: ['9', '8'] }]) {
    expect(packedEditsSchema.safeParse({ ...good, ...wrong }).success).toBe(false)
  }
})
