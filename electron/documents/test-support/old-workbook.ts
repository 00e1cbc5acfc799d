import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Saves an .xlsx in another format through LibreOffice, as an office with an old program would. */
export function convertWorkbook(bytes: Uint8Array, format: 'xls' | 'xlsx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-workbook-'))
  try {
    const file = join(folder, 'in.xlsx')
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const target = join(folder, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', target, file], {
      stdio: 'ignore',
    })
    return new Uint8Array(readFileSync(join(target, `in.${format}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
