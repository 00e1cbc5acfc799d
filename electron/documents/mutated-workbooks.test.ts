import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '.'
import { convertWorkbook } from './test-support/old-workbook'
import { WorkbookError } from './workbooks/workbook-error'

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

async function makeBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const name of ['评分录入', '村(社区)']) {
    const sheet = book.addWorksheet(name)
    sheet.addRow(['评委', '村(社区)', '得分', '日期'])
    for (let row = 0; row < 40; row += 1) {
      sheet.addRow([`评委${row % 5}`, `社区${row}`, row / 4, new Date(Date.UTC(2023, 5, 1 + (row % 28)))])
    }
    sheet.mergeCells('A3:A5')
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
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
