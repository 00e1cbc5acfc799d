import { beforeAll, expect, test } from 'vitest'
import { addCustomScheme, fromWebUrl, originOf, toWebUrl } from './url-map'

beforeAll(() => addCustomScheme('app'))

test.each([
  ['app://desk/index.html', 'https://desk.app.internal/index.html'],
  ['app://desk/a/b.js?x=1#/y', 'https://desk.app.internal/a/b.js?x=1#/y'],
  ['app://print/#/summary?campaign=1', 'https://print.app.internal/#/summary?campaign=1'],
])('%s lives at %s', (own, web) => {
  expect(toWebUrl(own)).toBe(web)
  expect(fromWebUrl(web)).toBe(own)
})

test('an address without a path gets one', () => {
  expect(toWebUrl('app://desk')).toBe('https://desk.app.internal/')
  expect(toWebUrl('app://desk#x')).toBe('https://desk.app.internal/#x')
})

test.each([
  'about:blank',
  'https://example.com/',
  'file:///etc/passwd',
  'https://desk.other.internal/',
  'data:text/html,x',
])('%s passes unchanged', (url) => {
  expect(toWebUrl(url)).toBe(url)
  expect(fromWebUrl(url)).toBe(url)
})

test('the origin of an own page is its scheme and host', () => {
  expect(originOf('app://desk/index.html')).toBe('app://desk')
  expect(originOf('about:blank')).toBe('null')
  expect(originOf('')).toBe('null')
})
