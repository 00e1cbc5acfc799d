import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentNames, documentTable } from '../../shared/documents/document-table'
import { isOffered } from '../../shared/documents/is-offered'
import { expect, test } from '../fixtures/test'
import { chooseOperator, goTo, openDemo } from '../pages/first-start'

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
  await expect(archive.getByText(/已写出 \d+ 个文件：/)).toBeVisible({ timeout: 120_000 })

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
  await archive.getByRole('button', { name: '取消' }).click()
  await expect(archive.getByText(/已取消。已写出的 \d+ 个文件/)).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(join(parent, '2023年第二季度_整季存档（2）'))).not.toContain('目录.txt')
})

test('签字件扫描: added, deleted and put back, written with the 整季存档, and never left out in silence', async ({
  launch,
  userData,
}) => {
  test.setTimeout(240_000)
  const place = (name: string, content: string) => {
    const file = join(userData, name)
    writeFileSync(file, content, 'latin1')
    return { file, hash: createHash('sha256').update(readFileSync(file)).digest('hex') }
  }
  const signed = place('签字的成绩汇总表.pdf', '%PDF-1.7 signed')
  const sheet = place('签到表.jpg', '\xff\xd8\xff\xe0 attended')
  const wrong = place('网页.pdf', '<html></html>')
  const parent = join(userData, '存档')
  mkdirSync(parent)
  const open = (...filePaths: string[]) => ({
    method: 'showOpenDialog' as const,
    answer: { canceled: false, filePaths },
  })
  const exported = join(userData, '备份.lsb')
  const { desk } = await launch({
    dialogs: [
      open(signed.file, wrong.file),
      open(signed.file, sheet.file),
      open(sheet.file),
      open(parent),
      { method: 'showSaveDialog', answer: { canceled: false, filePath: exported } },
    ],
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  const archive = desk.getByRole('region', { name: '存档' })
  await expect(archive.getByText('签字后的成绩汇总表等扫描后存在这里')).toBeVisible()
  const add = archive.getByRole('button', { name: '添加扫描件…' })
  const scans = archive.getByRole('list', { name: '签字件扫描' }).getByRole('listitem')
  await add.click()
  await expect(archive.getByRole('alert')).toContainText('网页.pdf')
  await expect(scans).toHaveCount(0)
  await add.click()
  await expect(archive.getByText('已添加 2 个扫描件。')).toBeVisible()
  await expect(scans).toHaveText([/签字的成绩汇总表\.pdf.*15 字节/, /签到表\.jpg/])
  await add.click()
  await expect(archive.getByText('已添加 0 个扫描件，其余 1 个已在列表中。')).toBeVisible()
  await archive.getByRole('button', { name: '删除扫描件“签字的成绩汇总表.pdf”' }).click()
  await expect(scans).toHaveText([/签到表/])
  await desk.keyboard.press('Control+z')
  await expect(scans).toHaveText([/签字的成绩汇总表/, /签到表/])

  rmSync(join(userData, 'attachments', sheet.hash.slice(0, 2), sheet.hash))
  await archive.getByRole('button', { name: '选择文件夹' }).click()
  await expect(archive.getByText('本机缺少 1 个照片或扫描件')).toBeVisible({ timeout: 120_000 })
  const folder = join(parent, '2023年第二季度_整季存档')
  const list = readFileSync(join(folder, '目录.txt'), 'utf8')
  expect(readdirSync(join(folder, '扫描件'))).toEqual(['签字的成绩汇总表.pdf'])
  expect(list).toContain(`扫描件/签字的成绩汇总表.pdf\t15\t${signed.hash}`)
  expect(list).toContain(`扫描件/签到表.jpg\t缺（本机没有这个文件）\t${sheet.hash}`)

  await goTo(desk, 'data')
  await desk.getByRole('button', { name: '导出到文件…' }).click()
  await expect(desk.getByText('本机缺少 1 个照片或扫描件，包内没有它们：签到表.jpg。')).toBeVisible()
  expect(readFileSync(exported).includes(`attachments/${signed.hash}`)).toBe(true)
})

test('反馈单 of every unit becomes a PDF of its own; cancelled, whole files stay', async ({ launch, userData }) => {
  const parent = join(userData, '反馈')
  mkdirSync(parent)
  const folders = { method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [parent] } }
  const { desk } = await launch({ dialogs: [folders, folders] })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  const after = desk.getByRole('region', { name: '会后' })
  const save = after.getByRole('button', { name: '反馈单（每个单位一份）选择文件夹' })
  await save.click()
  await expect(after.getByText(/已写出 7 个文件：/)).toBeVisible({ timeout: 60_000 })
  const folder = join(parent, '2023年第二季度观摩情况反馈单')
  const texts = readdirSync(folder).map((name) => {
    const text = execFileSync('pdftotext', ['-layout', join(folder, name), '-'], { encoding: 'utf8' })
    return { unit: name.split('_')[1] ?? '', text: text.replace(/\s+/g, '') }
  })
  const units = texts.map(({ unit }) => unit)
  expect(new Set(units).size).toBe(7)
  for (const { unit, text } of texts) expect(units.filter((other) => text.includes(`${other}：`))).toEqual([unit])

  await save.click()
  await after.getByRole('button', { name: '取消', exact: true }).click()
  await expect(after.getByText(/已取消。已写出的 \d 个文件留在：/)).toBeVisible({ timeout: 20_000 })
  const kept = readdirSync(`${folder}（2）`)
  expect(kept.length).toBeLessThan(7)
  for (const name of kept)
    expect(
      readFileSync(join(`${folder}（2）`, name))
        .subarray(-6)
        .toString(),
    ).toContain('%%EOF')
})

test('a campaign without units has no 反馈单, on screen and as files', async ({ launch }) => {
  const { desk } = await launch()
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '从名单开始' }).click()
  await desk.keyboard.type('某街道')
  await desk.keyboard.press('Enter')
  await desk.getByRole('link', { name: '活动', exact: true }).click()
  await desk.getByRole('button', { name: '新建活动' }).first().click()
  await desk.keyboard.press('Enter')
  await desk.getByRole('link', { name: '打印与导出' }).click()
  const after = desk.getByRole('region', { name: '会后' })
  await after.getByRole('button', { name: '反馈单', exact: true }).click()
  await expect(desk.getByRole('region', { name: '预览' }).getByText('还没有参加的单位，没有反馈单。')).toBeVisible()
  await after.getByRole('button', { name: '反馈单（每个单位一份）选择文件夹' }).click()
  await expect(after.getByRole('alert')).toHaveText(/没有反馈单可写/)
})
