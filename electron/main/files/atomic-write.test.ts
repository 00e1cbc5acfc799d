import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renameWithRetry, writeFileAtomically } from './atomic-write'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('replaces the file and leaves nothing beside it', async () => {
  const file = join(folder, '数据.lsb')
  writeFileSync(file, 'old')
  await writeFileAtomically(file, Buffer.from('new'))
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['数据.lsb'])
})

test('writes to one file at the same time end with one of them whole', async () => {
  const file = join(folder, 'a')
  const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000))
  await Promise.all(texts.map((text) => writeFileAtomically(file, Buffer.from(text))))
  expect(texts).toContain(readFileSync(file, 'utf8'))
  expect(readdirSync(folder)).toEqual(['a'])
})

test('a missing folder is told with its path', async () => {
  const file = join(folder, 'gone', 'a')
  await expect(writeFileAtomically(file, Buffer.from('x'))).rejects.toMatchObject({
    code: 'file-failed',
    message: expect.stringContaining(file),
  })
})

describe('renaming', () => {
  function failing(times: number, code: string) {
    let calls = 0
    return {
      rename: async () => {
        calls += 1
        if (calls <= times) throw Object.assign(new Error(code), { code })
      },
      calls: () => calls,
    }
  }

  test('is tried again on Windows while another program holds the file', async () => {
    const held = failing(2, 'EBUSY')
    await renameWithRetry('a', 'b', 'win32', held.rename)
    expect(held.calls()).toBe(3)
  })

  test('is not tried again elsewhere, or for another reason', async () => {
    const held = failing(1, 'EBUSY')
    await expect(renameWithRetry('a', 'b', 'linux', held.rename)).rejects.toMatchObject({ code: 'EBUSY' })
    const full = failing(1, 'ENOSPC')
    await expect(renameWithRetry('a', 'b', 'win32', full.rename)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect([held.calls(), full.calls()]).toEqual([1, 1])
  })
})

describe('on a small disk of its own', () => {
  const blocked = whyNotMounting()

  test.skipIf(blocked !== null)(`a full or read-only disk leaves the old file as it was${blocked ?? ''}`, async () => {
    mount(['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
    try {
      const file = join(folder, 'data')
      await writeFileAtomically(file, Buffer.from('old'))
      const large = Buffer.alloc(16 * 1024 * 1024)
      expect(() => writeFileSync(join(folder, 'plain'), large)).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
      rmSync(join(folder, 'plain'))
      await expect(writeFileAtomically(file, large)).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringContaining(file),
      })
      expect(readdirSync(folder)).toEqual(['data'])

      mount(['-o', 'remount,ro', folder])
      expect(() => writeFileSync(join(folder, 'plain'), 'x')).toThrow(expect.objectContaining({ code: 'EROFS' }))
      await expect(writeFileAtomically(file, Buffer.from('new'))).rejects.toMatchObject({
        code: 'file-failed',
        message: expect.stringContaining('只读'),
      })
      expect(readFileSync(file, 'utf8')).toBe('old')
    } finally {
      spawnSync('umount', [folder])
    }
  })
})

function mount(parameters: string[]): void {
  const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** The reason for the test's title where a disk cannot be mounted; a CI run as root must be able to. */
function whyNotMounting(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return ' (skipped: mounting needs root on Linux)'
  const probe = mkdtempSync(join(tmpdir(), 'liangsai-mount-'))
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { encoding: 'utf8' })
  if (status === 0) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true, force: true })
  if (status !== 0 && process.env.CI) throw new Error(`a disk cannot be mounted: ${stderr}`)
  return status === 0 ? null : ` (skipped: ${stderr.trim()})`
}
