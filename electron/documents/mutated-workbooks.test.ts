import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WorkbookContent } from '../../shared/model/workbook'
import { WorkbookError } from '../../shared/model/workbook-error'
import { workbookLimits } from '../../shared/model/workbook-limits'
import { readWorkbook } from '.'
import { convertWorkbook } from './test-support/old-workbook'

const rounds = process.env.LIANGSAI_FULL === '1' ? 10_000 : 1000

/** Deterministic numbers in 0..bound-1 (mulberry32). */
function makeRandom(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

function mutateBytes(original: Uint8Array, random: (bound: number) => number): Uint8Array {
  const bytes = Uint8Array.from(original)
  const kind = random(4)
  if (kind === 0) return bytes.subarray(0, random(bytes.length))
  if (kind === 1) return Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes.subarray(random(bytes.length))])
  for (let count = kind === 2 ? 1 : 8; count > 0; count -= 1) bytes[random(bytes.length)] = random(256)
  return bytes
}

const strays = [
  '',
  '<',
  '>',
  '&',
  '"',
  'XFD1048576',
  '1048577',
  '-1',
  '1e309',
  'NaN',
  '<c r="A1"/>',
  '</row>',
  '\u0000',
  '99999999999',
]

/** Something of the text replaced, left out, or written twice; half of the time a number or a reference. */
function mutateText(text: string, random: (bound: number) => number): string {
  const stray = strays[random(strays.length)] ?? ''
  const numbers = [...text.matchAll(/[A-Z]*\d+/g)]
  const number = numbers[random(Math.max(1, numbers.length))]
  if (random(2) === 0 && number !== undefined) {
    return text.slice(0, number.index) + stray + text.slice(number.index + number[0].length)
  }
  const [from, to] = [random(text.length), random(text.length)]
  return text.slice(0, from) + stray + text.slice(random(3) === 0 ? to : from + random(40))
}

function expectSound(read: string): void {
  const { sheets } = JSON.parse(read) as WorkbookContent
  for (const { rows, rowNumbers, columnNumbers, merges } of sheets) {
    expect(rows.length).toBe(rowNumbers.length)
    expect(rows.length).toBeLessThanOrEqual(workbookLimits.rows)
    expect(rows.every((row) => row.length <= columnNumbers.length && row.at(-1) !== '')).toBe(true)
    expect(rows.flat().every((text) => typeof text === 'string' && text === text.trim())).toBe(true)
    expect(merges.every(({ row, lastRow }) => row <= lastRow && lastRow < rows.length)).toBe(true)
  }
}

const madeAt = new Date(Date.UTC(2023, 5, 28, 12))

async function makeBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = madeAt
  book.modified = madeAt
  for (const name of ['评分录入', '村(社区)']) {
    const sheet = book.addWorksheet(name)
    sheet.addRow(['评委', '村(社区)', '得分', '日期'])
    for (let row = 0; row < 40; row += 1) {
      sheet.addRow([`评委${row % 5}`, `社区${row}`, row / 4, new Date(Date.UTC(2023, 5, 1 + (row % 28)))])
    }
    sheet.mergeCells('A3:A5')
  }
  return zipAgain(unzipSync(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)))
}

/** The same files give the same bytes on every run. */
function zipAgain(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 1, mtime: madeAt })
}

/** null: refused with a reason for the user. Anything else that is thrown fails the test. */
async function readOrRefuse(bytes: Uint8Array): Promise<string | null> {
  try {
    return JSON.stringify(await readWorkbook(bytes))
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError)
    return null
  }
}

describe('workbooks with changed bytes', () => {
  let book: Uint8Array
  beforeAll(async () => {
    book = await makeBook()
  })

  test('.xlsx: refused, or read exactly as it was', async () => {
    const random = makeRandom(1)
    const whole = await readOrRefuse(book)
    let refused = 0
    for (let round = 0; round < rounds; round += 1) {
      const read = await readOrRefuse(mutateBytes(book, random))
      if (read === null) refused += 1
      else expect(read).toBe(whole)
    }
    expect(refused).toBeGreaterThan(rounds * 0.8)
  })

  test('.xlsx with other texts in whole files: refused or sound and within bounds', async () => {
    const random = makeRandom(3)
    const files = unzipSync(book)
    const names = Object.keys(files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    let refused = 0
    for (let round = 0; round < rounds; round += 1) {
      const name = names[random(names.length)] ?? ''
      const changed = mutateText(Buffer.from(files[name] ?? []).toString('utf8'), random)
      const read = await readOrRefuse(zipAgain({ ...files, [name]: Buffer.from(changed) }))
      if (read === null) refused += 1
      else expectSound(read)
    }
    expect(refused).toBeGreaterThan(rounds * 0.05)
  })

  test('.xls: refused or sound, never a crash; a cut one is always refused', async () => {
    const random = makeRandom(2)
    const old = convertWorkbook(book, 'xls')
    let refused = 0
    for (let round = 0; round < rounds; round += 1) {
      if ((await readOrRefuse(mutateBytes(old, random))) === null) refused += 1
    }
    expect(refused).toBeGreaterThan(rounds * 0.4)
    for (let part = 1; part < 20; part += 1) {
      expect(await readOrRefuse(old.subarray(0, Math.floor((old.length * part) / 20)))).toBeNull()
    }
  })
})
