import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makePackage } from '../../scripts/screens/make-package'
import type { DocumentName } from '../../shared/documents/document-table'
import type { DocumentRequest } from '../../shared/ipc/channels/program'
import { listCutWords, type PdfPage, readPdf } from '../fixtures/read-pdf'
import { expect, test } from '../fixtures/test'
import { goTo, importFirst, openDemo } from '../pages/first-start'

const unitCount = 40
/** Milliseconds for one PDF on a machine with other work. */
const layoutLimit = 30_000

/** 20 characters, one of them outside the Basic Multilingual Plane; none begins another. */
function nameUnit(index: number): string {
  return `𣲗东河西岭新型农村社区第${String(index + 1).padStart(2, '0')}网格片区堽社区`
}

const names = Array.from({ length: unitCount }, (_, index) => nameUnit(index))

function writePackage(file: string): string {
  const size = { units: unitCount, judges: 11, items: 30, longNames: false, scored: true }
  const document = makePackage('forms', size)
  for (const [index, unit] of document.units.entries()) unit.name = nameUnit(index)
  for (const campaign of document.campaigns)
    for (const [index, unit] of campaign.units.entries()) unit.name = nameUnit(index)
  writeFileSync(file, JSON.stringify(document))
  return file
}

/** Saves a document of the only campaign and its first contest where the scripted dialog says. */
async function savePdf(
  desk: Page,
  change: Pick<DocumentRequest, 'document'> & Partial<DocumentRequest>,
): Promise<void> {
  const path = await desk.evaluate(async (wanted) => {
    const campaign = await window.desk.invoke('campaigns:get', { campaignKey: 1 }, 'e2e')
    if (!campaign.ok) throw new Error(campaign.error.message)
    const needsContest = ['blankSheets', 'blankUnitSheets', 'emergency'].includes(wanted.document)
    const contestKey = needsContest ? (campaign.value.contests[0]?.key ?? null) : null
    const request = { campaignKey: 1, contestKey, paper: 'A4' as const, ...wanted }
    const saved = await window.desk.invoke('documents:save-pdf', request, 'e2e')
    if (!saved.ok) throw new Error(saved.error.message)
    return saved.value?.path ?? null
  }, change)
  expect(path).not.toBeNull()
}

/** How many of the names a page holds. */
function listNames(page: PdfPage): string[] {
  return names.filter((name) => page.text.includes(name))
}

function expectPageNumbers(pages: readonly PdfPage[]): void {
  for (const [index, page] of pages.entries()) expect(page.text).toContain(`第${index + 1}页/共${pages.length}页`)
}

test('forms of forty units: headers on every page, every unit, nothing cut, each sheet numbering its own pages', async ({
  launch,
  userData,
}) => {
  test.setTimeout(6 * layoutLimit)
  const documents: DocumentName[] = [
    'blankSheets',
    'blankUnitSheets',
    'drawList',
    'signIn',
    'visitRecords',
    'feedback',
    'emergency',
  ]
  const files = [...documents, 'a3'].map((name) => join(userData, `${name}.pdf`))
  const { desk } = await launch({
    dialogs: [
      {
        method: 'showOpenDialog',
        answer: { canceled: false, filePaths: [writePackage(join(userData, 'forty.json'))] },
      },
      ...files.map((filePath) => ({
        method: 'showSaveDialog' as const,
        answer: { canceled: false, filePath },
      })),
    ],
  })
  await importFirst(desk)
  for (const document of documents) await savePdf(desk, { document })
  await savePdf(desk, { document: 'blankSheets', paper: 'A3' })
  const pdfs = new Map([...documents, 'a3'].map((name, index) => [name, readPdf(files[index] ?? '')]))
  const pagesOf = (name: DocumentName | 'a3') => pdfs.get(name) ?? []
  for (const [name, pages] of pdfs) expect(listCutWords(pages), name).toEqual([])

  for (const [name, sheetCount] of [
    ['blankSheets', 6],
    ['a3', 4],
  ] as const) {
    const pages = pagesOf(name)
    for (const page of pages) {
      for (const text of ['评分项', '满分', '评委组：评委组', '编号（收回后由工作人员填写）'])
        expect(page.text).toContain(text)
    }
    for (let sheet = 1; sheet <= sheetCount; sheet += 1) {
      const own = pages.filter((page) => page.text.includes(`第${sheet}张，共${sheetCount}张`))
      const [first] = own
      expect(first === undefined ? 0 : listNames(first).length).toBeGreaterThan(5)
      for (const [index, page] of own.entries()) {
        expect(page.text).toContain(`第${sheet}张（共${sheetCount}张）第${index + 1}页`)
        expect(listNames(page)).toEqual(first === undefined ? [] : listNames(first))
      }
      const items = own.map((page) => page.text).join('')
      for (let item = 1; item <= 30; item += 1) expect(items.split(`${item}.指标${item}10`)).toHaveLength(2)
      expect(items.split('合计300')).toHaveLength(2)
    }
    expect(new Set(pages.flatMap(listNames)).size).toBe(unitCount)
  }
  expect(pagesOf('a3')[0]?.width).toBeCloseTo(1191, -1)

  const sheets = pagesOf('blankUnitSheets')
  expect(sheets).toHaveLength(2 * unitCount)
  for (const [index, page] of sheets.entries()) {
    expect(listNames(page)).toEqual([names[Math.floor(index / 2)]])
    expect(page.text).toContain(`第${(index % 2) + 1}页`)
  }

  const slips = pagesOf('feedback')
  expect(slips.length).toBeGreaterThanOrEqual(unitCount)
  for (const page of slips) expect(listNames(page)).toHaveLength(1)
  expect(new Set(slips.flatMap(listNames)).size).toBe(unitCount)
  const whole = slips.map((page) => page.text).join('')
  for (const text of ['问题交办', '签收人：', '单位负责人：']) expect(whole.split(text)).toHaveLength(unitCount + 1)

  expect(pagesOf('drawList')).toHaveLength(3)
  expect(pagesOf('drawList').flatMap(listNames)).toEqual(names)
  for (const page of pagesOf('drawList')) expect(page.text).toContain('抽签号')
  expect(pagesOf('signIn')).toHaveLength(1)
  expect(pagesOf('visitRecords')).toHaveLength(7)
  for (const name of ['drawList', 'signIn', 'visitRecords'] as const) expectPageNumbers(pagesOf(name))

  const emergency = pagesOf('emergency').map((page) => page.text)
  const tallies = pagesOf('emergency').filter((page) => page.text.includes('手工统分表'))
  expect(tallies.flatMap(listNames)).toEqual(names)
  for (const page of tallies) expect(page.text).toContain('余下合计')
  expect(emergency.join('')).toContain('计分规则')
  const ranking = pagesOf('emergency').filter((page) => page.text.includes('最终得分') && page.text.includes('名次'))
  expect(ranking.flatMap(listNames)).toEqual(names)
})

test('the demo: 记名 sheets and the 反馈单 of one unit, chosen above the preview, are what is saved', async ({
  launch,
  userData,
}) => {
  test.setTimeout(4 * layoutLimit)
  const files = ['blank', 'named', 'slip'].map((name) => join(userData, `${name}.pdf`))
  const { desk } = await launch({
    dialogs: files.map((filePath) => ({ method: 'showSaveDialog', answer: { canceled: false, filePath } })),
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  const preview = desk.getByRole('region', { name: '预览' })
  const save = async (title: string, file: string | undefined) => {
    await desk.getByRole('button', { name: `${title}存为 PDF` }).click()
    await expect(desk.getByText(`已保存：${file}`)).toBeVisible({ timeout: layoutLimit })
    return readPdf(file ?? '')
  }
  await desk.getByRole('button', { name: '空白评分表', exact: true }).click()
  await expect(preview.getByText('（收回后由工作人员填写）').first()).toBeVisible()
  const blank = await save('空白评分表', files[0])
  expect(blank).toHaveLength(4)
  for (const page of blank) expect(page.text).not.toContain('签名')

  await preview.getByLabel('记名方式').selectOption('记名')
  await expect(preview.getByText('编号：1-01-01')).toBeVisible()
  const named = await save('空白评分表', files[1])
  expect(named).toHaveLength(24)
  expect(new Set(named.map((page) => /编号：([\d-]+)/.exec(page.text)?.[1])).size).toBe(24)
  for (const page of named) expect(page.text).toContain('评委签名：')
  await expect(desk.getByLabel('份数')).toHaveValue('1')

  await desk.getByRole('button', { name: '反馈单', exact: true }).click()
  await preview.getByLabel('单位').selectOption('锦苑社区')
  await expect(preview.getByText('锦苑社区：')).toBeVisible()
  await expect(preview.getByText('青松社区：')).toHaveCount(0)
  const slip = await save('反馈单', files[2])
  expect(slip[0]?.text).toContain('锦苑社区：')
  for (const page of slip) expect(page.text).not.toMatch(/青松社区|兰亭社区|柳溪社区/)
  for (const pages of [blank, named, slip]) expect(listCutWords(pages)).toEqual([])
})
