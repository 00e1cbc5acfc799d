import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCircular } from '../../shared/documents/circular'
import { type TextOptions, textOptionsSchema } from '../../shared/documents/text-options'
import { scoreContest } from '../../shared/scoring'
import { type PrintedDocument, printThroughLibreOffice, validateOffice } from './test-support/office-tools'
import { makeEmptySource, makeSource, readDemoSource } from './test-support/sources'
import { writeWord } from './word/write-word'

const demo = readDemoSource()
const sources = { demo, two: makeSource(2), forty: makeSource(40), empty: makeEmptySource() }
const full: TextOptions = textOptionsSchema.parse({ ranks: { kind: 'full' }, date: '2023-07-03' })
const printed = new Map<string, PrintedDocument>()
const files: Record<string, Uint8Array> = {}

function compact(text: string): string {
  return text.replace(/\s+/g, '')
}

beforeAll(async () => {
  for (const [name, source] of Object.entries(sources)) {
    files[`${name}.docx`] = await writeWord(buildCircular(source, textOptionsSchema.parse({})), source.officeName)
    files[`${name}-full.docx`] = await writeWord(buildCircular(source, full), source.officeName)
  }
  for (const [name, document] of printThroughLibreOffice(files)) printed.set(name, document)
}, 120_000)

describe('the 通报', () => {
  test('has no error in the Open XML validator', () => {
    for (const [name, bytes] of Object.entries(files)) {
      expect(validateOffice(bytes, name), name).toMatchObject({ valid: true })
    }
  })

  test('keeps the margins of GB/T 9704 within 1 mm', () => {
    const words = printed.get('demo.docx')?.words.filter((word) => word.page === 2) ?? []
    const text = words.filter((word) => word.top > 30 && word.bottom < 297 - 30)
    const unhung = text.filter((word) => !/[、，。；：）”]$/.test(word.text))
    const line = (28.95 * 25.4) / 72
    expect(Math.abs(Math.min(...text.map((word) => word.left)) - 28)).toBeLessThan(1)
    expect(Math.abs(Math.max(...unhung.map((word) => word.right)) - (210 - 26))).toBeLessThan(1)
    expect(Math.abs(Math.min(...text.map((word) => word.bottom)) - line - 37)).toBeLessThan(1)
    expect(Math.abs(Math.max(...text.map((word) => word.bottom)) - (297 - 35))).toBeLessThan(1)
  })

  test('is set in the sizes of GB/T 9704 within 0.5 pt, 22 lines of 28 characters to a page', () => {
    const lines = printed.get('forty.docx')?.lines ?? []
    const sizeOf = (text: string) => lines.find((line) => line.text.includes(text))?.size ?? 0
    expect(Math.abs(sizeOf('关于') - 22)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('一、') - 16)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('活动主题为') - 16)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('— 1 —') - 14)).toBeLessThan(0.5)
    const body = (printed.get('demo.docx')?.lines ?? []).filter(
      (line) => line.page === 2 && line.top > 30 && line.top < 297 - 36,
    )
    expect(new Set(body.map((line) => Math.round(line.top))).size).toBe(22)
    const full = (printed.get('demo.docx')?.lines ?? []).filter((line) => !/[ -~]/.test(line.text) && line.right > 183)
    const character = (15.75 * 25.4) / 72
    for (const line of full) expect(Math.abs((line.right - line.left) / character - line.text.length)).toBeLessThan(0.1)
    expect(Math.max(...full.map((line) => line.text.length))).toBe(28)
  })

  test('indents the first line by 2 characters and puts page numbers outside', () => {
    const lines = printed.get('demo.docx')?.lines ?? []
    const left = (text: string, page = 1) => lines.find((line) => line.page === page && line.text.includes(text))
    const character = (16 * 25.4) / 72
    expect(Math.abs((left('活动主题为')?.left ?? 0) - (28 + 2 * character))).toBeLessThan(1)
    expect(left('— 1 —')?.left).toBeGreaterThan(150)
    expect(left('— 2 —', 2)?.left).toBeLessThan(40)
  })

  test('shows the first three with 等次 and the others in 机构序列 without rank or score', () => {
    const [contest] = demo.contests
    const result = contest && scoreContest(contest, demo.campaign.units)
    const text = compact(printed.get('demo.docx')?.text ?? '')
    for (const row of result?.ranked ?? []) {
      if (row.rank <= 3) expect(text).toContain(`${row.published}分，${row.band}`)
      else expect(text).not.toContain(row.published)
    }
    expect(text).toContain('第三名')
    expect(text).not.toContain('第四名')
    expect(text).toContain('（按机构序列排列）：锦苑社区、望湖社区、东岭村、西河村')
  })

  test('shows every rank and score when asked for', () => {
    const [contest] = demo.contests
    const result = contest && scoreContest(contest, demo.campaign.units)
    const text = printed.get('demo-full.docx')?.text ?? ''
    for (const row of result?.ranked ?? []) expect(text).toContain(row.published)
    expect(compact(text)).toContain('2023年7月3日')
  })

  test('repeats the header row of a long table and splits no row', () => {
    const headers = printed.get('forty-full.docx')?.words.filter((word) => word.text === '名次') ?? []
    expect(headers.length).toBeGreaterThan(1)
    expect(new Set(headers.map((word) => word.page)).size).toBe(headers.length)
  })

  test('marks gaps and leaves out contests of an empty campaign', () => {
    const text = printed.get('empty.docx')?.text ?? ''
    expect(text).toContain('〔待补〕')
    expect(text).not.toContain('评比')
  })

  test('is black, without pictures, and names the office as its author', () => {
    const parts = unzipSync(files['demo.docx'] ?? new Uint8Array())
    expect(Object.keys(parts).filter((name) => /media|embed/.test(name))).toEqual([])
    const all = Object.entries(parts).filter(
      ([name]) => /^word\/[a-z0-9]+\.xml$/.test(name) && !name.includes('styles'),
    )
    const colours = all.flatMap(([, bytes]) =>
      Array.from(strFromU8(bytes).matchAll(/<w:color w:val="(\w+)"/g), ([, colour]) => colour),
    )
    expect(new Set(colours)).toEqual(new Set(['7F7F7F']))
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
    expect(core).toContain('<cp:lastModifiedBy>演示街道</cp:lastModifiedBy>')
    expect(core).toContain('<dc:creator>演示街道</dc:creator>')
  })

  test('names the fonts of GB/T 9704 and what may stand for them', () => {
    const parts = unzipSync(files['demo.docx'] ?? new Uint8Array())
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    const table = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
      expect(styles).toContain(`w:eastAsia="${name}"`)
      expect(table).toContain(`<w:font w:name="${name}"><w:altName`)
    }
  })
})
