/** The quarter's workbook of 40 units × 200 judges × 30 items, against exceljs writing the same cells and LibreOffice converting the same file. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { listCampaignSources } from '../electron/cli/campaign-sources'
import { writeCampaignWorkbook } from '../electron/documents'
import { parsePackage } from '../electron/packages'
import { makePackage } from '../scripts/screens/make-package'
import type { CampaignSource } from '../shared/documents/campaign-source'
import type { BenchLine } from './bench-line'
import { quantile } from './quantile'

const rounds = 3

type CellModel = { column: number; value: unknown; style: object }
type SheetModel = { name: string; rows: { number: number; cells: CellModel[] }[] }

function makeSource(): CampaignSource {
  const shape = { units: 40, judges: 200, items: 30, longNames: false, scored: true }
  const [source] = listCampaignSources(parsePackage(makePackage('bench', shape)))
  if (source === undefined) throw new Error('the bench package holds no campaign')
  return source
}

/** Every cell of a workbook with its value and format, as plain data. */
async function readCells(bytes: Uint8Array): Promise<SheetModel[]> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook.worksheets.map((sheet) => {
    const rows: SheetModel['rows'] = []
    sheet.eachRow((row, number) => {
      const cells: CellModel[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells.push({ column, value: cell.value, style: cell.style })
      })
      rows.push({ number, cells })
    })
    return { name: sheet.name, rows }
  })
}

async function writeWithExceljs(sheets: readonly SheetModel[]): Promise<void> {
  const workbook = new exceljs.Workbook()
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const { number, cells } of rows) {
      const row = sheet.getRow(number)
      for (const { column, value, style } of cells) {
        const cell = row.getCell(column)
        cell.value = value as string
        cell.style = style
      }
    }
  }
  await workbook.xlsx.writeBuffer()
}

/** Milliseconds of one conversion with a profile that exists already; null where LibreOffice is missing or fails. */
function convert(folder: string): number | null {
  const start = performance.now()
  const target = join(folder, 'out')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const { status } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, join(folder, 'quarter.xlsx')],
    { stdio: 'ignore' },
  )
  return status === 0 ? performance.now() - start : null
}

async function measure(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await action()
  return performance.now() - start
}

export async function runWorkbookBench(): Promise<BenchLine[]> {
  const source = makeSource()
  const write = () => writeCampaignWorkbook({ document: 'quarter', paper: 'A4' }, source)
  const bytes = await write()
  const cells = await readCells(bytes)
  const count = cells.reduce((sum, { rows }) => sum + rows.reduce((total, row) => total + row.cells.length, 0), 0)
  await writeWithExceljs(cells)
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-workbook-'))
  const times: { own: number[]; exceljs: number[]; office: number[] } = { own: [], exceljs: [], office: [] }
  try {
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'quarter.xlsx'), bytes)
    for (let round = 0; round <= rounds; round += 1) {
      const own = await measure(write)
      const exceljs = await measure(() => writeWithExceljs(cells))
      const office = convert(folder)
      // The first round makes LibreOffice's profile.
      if (round === 0) continue
      times.own.push(own)
      times.exceljs.push(exceljs)
      if (office !== null) times.office.push(office)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const value = quantile(times.own, 0.5)
  const line = (against: string, base: readonly number[], aim: number): BenchLine => {
    const ratio = value / quantile(base, 0.5)
    const name = `quarter's workbook, ${count} cells`
    return { name, value, unit: 'ms', against, ratio, aim, met: ratio <= aim }
  }
  return [
    line('exceljs writing the same cells', times.exceljs, 0.667),
    ...(times.office.length === 0 ? [] : [line('LibreOffice converting the same file', times.office, 0.333)]),
  ]
}
