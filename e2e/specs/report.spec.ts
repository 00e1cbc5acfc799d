import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeChangedDemo } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { goTo, importFirst } from '../pages/first-start'

/** Width and height of a PNG. */
function readSize(file: string): [number, number] {
  const bytes = readFileSync(file)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

function readPdf(file: string): { pages: number; text: string } {
  const information = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(information)?.[1]),
    text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ''),
  }
}

test('情况专报 stays on one page and 名次公布页 shows the first ones, as PDF and as picture', async ({
  launch,
  userData,
}) => {
  const source = writeChangedDemo(join(userData, 'long.json'), ({ campaign }) => {
    for (const comment of campaign.comments)
      comment.text = `${comment.text}${'台账更新及时，群众反映的事项有回音，'.repeat(40)}`
    for (const stop of campaign.stops) stop.name = `${stop.name}${'和旁边的场所'.repeat(8)}`
  })
  const files = ['专报.pdf', '专报.png', '名次.pdf', '名次.png'].map((name) => join(userData, name))
  const [reportPdf = '', reportPicture = '', rankingPdf = '', rankingPicture = ''] = files
  const { desk } = await launch({
    dialogs: [
      { method: 'showOpenDialog', answer: { canceled: false, filePaths: [source] } },
      ...files.map((filePath) => ({ method: 'showSaveDialog' as const, answer: { canceled: false, filePath } })),
    ],
  })
  await importFirst(desk)
  await goTo(desk, 'campaigns/1/print')
  for (const [index, title] of ['情况专报', '名次公布页'].entries()) {
    await desk.getByRole('button', { name: `${title}存为 PDF` }).click()
    await expect(desk.getByText(`已保存：${files[2 * index]}`)).toBeVisible()
    await desk.getByRole('button', { name: `${title}存为图片` }).click()
    await expect(desk.getByText(`已保存：${files[2 * index + 1]}`)).toBeVisible()
  }
  const report = readPdf(reportPdf)
  expect(report.pages).toBe(1)
  expect(report.text).toContain('前三名')
  expect(report.text).toContain('等。')
  expect(report.text).toContain('下步打算')
  expect(readSize(reportPicture)).toEqual([1588, 2246])
  const ranking = readPdf(rankingPdf)
  expect(ranking.pages).toBe(1)
  expect(ranking.text).toContain('第3名')
  expect(ranking.text).not.toContain('第4名')
  expect(readSize(rankingPicture)).toEqual([1920, 1080])
})
