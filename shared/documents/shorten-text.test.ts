import { expect, test } from 'vitest'
import { shortenText } from './shorten-text'

test('a text that fits stays, a longer one ends after a pause with 等', () => {
  expect(shortenText('青松社区、兰亭社区', 9)).toBe('青松社区、兰亭社区')
  expect(shortenText('青松社区、兰亭社区、锦苑社区', 13)).toBe('青松社区、兰亭社区等。')
  expect(shortenText('没有任何停顿的一句很长的话', 8)).toBe('没有任何停顿等。')
  expect(shortenText('𬭼𣲗𬭼𣲗𬭼𣲗', 4)).toBe('𬭼𣲗等。')
})
