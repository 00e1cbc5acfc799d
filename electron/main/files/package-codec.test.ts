import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageSchema } from '../../../shared/model/package'
import { createPackageCodec } from './package-codec'

const photo = new TextEncoder().encode('photo')
const photoId = '55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8'
const document = packageSchema.parse({
  format: 'liangsai-package',
  version: 1,
  exportedAt: '2023-07-03T17:40:00+08:00',
  office: { id: 'o1', name: '某街道', district: '某区' },
  units: Array.from({ length: 400 }, (_, index) => ({ id: `u${index}`, name: `第${index}村`, kind: 'village' })),
  attachments: [{ id: photoId, name: '入口.jpg', mediaType: 'image/jpeg', bytes: photo.length }],
  campaigns: [],
})

let folder: string
let worker: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-codec-'))
  worker = join(folder, 'document-worker.mjs')
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('../document-worker.ts', import.meta.url)),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'document-worker.mjs', codeSplitting: false } },
    },
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['in a thread', () => worker],
  ['where no thread can be started', () => join(folder, 'missing.mjs')],
])('%s', (_name, file) => {
  test('what was written is read again, photos included', async () => {
    const codec = createPackageCodec(file())
    const bytes = await codec.writePackage(document, { form: 'zip', attachments: new Map([[photoId, photo]]) })
    const padded = await codec.writePackage(document, { form: 'json' })
    expect(padded.length).toBeGreaterThan(32 * 1024)
    expect((await codec.readPackage(padded)).package).toEqual(document)
    const { attachments } = await codec.readPackage(bytes)
    expect(Buffer.from(attachments.get(photoId) ?? []).toString()).toBe('photo')
  })

  test('a refusal keeps its issues and kind', async () => {
    const broken = new TextEncoder().encode(`{"format":"liangsai-package","version":99}${' '.repeat(40_000)}`)
    await expect(createPackageCodec(file()).readPackage(broken)).rejects.toMatchObject({
      name: 'PackageError',
      kind: 'newer',
      issues: [{ message: expect.any(String) }],
    })
  })
})
