import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFileDialogs, withExtension } from './dialogs'

const fake = vi.hoisted(() => ({ asked: [] as unknown[], answer: '' }))
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (options: SaveDialogOptions) => {
      fake.asked.push(options.defaultPath)
      return { canceled: fake.answer === '', filePath: fake.answer }
    },
    showOpenDialog: async (options: OpenDialogOptions) => {
      fake.asked.push(options.defaultPath)
      return { canceled: fake.answer === '', filePaths: fake.answer === '' ? [] : [fake.answer] }
    },
  },
}))

let folder: string
const filter = { name: '数据包', extensions: ['lsb'] }
const open = () => createFileDialogs({ owner: () => null, userData: folder, firstFolder: join(folder, 'documents') })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-dialogs-'))
  fake.asked.length = 0
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a dialog begins where the last file was, in the next run too, unless that folder is gone', async () => {
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  fake.answer = join(stick, 'a.lsb')
  expect(await open().chooseToSave('甲/乙', filter)).toBe(fake.answer)
  expect(await open().chooseToOpen('导入', filter)).toBe(fake.answer)
  rmSync(stick, { recursive: true })
  await open().chooseToOpen('导入', filter)
  expect(fake.asked).toEqual([join(folder, 'documents', '甲乙.lsb'), stick, join(folder, 'documents')])
  expect(JSON.parse(readFileSync(join(folder, 'dialogs.json'), 'utf8'))).toEqual({ folder: stick })
})

test('cancelling gives null and remembers nothing', async () => {
  fake.answer = ''
  const dialogs = open()
  expect(await dialogs.chooseToSave('甲', filter)).toBeNull()
  expect(await dialogs.chooseToOpen('导入', filter)).toBeNull()
  expect(await dialogs.chooseSeveralToOpen('添加', filter)).toEqual([])
})

test('a name without extension gets one that replaces no other file', () => {
  expect(withExtension('/a/甲.lsb', 'lsb', () => true)).toBe('/a/甲.lsb')
  expect(withExtension('/a/甲', 'lsb', () => false)).toBe('/a/甲.lsb')
  expect(withExtension('/a/甲', 'lsb', (file) => file === '/a/甲.lsb')).toBe('/a/甲（2）.lsb')
})
