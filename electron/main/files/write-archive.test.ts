import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../../shared/documents/list-archive'
import { writeFileAtomically } from './atomic-write'
import { type ArchiveJob, writeArchive } from './write-archive'
import type { WrittenBatch } from './write-batch'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'liangsai-archive-'))
})
afterEach(() => {
  rmSync(parent, { recursive: true, force: true })
})

const entry = (name: string, form: ArchiveEntry['form']): ArchiveEntry => ({
  document: 'circular',
  contest: null,
  form,
  name,
})

function job(change: Partial<ArchiveJob> = {}): ArchiveJob {
  return {
    parent,
    name: '2023年第三季度存档',
    heading: ['整季存档'],
    entries: [entry('通报', 'pdf'), entry('通报', 'docx')],
    make: async ({ form }) => Buffer.from(form),
    attachments: [],
    load: async () => null,
    write: writeFileAtomically,
    report: () => undefined,
    isCancelled: () => false,
    ...change,
  }
}

const readList = ({ folder }: WrittenBatch) => readFileSync(join(folder, '目录.txt'), 'utf8')

test('all files and the 目录 lie in one new folder; a second archive lies beside it', async () => {
  const reports: unknown[] = []
  const archive = await writeArchive(job({ report: (...report) => reports.push(report) }))
  expect(archive).toMatchObject({ folder: join(parent, '2023年第三季度存档'), isComplete: true })
  expect(readdirSync(archive.folder).sort()).toEqual(['目录.txt', '通报.docx', '通报.pdf'].sort())
  expect(readList(archive)).toMatch(/^\ufeff整季存档\r\n\r\n.*\r\n1\t通报\t通报\.pdf\t3\t[0-9a-f]{64}/)
  expect(reports).toEqual([
    [0, 2, '通报'],
    [1, 2, '通报'],
  ])
  expect((await writeArchive(job())).folder).toBe(join(parent, '2023年第三季度存档（2）'))
})

test('photos and scans lie in folders of their own; one that is missing is listed as such and counted', async () => {
  const there = { id: 'a'.repeat(64), title: '汇总表', fileName: '扫描件/汇总表.pdf' }
  const gone = { id: 'b'.repeat(64), title: '01_中心_1', fileName: '照片/01_中心_1.jpg' }
  const load = async (id: string) => (id === there.id ? Buffer.from('%PDF-') : null)
  const reports: unknown[] = []
  const report = (...values: unknown[]) => reports.push(values)
  const archive = await writeArchive(job({ attachments: [there, gone], load, report }))
  expect(archive.files.map(({ bytes }) => bytes)).toEqual([3, 4, 5, null])
  expect(readFileSync(join(archive.folder, '扫描件', '汇总表.pdf'), 'utf8')).toBe('%PDF-')
  expect(readdirSync(archive.folder)).not.toContain('照片')
  expect(reports.slice(2)).toEqual([
    [2, 4, '汇总表'],
    [3, 4, '01_中心_1'],
  ])
  const list = readList(archive)
  expect(list).toContain('整季存档\r\n缺少文件：1 个，下面标为“缺”\r\n')
  expect(list).toMatch(/3\t汇总表\t扫描件\/汇总表\.pdf\t5\t[0-9a-f]{64}\r\n/)
  expect(list).toContain(`4\t01_中心_1\t照片/01_中心_1.jpg\t缺（本机没有这个文件）\t${gone.id}\r\n`)
})

test('files that would have one name are numbered, so that none takes the place of another', async () => {
  const entries = [entry('通报', 'pdf'), entry('通报', 'pdf'), entry('通报', 'docx')]
  const archive = await writeArchive(job({ entries }))
  expect(archive.files.map(({ fileName }) => fileName)).toEqual(['通报.pdf', '通报（2）.pdf', '通报.docx'])
  expect(readdirSync(archive.folder)).toHaveLength(4)
})

test('cancelling keeps whole files and writes no 目录', async () => {
  let count = 0
  const isCancelled = () => {
    count += 1
    return count > 1
  }
  const archive = await writeArchive(job({ isCancelled }))
  expect(archive).toMatchObject({ files: [{ fileName: '通报.pdf' }], isComplete: false })
  expect(readdirSync(archive.folder)).toEqual(['通报.pdf'])
})

test('a document that fails is named', async () => {
  const make = () => Promise.reject(new Error('没有排好版'))
  await expect(writeArchive(job({ make }))).rejects.toMatchObject({ message: '停在“通报.pdf”：没有排好版' })
})
