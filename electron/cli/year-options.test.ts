import { describe, expect, test } from 'vitest'
import { UsageError } from './command'
import { readYearOptions } from './year-options'

describe('options of year', () => {
  test('defaults and every method', () => {
    expect(readYearOptions({ series: '亮赛比', method: 'mean' })).toEqual({
      series: '亮赛比',
      method: 'mean',
      count: null,
      weights: null,
      year: null,
      decimals: 2,
    })
    expect(readYearOptions({ series: 'x', method: 'bestN', n: '3' }).count).toBe(3)
    const { weights } = readYearOptions({ series: 'x', method: 'weighted', weights: 'c1=40,a=b=60.5' })
    expect([...(weights ?? [])]).toEqual([
      ['c1', '40'],
      ['a=b', '60.5'],
    ])
  })

  test.each([
    {},
    { series: 'x' },
    { series: 'x', method: 'median' },
    { series: 'x', method: 'bestN' },
    { series: 'x', method: 'mean', n: '2' },
    { series: 'x', method: 'bestN', n: '0' },
    { series: 'x', method: 'weighted' },
    { series: 'x', method: 'weighted', weights: 'c1' },
    { series: 'x', method: 'weighted', weights: 'c1=-1' },
    { series: 'x', method: 'weighted', weights: 'c1=1,c1=2' },
    { series: 'x', method: 'sum', decimals: '5' },
    { series: 'x', method: 'sum', year: '23' },
  ])('%j is refused', (values) => {
    expect(() => readYearOptions(values)).toThrow(UsageError)
  })
})
