import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentNames, documentTable } from '../../shared/documents/document-table'
import { isOffered } from '../../shared/documents/is-offered'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

test('整季存档 writes every document and a 目录 that proves each file; cancelled, it leaves whole files', async ({
  launch,
  userData,
}) => {
  test.setTimeout(180_000)
  const parent = join(userData, '存档')
  mkdirSync(parent)
  const folders = { method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [parent] } }
  const { desk } = await launch({ dialogs: [folders, folders] })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  const archive = desk.getByRole('region', { name: '存档' })
  await archive.getByRole('button', { name: '选择文件夹' }).click()
  await expect(archive.getByRole('progressbar', { name: '整季存档' })).toBeVisible()
  await expect(archive.getByText(/已写出 \d+ 个文件和目录/)).toBeVisible({ timeout: 120_000 })

  const folder = join(parent, '2023年第二季度_整季存档')
  const list = readFileSync(join(folder, '目录.txt'), 'utf8')
  const names = readdirSync(folder).filter((name) => name !== '目录.txt')
  const offered = documentNames.filter((name) => isOffered(name, { publications: [] }))
  for (const name of offered) expect(names.some((file) => file.includes(documentTable[name].title))).toBe(true)
  for (const name of names) {
    const bytes = readFileSync(join(folder, name))
    expect(list).toContain(`${name}\t${bytes.length}\t${createHash('sha256').update(bytes).digest('hex')}`)
    expect(bytes.subarray(0, 4).toString('latin1')).toMatch(/^(%PDF|PK|\x89PNG)/)
  }

  await archive.getByRole('button', { name: '选择文件夹' }).click()
  await archive.getByRole('button', { name: '取消存档' }).click()
  await expect(archive.getByText(/已取消。已写出的 \d+ 个文件/)).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(join(parent, '2023年第二季度_整季存档（2）'))).not.toContain('目录.txt')
})
