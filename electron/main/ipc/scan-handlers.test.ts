import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../../shared/ipc/app-error'
import { settingsSchema } from '../../../shared/ipc/channels/program'
import type { Attachment } from '../../../shared/model/package'
import { scanLimits } from '../../../shared/model/scan-limits'
import { CommandHistory } from './history'
import { createScanHandlers } from './scan-handlers'
import type { StoreAccess } from './store-handlers'

const inverse = { name: 'campaigns:restore' as const, request: {}, label: '添加扫描件' }
const context = { screen: 'print' }

let folder: string
let commands: { name: string; request: unknown }[]
let chosen: string[]
let access: StoreAccess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-scans-'))
  commands = []
  access = {
    link: {
      query: async () => null as never,
      command: async (name, request) => {
        commands.push({ name, request })
        const changed = { officeId: 'o1', campaignKey: 1, contestKey: null, revision: 1 }
        return { value: { added: 1 }, changed, inverse } as never
      },
    },
    settings: { get: () => settingsSchema.parse({}), update: async () => settingsSchema.parse({}) },
    history: new CommandHistory(),
    send: () => undefined,
    confirmSpace: async () => undefined,
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const attachments = () => join(folder, 'attachments')
const choose = () => {
  const dialogs = { chooseSeveralToOpen: async () => chosen }
  return createScanHandlers(access, { dialogs, attachments: attachments() })['scans:choose'](
    { campaignKey: 1 },
    context,
  )
}
function place(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content, 'latin1')
  return file
}

test('files are stored by their hash before the command, which can be undone on its screen', async () => {
  chosen = [
    place('汇总表.pdf', '%PDF-1.7 甲'),
    place('照.JPG', '\xff\xd8\xff\xe0'),
    place('图.png', '\x89PNG\r\n\x1a\n'),
    place('传真.tif', 'II*\0'),
  ]
  expect(await choose()).toEqual({ added: 1, chosen: 4 })
  const found = commands.flatMap(({ request }) => (request as { attachments: Attachment[] }).attachments)
  expect(found.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['汇总表.pdf', 'application/pdf'],
    ['照.JPG', 'image/jpeg'],
    ['图.png', 'image/png'],
    ['传真.tif', 'image/tiff'],
  ])
  for (const [index, { id, bytes }] of found.entries()) {
    const stored = readFileSync(join(attachments(), id.slice(0, 2), id))
    expect(stored.equals(readFileSync(chosen[index] ?? ''))).toBe(true)
    expect([createHash('sha256').update(stored).digest('hex'), stored.length]).toEqual([id, bytes])
  }
  expect(access.history.take('undo', '录入员1', 'print')).toEqual(inverse)
})

test('one file that is something else, too large or gone is named, and nothing of the selection is kept', async () => {
  const good = place('好.pdf', '%PDF-1.7')
  const large = place('大.pdf', '%PDF-1.7')
  truncateSync(large, scanLimits.fileBytes + 1)
  for (const bad of [place('假.pdf', '<html>'), place('空.png', ''), large, join(folder, '没有.jpg')]) {
    chosen = [good, bad]
    await expect(choose()).rejects.toMatchObject({
      code: 'file-failed',
      message: expect.stringContaining(bad.split(/[\\/]/).at(-1) ?? ''),
    })
  }
  const huge = Array.from({ length: 11 }, (_, index) => {
    const file = place(`${index}.pdf`, '%PDF-1.7')
    truncateSync(file, scanLimits.fileBytes)
    return file
  })
  chosen = huge
  await expect(choose()).rejects.toMatchObject({ message: expect.stringContaining('合计') })
  expect(commands).toEqual([])
  expect(existsSync(attachments())).toBe(false)
})

test('cancelling is no error; a nearly full disk refuses before anything is stored', async () => {
  chosen = []
  expect(await choose()).toBeNull()
  chosen = [place('好.pdf', '%PDF-1.7')]
  access = { ...access, confirmSpace: () => Promise.reject(new UserError('disk-full', '磁盘已满')) }
  await expect(choose()).rejects.toMatchObject({ code: 'disk-full' })
  expect(existsSync(attachments())).toBe(false)
})
