import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { PackageError } from './package-error'
import { type PackageLimits, packageLimits } from './package-limits'
import { readPackage } from './read-package'
import { parsedSample, samplePackage, samplePhoto, samplePhotoId } from './test-support/sample-package'
import { writePackage } from './write-package'

const encode = (text: string) => new TextEncoder().encode(text)
const sampleBytes = () => encode(JSON.stringify(samplePackage()))
const photos = new Map([[samplePhotoId, samplePhoto]])
const cheap = { passphrase: '口令 2023', scryptCost: 16 }

async function refusal(bytes: Uint8Array, passphrase?: string): Promise<PackageError> {
  const outcome = await readPackage(bytes, passphrase === undefined ? {} : { passphrase }).catch(
    (error: unknown) => error,
  )
  if (outcome instanceof PackageError) return outcome
  throw new Error(`not refused: ${String(outcome)}`)
}

describe('round trips', () => {
  test.each(['json', 'gzip', 'zip'] as const)('%s', async (form) => {
    const result = await readPackage(await writePackage(parsedSample(), { form, attachments: photos }))
    expect(result.form).toBe(form)
    expect(result.package).toEqual(parsedSample())
    expect(result.attachments.size).toBe(form === 'zip' ? 1 : 0)
    if (form === 'zip') expect(result.attachments.get(samplePhotoId)).toEqual(samplePhoto)
  })

  test.each(['json', 'gzip', 'zip'] as const)('%s, encrypted', async (form) => {
    const bytes = await writePackage(parsedSample(), { form, attachments: photos, ...cheap })
    expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('LSB1')
    const result = await readPackage(bytes, { passphrase: cheap.passphrase })
    expect(result.form).toBe('encrypted')
    expect(result.package).toEqual(parsedSample())
    expect(result.attachments.size).toBe(form === 'zip' ? 1 : 0)
  })

  test('the same record gives the same bytes', async () => {
    for (const form of ['json', 'gzip', 'zip'] as const) {
      const [first, second] = [
        await writePackage(parsedSample(), { form }),
        await writePackage(parsedSample(), { form }),
      ]
      expect(Buffer.from(first).equals(second)).toBe(true)
    }
  })

  test('the rest of the record passes through unchanged', async () => {
    const record = { schema: 3, rehearsal: true, anything: [{ deep: { 文: null } }] }
    const bytes = await writePackage({ ...parsedSample(), record }, { form: 'gzip' })
    expect((await readPackage(bytes)).package.record).toEqual(record)
  })

  test('a listed photo may be missing; an unlisted one is left out', async () => {
    const bytes = zipSync({ 'package.json': sampleBytes(), [`attachments/${'0'.repeat(64)}`]: encode('x') })
    expect((await readPackage(bytes)).attachments.size).toBe(0)
  })
})

describe('writing within the limits of the reader', () => {
  const refuse = async (form: 'json' | 'gzip' | 'zip', change: Partial<PackageLimits>, passphrase?: string) => {
    const options = { form, attachments: photos, limits: { ...packageLimits, ...change }, scryptCost: 16 }
    const outcome = writePackage(parsedSample(), passphrase === undefined ? options : { ...options, passphrase })
    return outcome.then(
      () => 'written',
      (error: unknown) => (error instanceof PackageError ? error.message : String(error)),
    )
  }
  test('a document, photos or a file that are too large are refused, each with a reason', async () => {
    for (const form of ['json', 'gzip', 'zip'] as const) {
      expect(await refuse(form, {})).toBe('written')
      expect(await refuse(form, { documentBytes: 100 })).toMatch('没有写出任何内容')
    }
    expect(await refuse('gzip', { fileBytes: 100 })).toMatch('没有写出任何内容')
    expect(await refuse('gzip', { fileBytes: 100 }, '口令')).toMatch('没有写出任何内容')
    expect(await refuse('zip', { fileBytes: samplePhoto.length - 1 })).toMatch('没有写出任何内容')
    expect(await refuse('zip', { zipEntries: 1 })).toMatch('没有写出任何内容')
    expect(await refuse('zip', { zipBytes: 100 })).toMatch('没有写出任何内容')
  })

  test('a document that shrinks beyond all measure is refused as the reader would', async () => {
    const document = parsedSample()
    const [stop] = document.campaigns[0]?.stops ?? []
    if (stop !== undefined) stop.content = '一'.repeat(7 * 1024 * 1024)
    for (const form of ['gzip', 'zip'] as const) {
      await expect(writePackage(document, { form, attachments: photos })).rejects.toThrow('重复的文字过多')
    }
    const bytes = await writePackage(document, { form: 'json' })
    expect((await readPackage(bytes)).package).toEqual(document)
  })
})

describe('published records', () => {
  const folder = new URL('../../assets/fixtures/', import.meta.url)
  test.each(readdirSync(folder))('%s is read', async (name) => {
    const result = await readPackage(readFileSync(new URL(name, folder)))
    expect(result.form).toBe('json')
    expect(result.package.campaigns).toHaveLength(1)
  })
})

describe('text', () => {
  test('a byte order mark is tolerated', async () => {
    expect((await readPackage(Buffer.concat([encode('\ufeff'), sampleBytes()]))).package).toEqual(parsedSample())
  })

  test('another encoding, an empty file, a cut file and a stray file are refused', async () => {
    expect((await refusal(Uint8Array.from([0xd6, 0xd0, 0xd4, 0xad]))).message).toMatch('UTF-8')
    expect((await refusal(new Uint8Array())).message).toMatch('空')
    expect((await refusal(sampleBytes().slice(0, 500))).message).toMatch('不完整')
    expect((await refusal(encode('[]'))).message).toMatch('数据包')
    expect((await refusal(encode('{}'))).issues).toMatchObject([{ path: 'format' }])
  })

  test('deep nesting is refused before anything is built', async () => {
    expect((await refusal(encode('['.repeat(1_000_000)))).message).toMatch('64 层')
    expect((await refusal(encode(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`))).message).toMatch('64 层')
    const brackets = { ...samplePackage(), office: { id: 'o1', name: `"\\${'['.repeat(100)}`, district: '' } }
    expect((await readPackage(encode(JSON.stringify(brackets)))).package.office.name).toContain('[[[')
  })

  test('__proto__ and broken characters are refused with their path', async () => {
    const text = JSON.stringify(samplePackage())
    const planted = text.replace('"marks":{', '"marks":{"__proto__":"1",')
    expect((await refusal(encode(planted))).issues).toMatchObject([
      { path: 'campaigns[0].contests[0].sheets[0].marks.__proto__' },
    ])
    const escaped = text.replace('"office":{', '"office":{"__\\u0070roto__":{"name":"x"},')
    expect((await refusal(encode(escaped))).issues).toMatchObject([{ path: 'office.__proto__' }])
    expect((await refusal(encode(text.replace('某街道', '\\ud800')))).issues).toMatchObject([{ path: 'office.name' }])
    expect((await refusal(encode(text.replace('"headcount":30', '"headcount":1e999')))).issues).toMatchObject([
      { path: 'campaigns[0].headcount' },
    ])
  })
})

describe('compressed', () => {
  test('a cut or changed gzip is refused', async () => {
    const bytes = await writePackage(parsedSample(), { form: 'gzip' })
    expect((await refusal(bytes.subarray(0, bytes.length - 20))).message).toMatch('不完整')
    const changed = Uint8Array.from(bytes)
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 4
    await refusal(changed)
  })

  test('a bomb is refused', async () => {
    const spaces = new Uint8Array(20 * 1024 * 1024).fill(0x20)
    expect((await refusal(gzipSync(spaces))).message).toMatch('太大')
    expect((await refusal(zipSync({ 'package.json': spaces }))).message).toMatch('太大')
  })

  test('no other name and no path that leaves the folder', async () => {
    for (const name of [
      '../package.json',
      'attachments/../../evil',
      '/etc/passwd',
      'C:\\evil.exe',
      'attachments\\..\\evil',
      `attachments/${'A'.repeat(64)}`,
      'other.json',
    ]) {
      expect((await refusal(zipSync({ 'package.json': sampleBytes(), [name]: encode('x') }))).message).toMatch(
        '不允许的文件',
      )
    }
    expect((await refusal(zipSync({}))).message).toMatch('package.json')
  })

  test('a photo that is not what its name says is refused', async () => {
    const wrong = new Map([[samplePhotoId, encode('photp')]])
    const bytes = await writePackage(parsedSample(), { form: 'zip', attachments: wrong })
    expect((await refusal(bytes)).issues).toMatchObject([{ path: 'attachments[0]' }])
  })

  test('a wrong size, a wrong checksum, a doubled name and a cut archive are refused', async () => {
    const bytes = zipSync({ 'package.json': sampleBytes() })
    const directory = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1')
    for (const field of [16, 20, 24, 42]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt32LE((changed.readUInt32LE(directory + field) - 1) >>> 0, directory + field)
      await refusal(changed)
    }
    await refusal(bytes.subarray(0, bytes.length - 1))
    await refusal(bytes.subarray(0, 4))
    const doubled = Buffer.from(zipSync({ 'package.json': sampleBytes(), 'package.jsom': sampleBytes() }))
    const text = doubled.toString('latin1').replaceAll('package.jsom', 'package.json')
    expect((await refusal(Buffer.from(text, 'latin1'))).message).toMatch('同名')
  })
})

describe('encrypted', () => {
  test('a missing and a wrong passphrase say so', async () => {
    const bytes = await writePackage(parsedSample(), { form: 'gzip', ...cheap })
    expect(await refusal(bytes)).toMatchObject({ kind: 'passphrase' })
    expect(await refusal(bytes, '')).toMatchObject({ kind: 'passphrase' })
    expect(await refusal(bytes, '口令 2024')).toMatchObject({ kind: 'passphrase' })
  })

  test('a cut file and any flipped byte are refused', async () => {
    const bytes = await writePackage(parsedSample(), { form: 'gzip', ...cheap })
    for (const length of [4, 7, 8, 60, 180, bytes.length - 1])
      await refusal(bytes.subarray(0, length), cheap.passphrase)
    const header = Buffer.from(bytes).indexOf('"salt"')
    for (let place = header; place < bytes.length; place += 7) {
      const changed = Uint8Array.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      await refusal(changed, cheap.passphrase)
    }
  })

  test('a header that asks for more work than agreed is refused before any work', async () => {
    const bytes = Buffer.from(await writePackage(parsedSample(), { form: 'gzip', ...cheap }))
    for (const [field, value] of [
      ['"N":16', '"N":524288'],
      ['"N":16', '"N":17'],
      ['"r":8', '"r":9'],
      ['"p":1', '"p":2'],
    ] as const) {
      const length = bytes.readUInt32LE(4)
      const header = Buffer.from(
        bytes
          .subarray(8, 8 + length)
          .toString()
          .replace(field, value),
      )
      const size = Buffer.alloc(4)
      size.writeUInt32LE(header.length)
      const changed = Buffer.concat([bytes.subarray(0, 4), size, header, bytes.subarray(8 + length)])
      expect((await refusal(changed, cheap.passphrase)).message).toMatch('文件头')
    }
    const huge = Buffer.from(bytes)
    huge.writeUInt32LE(0xffffffff, 4)
    expect((await refusal(huge, cheap.passphrase)).message).toMatch('文件头')
  })

  test('the agreed cost is 2^17', async () => {
    const bytes = Buffer.from(await writePackage(parsedSample(), { form: 'gzip', passphrase: 'x' }))
    expect(bytes.subarray(8, 8 + bytes.readUInt32LE(4)).toString()).toMatch('"kdf":"scrypt","N":131072,"r":8,"p":1')
    expect((await readPackage(bytes, { passphrase: 'x' })).package).toEqual(parsedSample())
  })
})
