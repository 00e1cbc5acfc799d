import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { confirmSpaceToOpen, createSpaceGuard } from './free-space'

const mebibyte = 1024 * 1024

test('refuses below the minimum, says how much is left, and accepts at once when there is room again', async () => {
  let free = 150 * mebibyte
  const confirm = createSpaceGuard('/data', 200 * mebibyte, { measure: async () => free, now: () => 0 })
  await expect(confirm()).rejects.toMatchObject({ code: 'disk-full', message: expect.stringContaining('只剩 150 MB') })
  free = 300 * mebibyte
  await expect(confirm()).resolves.toBeUndefined()
})

test('asks the system at most every three seconds while there is room', async () => {
  let time = 0
  let asked = 0
  const measure = async () => {
    asked += 1
    return 300 * mebibyte
  }
  const confirm = createSpaceGuard('/data', 200 * mebibyte, { measure, now: () => time })
  for (time = 0; time < 6000; time += 500) await confirm()
  expect(asked).toBe(2)
})

test('lets pass a disk that cannot be measured', async () => {
  const measure = () => Promise.reject(new Error('ENOSYS'))
  await expect(createSpaceGuard('/data', 1, { measure })()).resolves.toBeUndefined()
})

test('measures a real folder', async () => {
  await expect(createSpaceGuard(tmpdir(), 1)()).resolves.toBeUndefined()
  await expect(createSpaceGuard(tmpdir(), Number.MAX_SAFE_INTEGER)()).rejects.toMatchObject({ code: 'disk-full' })
})

test('the data is not opened on a disk that is as good as full, but with little room it is', async () => {
  await expect(confirmSpaceToOpen('/data', async () => 3 * mebibyte)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringContaining('只剩 3 MB'),
  })
  await expect(confirmSpaceToOpen('/data', async () => 50 * mebibyte)).resolves.toBeUndefined()
  await expect(confirmSpaceToOpen('/data', () => Promise.reject(new Error('ENOSYS')))).resolves.toBeUndefined()
})
