import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../fixtures/read-pdf'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

test('the preview shows every page in small; columns are chosen above it and hold for the PDF', async ({
  launch,
  userData,
}) => {
  const files = ['usual', 'chosen', 'handbook', 'circular'].map((name) => join(userData, `${name}.pdf`))
  const { desk } = await launch({
    dialogs: files.map((filePath) => ({ method: 'showSaveDialog' as const, answer: { canceled: false, filePath } })),
  })
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/print')
  const preview = desk.getByRole('region', { name: '预览' })
  const thumbnails = desk.getByRole('navigation', { name: '各页缩略图' }).getByRole('button')
  const save = async (title: string) => {
    await desk.getByRole('button', { name: `${title}存为 PDF` }).click()
  }
  const choose = async (title: string) => {
    await desk.getByRole('button', { name: title, exact: true }).click()
    await expect(preview.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }

  await choose('成绩汇总表')
  await save('成绩汇总表')
  await expect.poll(() => countPages(files[0])).toBeGreaterThan(0)
  await expect(thumbnails).toHaveCount(countPages(files[0]))

  await preview.getByRole('checkbox', { name: '备注' }).uncheck()
  await preview.getByRole('button', { name: '“最终得分”左移' }).click()
  await preview.getByText('按机构序列').click()
  await preview.getByLabel('增加空白栏').fill('签收')
  await preview.getByLabel('增加空白栏').press('Enter')
  await preview.getByLabel('签字栏').fill('经办人、审核人')
  await preview.getByLabel('签字栏').press('Enter')
  const headers = preview.getByRole('columnheader')
  await expect(headers.last()).toHaveText('签收')
  await expect(headers.filter({ hasText: '备注' })).toHaveCount(0)
  const shown = await headers.allTextContents()
  expect(shown.indexOf('最终得分')).toBe(shown.indexOf('加减分') - 1)
  await save('成绩汇总表')
  await expect.poll(() => countPages(files[1])).toBeGreaterThan(0)
  const [chosen] = readPdf(files[1] ?? '')
  expect(chosen?.text).toContain('经办人：审核人：')
  expect(chosen?.text).not.toContain('领导审签')

  await choose('观摩手册')
  await expect(thumbnails).toHaveCount(2)
  await save('观摩手册')
  await expect.poll(() => countPages(files[2])).toBe(2)

  await choose('通报')
  await preview.getByLabel('研究决定').fill('经街道党工委研究')
  await preview.getByLabel('研究决定').press('Enter')
  await expect(preview.getByText('经街道党工委研究').first()).toBeVisible()
  await save('通报')
  await expect.poll(() => countPages(files[3])).toBeGreaterThan(0)
  await expect(thumbnails).toHaveCount(countPages(files[3]))
  const pages = readPdf(files[3] ?? '')
  expect(pages.map(({ text }) => text).join('')).toContain('经街道党工委研究')

  await thumbnails.last().click()
  await expect(preview.getByRole('heading', { level: 1 }).last()).toBeInViewport()
})

/** 0 until the file is there, which is written whole or not at all. */
function countPages(file = ''): number {
  return existsSync(file) ? readPdf(file).length : 0
}
