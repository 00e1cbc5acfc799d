import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UserError } from '../../../shared/ipc/app-error'
import { settingsSchema } from '../../../shared/ipc/channels/program'
import { type DataPackage, packageSchema } from '../../../shared/model/package'
import { packageLimits, readPackage, writePackage } from '../../packages'
import type { WrittenFiles } from '../files/written-files'
import { CommandHistory } from './history'
import { createPackageHandlers, type PackageServices } from './package-handlers'
import type { StoreAccess } from './store-handlers'

const photo = new TextEncoder().encode('photo')
const photoId = '55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8'
const document: DataPackage = packageSchema.parse({
  format: 'liangsai-package',
  version: 1,
  exportedAt: '2023-07-03T17:40:00+08:00',
  office: { id: 'o1', name: '某街道', district: '某区' },
  units: [
    { id: 'u1', name: '甲村', kind: 'village' },
    { id: 'u2', name: '乙村', kind: 'village' },
  ],
  attachments: [{ id: photoId, name: '入口.jpg', mediaType: 'image/jpeg', bytes: photo.length }],
  campaigns: [
    {
      id: 'c1',
      title: '第二季度观摩',
      year: 2023,
      label: '第二季度',
      status: 'draft',
      units: [{ unitId: 'u1', name: '甲村' }],
      stops: [{ id: 's1', seq: 1, name: '党群服务中心', kind: '', unitIds: ['u1'], photos: [photoId] }],
    },
  ],
})
const context = { screen: 'data' }

let folder: string
let path: string | null
let commands: { name: string; request: unknown }[]
let saved: { name: string; extension: string; bytes: Uint8Array }[]
let access: StoreAccess
let services: PackageServices

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-packages-'))
  path = join(folder, 'a.lsb')
  commands = []
  saved = []
  const answers: Record<string, unknown> = { 'offices:list': [], 'packages:collect': document }
  access = {
    link: {
      query: async (name) => answers[name] as never,
      command: async (name, request) => {
        commands.push({ name, request })
        const value = { officeId: 'o1', campaignKeys: [7] }
        return { value, changed: { officeId: 'o1', campaignKey: null, contestKey: null, revision: 1 } } as never
      },
    },
    settings: { get: () => settingsSchema.parse({}), update: async () => settingsSchema.parse({}) },
    history: new CommandHistory(),
    send: () => undefined,
    confirmSpace: async () => undefined,
  }
  const save: WrittenFiles['save'] = async (name, filter, make) => {
    const bytes = await make()
    saved.push({ name, extension: filter.extensions[0] ?? '', bytes })
    return { path: name, bytes: bytes.length }
  }
  services = {
    dialogs: { chooseToOpen: async () => path },
    written: { save },
    codec: { readPackage, writePackage: (written, options) => writePackage(written, { ...options, scryptCost: 1024 }) },
    demo: join(folder, 'demo.json'),
    attachments: join(folder, 'attachments'),
    clock: { now: () => '2023-07-03T17:40:00.000+08:00', today: () => '2023-07-03' },
  }
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

async function write(options: Parameters<typeof writePackage>[1]): Promise<void> {
  writeFileSync(path ?? '', await writePackage(document, { scryptCost: 1024, ...options }))
}

const photos = new Map([[photoId, photo]])
const photoFile = () => join(folder, 'attachments', '55', photoId)
const handlers = () => createPackageHandlers(access, services)

describe('import', () => {
  test('shows what is in the file, then writes photos and record', async () => {
    await write({ form: 'zip', attachments: photos })
    const run = handlers()
    const opening = await run['packages:open']({}, context)
    if (opening.kind !== 'preview') throw new Error(opening.kind)
    expect(opening.preview).toMatchObject({
      fileName: 'a.lsb',
      officeIsNew: true,
      unitCount: 2,
      newUnitCount: 2,
      campaigns: [{ id: 'c1', stopCount: 1, commentCount: 0, contestCount: 0, sheetCount: 0, exists: false }],
    })
    expect(commands).toEqual([])
    const { token } = opening.preview
    expect(await run['packages:import']({ token }, context)).toEqual({ officeId: 'o1', campaignKeys: [7] })
    expect(commands).toEqual([{ name: 'packages:write', request: { document, isRehearsal: false } }])
    expect(readFileSync(photoFile(), 'utf8')).toBe('photo')
    await expect(run['packages:import']({ token }, context)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an encrypted file asks for its passphrase until it is right, and imports nothing before', async () => {
    await write({ form: 'gzip', passphrase: '口令口令' })
    const run = handlers()
    const opening = await run['packages:open']({}, context)
    if (opening.kind !== 'needs-passphrase') throw new Error(opening.kind)
    const { token } = opening
    await expect(run['packages:unlock']({ token, passphrase: '不对' }, context)).rejects.toMatchObject({
      code: 'needs-passphrase',
    })
    await expect(run['packages:import']({ token }, context)).rejects.toMatchObject({ code: 'needs-passphrase' })
    expect(await run['packages:unlock']({ token, passphrase: '口令口令' }, context)).toMatchObject({ kind: 'preview' })
    expect(commands).toEqual([])
  })

  test('a broken file lists its problems', async () => {
    writeFileSync(path ?? '', '{"format":"liangsai-package","version":1}')
    const opening = await handlers()['packages:open']({}, context)
    if (opening.kind !== 'unreadable') throw new Error(opening.kind)
    expect(opening.issues.map((issue) => issue.path)).toContain('office')
  })

  test('cancelling the dialog is no error; a missing file is told with its path', async () => {
    path = null
    expect(await handlers()['packages:open']({}, context)).toEqual({ kind: 'cancelled' })
    path = join(folder, 'gone.lsb')
    await expect(handlers()['packages:open']({}, context)).rejects.toMatchObject({
      code: 'file-failed',
      message: expect.stringContaining('gone.lsb'),
    })
  })

  test('a nearly full disk refuses before a photo is written', async () => {
    await write({ form: 'zip', attachments: photos })
    access = { ...access, confirmSpace: () => Promise.reject(new UserError('disk-full', '磁盘已满')) }
    const run = handlers()
    const opening = await run['packages:open']({}, context)
    const token = opening.kind === 'preview' ? opening.preview.token : ''
    await expect(run['packages:import']({ token }, context)).rejects.toMatchObject({ code: 'disk-full' })
    expect(() => readFileSync(photoFile())).toThrow('ENOENT')
  })

  test('an opened file is forgotten after ten minutes', async () => {
    await write({ form: 'gzip' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const run = handlers()
    const opening = await run['packages:open']({}, context)
    const token = opening.kind === 'preview' ? opening.preview.token : ''
    vi.advanceTimersByTime(10 * 60_000)
    await expect(run['packages:import']({ token }, context)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('export', () => {
  const request = { officeId: 'o1', campaignKey: 7, form: 'lsb', passphrase: '' } as const

  test('one campaign is named after its period; without photos on this machine it is written without them', async () => {
    expect(await handlers()['packages:export'](request, context)).toMatchObject({ missing: ['入口.jpg'], leftOut: 0 })
    expect(saved.map(({ name, extension }) => `${name}.${extension}`)).toEqual(['2023年第二季度_数据包.lsb'])
    const { package: read, form } = await readPackage(saved[0]?.bytes ?? new Uint8Array())
    expect([form, read.campaigns[0]?.id]).toEqual(['gzip', 'c1'])
  })

  test('carries the photos that are there, and a passphrase', async () => {
    await write({ form: 'zip', attachments: photos })
    const run = handlers()
    const opening = await run['packages:open']({}, context)
    await run['packages:import']({ token: opening.kind === 'preview' ? opening.preview.token : '' }, context)
    const exported = await run['packages:export']({ ...request, passphrase: '口令口令' }, context)
    expect(exported).toMatchObject({ missing: [], leftOut: 0 })
    const { attachments, form } = await readPackage(saved[0]?.bytes ?? new Uint8Array(), { passphrase: '口令口令' })
    expect(form).toBe('encrypted')
    expect(Buffer.from(attachments.get(photoId) ?? []).toString()).toBe('photo')
  })

  test('the whole office is named after it and the day', async () => {
    const exported = await handlers()['packages:export']({ ...request, campaignKey: null, form: 'json' }, context)
    expect(exported).toMatchObject({ missing: [], leftOut: 1 })
    expect(saved.map(({ name, extension }) => `${name}.${extension}`)).toEqual(['某街道_全部数据_2023-07-03.json'])
  })

  test('a photo that is no longer what its name says counts as missing, and importing it again mends it', async () => {
    await write({ form: 'zip', attachments: photos })
    const run = handlers()
    const open = async () => {
      const opening = await run['packages:open']({}, context)
      await run['packages:import']({ token: opening.kind === 'preview' ? opening.preview.token : '' }, context)
    }
    await open()
    writeFileSync(photoFile(), 'phot0')
    expect(await run['packages:export'](request, context)).toMatchObject({ missing: ['入口.jpg'] })
    await open()
    expect(await run['packages:export'](request, context)).toMatchObject({ missing: [] })
  })

  test('what could be written but not read again is refused in plain words, and nothing is saved', async () => {
    const { writePackage: whole } = services.codec
    const limits = { ...packageLimits, documentBytes: 100 }
    services.codec.writePackage = (written, options) => whole(written, { ...options, limits })
    await expect(handlers()['packages:export'](request, context)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('没有写出任何内容'),
    })
    expect(saved).toEqual([])
  })

  test('plain JSON with a passphrase is refused instead of written open', async () => {
    const plain = { ...request, form: 'json', passphrase: '口令' } as const
    await expect(handlers()['packages:export'](plain, context)).rejects.toMatchObject({ code: 'bad-input' })
    expect(saved).toEqual([])
  })
})
