import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  type PrintedLine,
  type PrintedWord,
  readLines,
  readWords,
} from '../../electron/documents/test-support/page-measures'
import { readOneContest, scoreOneContest } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

type Measured = { text: string; words: PrintedWord[]; lines: PrintedLine[] }

/** Lies across the pages of a rehearsal in type much larger than that of the text. */
const watermark = '演练'
const markSize = 30

function measurePdf(file: string): Measured {
  const run = (program: string, ...options: string[]) =>
    execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64 << 20 })
  return {
    text: run('pdftotext', '-layout', file, '-').replace(/ +/g, ''),
    words: readWords(run('pdftotext', '-bbox', file, '-')).filter(({ text }) => text !== watermark),
    lines: joinPieces(
      readLines(run('pdftohtml', '-xml', '-zoom', '4', '-i', '-stdout', file)).filter(({ size }) => size < markSize),
    ),
  }
}

/** Lines from the pieces that Chromium writes, the type size of the first; radicals that stand for characters are undone. */
function joinPieces(pieces: readonly PrintedLine[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const piece of pieces) {
    const text = piece.text.replace(/[\u2e80-\u2fdf]/g, (sign) => sign.normalize('NFKC'))
    const line = lines.find((other) => other.page === piece.page && Math.abs(other.top - piece.top) < 1.5)
    if (line === undefined) lines.push({ ...piece, text })
    else Object.assign(line, { text: line.text + text, right: piece.right })
  }
  return lines
}

const points = 25.4 / 72
/** What a line of 28.95 pt leaves above and below its type of 16 pt, in millimetres. */
const leading = ((28.95 - 16) / 2) * points

/** The first and the last row of ink between two heights of a page, in millimetres: a Type 3 font tells no height of its signs. */
function findInk(file: string, page: number, [from, to]: [number, number]): { top: number; bottom: number } {
  const dots = 150
  const image = execFileSync('pdftoppm', ['-gray', '-r', `${dots}`, '-f', `${page}`, '-l', `${page}`, file], {
    maxBuffer: 64 << 20,
  })
  const [, width = 0, height = 0] =
    /^P5\s+(\d+)\s+(\d+)\s/.exec(image.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const pixels = image.subarray(image.length - width * height)
  const inked = Array.from({ length: height }, (_, row) => (row * 25.4) / dots).filter(
    (place, row) =>
      place > from && place < to && pixels.subarray(row * width, (row + 1) * width).some((shade) => shade < 128),
  )
  return { top: inked.at(0) ?? 0, bottom: inked.at(-1) ?? 0 }
}

test('the 通报 is printed in the layout of GB/T 9704 with the numbers of the ranking', async ({ launch, userData }) => {
  const pdf = join(userData, '通报.pdf')
  const { desk } = await launch({
    dialogs: [{ method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } }],
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '通报存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible()
  const { text, words, lines } = measurePdf(pdf)

  await test.step('margins within 1 mm', () => {
    const body = words.filter((word) => word.page === 2 && word.top > 33 && word.bottom < 297 - 30)
    const unhung = body.filter((word) => !/[、，。；：）”]$/.test(word.text))
    expect(Math.abs(Math.min(...body.map((word) => word.left)) - 28)).toBeLessThan(1)
    expect(Math.abs(Math.max(...unhung.map((word) => word.right)) - (210 - 26))).toBeLessThan(1)
    const { top, bottom } = findInk(pdf, 2, [33, 266])
    expect(Math.abs(top - leading - 37)).toBeLessThan(1)
    expect(Math.abs(bottom + leading - (297 - 35))).toBeLessThan(1)
  })
  await test.step('type sizes within 0.5 pt', () => {
    const sizeOf = (part: string) => lines.find((line) => line.text.includes(part))?.size ?? 0
    expect(Math.abs(sizeOf('关于') - 22)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('一、') - 16)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('活动主题为') - 16)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('— 1 —') - 14)).toBeLessThan(0.5)
  })
  await test.step('22 lines to a page, first lines indented by 2 characters, page numbers outside', () => {
    const second = lines.filter((line) => line.page === 2 && line.top > 33 && line.top < 297 - 38)
    expect(second).toHaveLength(22)
    const find = (part: string, page: number) => lines.find((line) => line.page === page && line.text.includes(part))
    expect(Math.abs((find('活动主题为', 1)?.left ?? 0) - (28 + 2 * 16 * points))).toBeLessThan(1)
    expect(find('— 1 —', 1)?.left).toBeGreaterThan(150)
    expect(find('— 2 —', 2)?.left).toBeLessThan(40)
  })
  await test.step('the first three with their scores, the others without', () => {
    for (const row of scoreOneContest(readOneContest()).ranked) {
      if (row.rank <= 3) expect(text).toContain(`${row.published}分，${row.band}`)
      else expect(text).not.toContain(row.published)
    }
  })
})

test('what a text says is chosen above its preview, holds for the file, and outlives the program', async ({
  launch,
  userData,
}) => {
  const pdf = join(userData, '通报.pdf')
  const first = await launch({ dialogs: [{ method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } }] })
  await openDemo(first.desk)
  await goTo(first.desk, 'settings')
  await first.desk.getByLabel('主送').fill('各村（社区）党组织')
  await first.desk.getByLabel('主送').press('Enter')
  await goTo(first.desk, 'campaigns/1/print')
  await first.desk.getByRole('button', { name: '通报', exact: true }).click()
  const options = first.desk.getByRole('group', { name: '通报的内容选择' })
  const preview = first.desk.getByRole('region', { name: '预览' })
  await options.getByLabel('名次').selectOption('公布全部名次')
  await options.getByLabel('评比办法').uncheck()
  await expect(preview.getByText('各村（社区）党组织：')).toBeVisible()
  await expect(preview.getByText('评比办法', { exact: false }).and(preview.locator('h2'))).toHaveCount(0)
  await first.desk.getByRole('button', { name: '通报存为 PDF' }).click()
  await expect(first.desk.getByText(`已保存：${pdf}`)).toBeVisible()
  const { text } = measurePdf(pdf)
  for (const row of scoreOneContest(readOneContest()).ranked) expect(text).toContain(row.published)
  expect(text).not.toContain('计分规则')
  await first.close()

  const { desk } = await launch()
  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '通报', exact: true }).click()
  await expect(desk.getByRole('group', { name: '通报的内容选择' }).getByLabel('评比办法')).not.toBeChecked()
  await desk.getByRole('button', { name: '信息稿', exact: true }).click()
  await expect(desk.getByText(/^字数：\d{3,}$/)).toBeVisible()
})

test('an attachment wider than high lies on its own page, with the rest upright', async ({ launch, userData }) => {
  const pdf = join(userData, '方案.pdf')
  const { desk } = await launch({ dialogs: [{ method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } }] })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  await desk.getByRole('button', { name: '活动方案存为 PDF' }).click()
  await expect(desk.getByText(`已保存：${pdf}`)).toBeVisible()
  const sizes = execFileSync('pdfinfo', ['-l', '99', pdf], { encoding: 'utf8' }).matchAll(/size: +([\d.]+) x ([\d.]+)/g)
  const lying = Array.from(sizes, ([, width, height]) => Number(width) > Number(height))
  expect(lying.filter(Boolean)).toHaveLength(1)
  expect(lying[0]).toBe(false)
  expect(measurePdf(pdf).text).toContain('日程路线表')
})
