import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { InputError } from './command'
import { saveFiles } from './save-files'

const folder = mkdtempSync(join(tmpdir(), 'liangsai-save-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (title: string, text = title) => ({ title, extension: '.xlsx', content: new TextEncoder().encode(text) })

test('titles as typed by anyone stay in the folder and apart', async () => {
  const paths = await saveFiles(join(folder, 'new', 'deep'), [
    file('../../a:b'),
    file('表'),
    file('表', 'second'),
    file('..'),
    file(''),
  ])
  expect(paths.map((path) => path.slice(folder.length))).toEqual([
    '/new/deep/ab.xlsx',
    '/new/deep/表.xlsx',
    '/new/deep/表（2）.xlsx',
    '/new/deep/未命名.xlsx',
    '/new/deep/未命名（2）.xlsx',
  ])
  expect(readFileSync(paths[2] ?? '', 'utf8')).toBe('second')
  expect(readdirSync(join(folder, 'new', 'deep'))).toHaveLength(5)
})

test('a folder that cannot be is told in plain words', async () => {
  const blocked = join(tmpdir(), `liangsai-blocked-${process.pid}`)
  writeFileSync(blocked, '')
  await expect(saveFiles(blocked, [file('a')])).rejects.toThrow(InputError)
  rmSync(blocked)
})
