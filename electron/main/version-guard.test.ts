import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addRuntime, findDowngrade, type Runtime, readRuntimeHistory, writeRuntimeHistory } from './version-guard'

const electron = (chromeVersion: string): Runtime => ({ appVersion: '0.1.0', chromeVersion, runtime: 'electron' })
const host = (chromeVersion: string): Runtime => ({ appVersion: '0.1.0', chromeVersion, runtime: 'chromium-host' })

describe('findDowngrade', () => {
  const history = addRuntime(null, electron('156.0.8078.100'))

  test('lets a first start, the same and a newer Chromium, and an older patch pass', () => {
    expect(findDowngrade(null, electron('150.0.1.1'))).toBeNull()
    expect(findDowngrade(history, electron('156.0.1.1'))).toBeNull()
    expect(findDowngrade(history, electron('160.0.1.1'))).toBeNull()
  })

  test('refuses an older major and names both', () => {
    const reason = findDowngrade(history, electron('152.0.1.1'))
    expect(reason).toContain('156.0.8078.100')
    expect(reason).toContain('152.0.1.1')
  })

  test('is about one runtime at a time, and remembers the other', () => {
    expect(findDowngrade(history, host('150.0.1.1'))).toBeNull()
    const both = addRuntime(history, host('150.0.1.1'))
    expect(both.runtime).toBe('chromium-host')
    expect(findDowngrade(both, electron('152.0.1.1'))).not.toBeNull()
  })
})

test('the history is kept in a file; a broken one counts as none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-version-'))
  expect(readRuntimeHistory(folder)).toBeNull()
  const history = addRuntime(null, host('156.0.1.1'))
  await writeRuntimeHistory(folder, history)
  expect(readRuntimeHistory(folder)).toEqual(history)
  writeFileSync(join(folder, 'last-runtime.json'), '{')
  expect(readRuntimeHistory(folder)).toBeNull()
  rmSync(folder, { recursive: true })
})
