import { expect, test } from 'vitest'
import { cleanText, cleanTexts } from './clean-text'

test('takes out what no XML file may hold and nothing else', () => {
  expect(cleanText('a\u000b\u0000二\ud800三\udc00\ufffe\uffff\u0085')).toBe('a二三')
  expect(cleanText('𣲗\t村\r\n第二行\r〔待补〕')).toBe('𣲗\t村\n第二行\n〔待补〕')
})

test('reaches every text of a value', () => {
  expect(cleanTexts({ a: ['\u0001x', null, 3, { b: 'y\u0002' }] })).toEqual({ a: ['x', null, 3, { b: 'y' }] })
})
