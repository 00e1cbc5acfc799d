import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseDataFolder, setDataFolder } from './paths'

describe('chooseDataFolder', () => {
  test('is the usual folder when nothing else is said, and when the variables are empty', () => {
    expect(chooseDataFolder('/usual', {})).toBe('/usual')
    expect(chooseDataFolder('/usual', { LIANGSAI_USER_DATA: '', PORTABLE_EXECUTABLE_DIR: '' })).toBe('/usual')
  })

  test('is beside the portable program', () => {
    expect(chooseDataFolder('/usual', { PORTABLE_EXECUTABLE_DIR: '/stick' })).toBe(
      join(resolve('/stick'), '亮赛比工作台数据'),
    )
  })

  test('LIANGSAI_USER_DATA wins and becomes absolute', () => {
    expect(chooseDataFolder('/usual', { LIANGSAI_USER_DATA: 'here', PORTABLE_EXECUTABLE_DIR: '/stick' })).toBe(
      resolve('here'),
    )
  })
})

test('setDataFolder makes the folder before it is named', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'liangsai-paths-')), 'a', 'b')
  const named: [string, string, boolean][] = []
  setDataFolder({ setPath: (name, path) => named.push([name, path, existsSync(path)]) }, folder)
  expect(named).toEqual([['userData', folder, true]])
})
