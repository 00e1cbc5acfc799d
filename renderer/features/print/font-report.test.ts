import { expect, test } from 'vitest'
import { hasFont, reportFonts } from './font-report'

/** Widths of a machine with some fonts: the first of the list that is there decides. */
function measureWith(installed: Readonly<Record<string, number>>) {
  const widths: Record<string, number> = { ...installed, monospace: 10, serif: 7 }
  return (fonts: string) => {
    const names = fonts.split(', ').map((name) => name.replaceAll('"', ''))
    return widths[names.find((name) => name in widths) ?? ''] ?? 0
  }
}

test('a font is there when what follows it makes no difference', () => {
  const measure = measureWith({ 仿宋: 8, 等宽的: 10 })
  expect(hasFont('仿宋', measure)).toBe(true)
  expect(hasFont('等宽的', measure)).toBe(true)
  expect(hasFont('仿宋_GB2312', measure)).toBe(false)
})

test('every role names what it wants and what it gets', () => {
  const report = reportFonts(measureWith({ 方正小标宋简体: 9, 仿宋: 8, 'Noto Sans CJK SC': 6 }))
  expect(report).toEqual([
    { role: 'title', wanted: '方正小标宋简体', used: '方正小标宋简体' },
    { role: 'body', wanted: '仿宋_GB2312', used: '仿宋' },
    { role: 'heading', wanted: '黑体', used: 'Noto Sans CJK SC' },
    { role: 'subheading', wanted: '楷体_GB2312', used: null },
  ])
})
