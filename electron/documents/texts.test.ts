import { beforeAll, describe, expect, test } from 'vitest'
import { gap } from '../../shared/documents/official-text'
import { textDocuments, textNames } from '../../shared/documents/text-documents'
import { textOptionsSchema } from '../../shared/documents/text-options'
import { writeCampaignWorkbook } from '.'
import { printThroughLibreOffice, validateOffice } from './test-support/office-tools'
import { makeEmptySource, makeSource, readDemoSource } from './test-support/sources'
import { writeWord } from './word/write-word'

const sources = { demo: readDemoSource(), forty: makeSource(40), empty: makeEmptySource() }
const options = textOptionsSchema.parse({})
const files: Record<string, Uint8Array> = {}
const texts = new Map<string, string>()

/** As read by a person: without the spaces and line ends that a page puts between signs. */
function compact(text: string): string {
  return text.replace(/\s+/g, '')
}

beforeAll(async () => {
  for (const name of textNames) {
    for (const [kind, source] of Object.entries(sources)) {
      files[`${name}-${kind}.docx`] = await writeWord(textDocuments[name].build(source, options), source.officeName)
    }
  }
  for (const [name, { text }] of printThroughLibreOffice(files)) texts.set(name, compact(text))
}, 120_000)

describe.each(textNames)('the %s', (name) => {
  test('has no error in the Open XML validator', () => {
    for (const kind of Object.keys(sources)) {
      expect(validateOffice(files[`${name}-${kind}.docx`] ?? new Uint8Array(), 'text.docx')).toMatchObject({
        valid: true,
      })
    }
  })

  test('is filled from the record and marks what is missing', () => {
    const text = texts.get(`${name}-demo.docx`) ?? ''
    const { campaign } = sources.demo
    for (const fact of [campaign.leadPost, campaign.theme]) {
      if (name !== 'notice' || fact !== campaign.theme) expect(text).toContain(compact(fact))
    }
    expect(text).toContain(`${campaign.headcount}人`)
    for (const stop of sources.demo.stops) expect(text).toContain(stop.name)
    expect(text).not.toMatch(/undefined|null|NaN/)
    expect(texts.get(`${name}-empty.docx`)).toContain(gap)
  })
})

test('long names with rare signs arrive whole', () => {
  const text = texts.get('notice-forty.docx') ?? ''
  const units = sources.forty.campaign.units.filter((unit) => text.includes(unit.name))
  expect(units.length).toBe(40)
})

test('the route has times computed from travel and stay', () => {
  const text = texts.get('notice-demo.docx') ?? ''
  for (const time of ['08:40', '09:08', '09:35', '10:05', '10:31']) expect(text).toContain(time)
  expect(text).toContain('8:30出发，预计10:41结束')
})

test('the plan carries the score form of every part with its full marks', () => {
  const text = texts.get('plan-demo.docx') ?? ''
  for (const part of sources.demo.contests[0]?.definition.parts ?? []) expect(text).toContain(`评分表（${part.name}）`)
  expect(text).toContain('满分60分')
  expect(text).toContain('满分40分')
})

test('signs that no file may hold do not make a text or a book unreadable', async () => {
  const text = 'a\u000b二\u0000<&>"\ud800三\n第二行\r\n\ufffe'
  const comments = sources.demo.comments.map((comment) => ({ ...comment, text }))
  const stops = sources.demo.stops.map((stop) => ({ ...stop, content: text }))
  const source = { ...sources.demo, officeName: `街道\u0001`, comments, stops }
  const word = await writeWord(textDocuments.circular.build(source, options), source.officeName)
  expect(validateOffice(word, 'text.docx')).toMatchObject({ valid: true })
  const book = await writeCampaignWorkbook({ document: 'quarter', paper: 'A4' }, source)
  expect(validateOffice(book, 'book.xlsx')).toMatchObject({ valid: true })
})
