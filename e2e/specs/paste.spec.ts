import type { Locator, Page } from '@playwright/test'
import { readOneContest } from '../fixtures/demo-package'
import { expect, test } from '../fixtures/test'
import { waitForSaved } from '../pages/campaign-tabs'
import { copyAs } from '../pages/clipboard'
import { choosePile, enterMark, findCell } from '../pages/entry-grid'
import { goTo, openDemo } from '../pages/first-start'

const demo = readOneContest()
const judge = demo.contest.judges[0]?.label ?? ''
const visit = '现场观摩'

/** A block as Excel copies it: title, headings with full marks, names in another order, one row hidden, one mark too high. */
const excel = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse;width:240pt'>
<!--StartFragment-->
 <col width=64 span=4 style='width:48pt'>
 <tr height=19 style='height:14.25pt'>
  <td colspan=4 height=19 width=256 style='height:14.25pt;width:192pt'>评分汇总</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 style='height:14.25pt'>序号</td>
  <td>单位</td>
  <td>“五星”创建（10分）</td>
  <td>重点任务推进（15分）</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right style='height:14.25pt'>1</td>
  <td>柳溪社区</td>
  <td align=right>7.5</td>
  <td align=right>15.5</td>
 </tr>
 <tr height=0 style='display:none'>
  <td height=0 align=right>2</td>
  <td>兰亭社区</td>
  <td align=right>1</td>
  <td align=right>1</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right style='height:14.25pt'>3</td>
  <td>青松社区</td>
  <td>８．５分</td>
  <td align=right>11</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>`,
  text: '评分汇总\t\t\t\r\n序号\t单位\t“五星”创建（10分）\t重点任务推进（15分）\r\n1\t柳溪社区\t7.5\t15.5\r\n2\t兰亭社区\t1\t1\r\n3\t青松社区\t８．５分\t11\r\n',
}

async function openPile(desk: Page): Promise<void> {
  await goTo(desk, 'campaigns/1/entry')
  await choosePile(desk, judge, visit)
  await desk.getByRole('textbox', { name: '录入框' }).focus()
  await desk.keyboard.press('Control+Home')
}

function findPreview(desk: Page): Locator {
  return desk.getByRole('region', { name: '粘贴前核对' })
}

async function countLogged(desk: Page): Promise<number> {
  const reply = await desk.evaluate(async () => {
    const settings = await window.desk.invoke('settings:get', {}, '')
    if (!settings.ok) throw new Error(settings.error.message)
    const officeId = settings.value.officeId ?? ''
    return window.desk.invoke('log:list', { officeId, campaignKey: null, limit: 1000 }, '')
  })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.length
}

test('a block from Excel is looked at first, goes where its names say, is undone as one step and outlives a restart', async ({
  launch,
}) => {
  const first = await launch()
  const { desk } = first
  await openDemo(desk)
  await openPile(desk)
  const cells = {
    star: findCell(desk, '青松社区', '“五星”创建'),
    task: findCell(desk, '青松社区', '重点任务推进'),
    high: findCell(desk, '柳溪社区', '重点任务推进'),
    hidden: findCell(desk, '兰亭社区', '重点任务推进'),
  }
  const read = async () => Promise.all(Object.values(cells).map((cell) => cell.textContent()))
  const before = await read()
  const logged = await countLogged(desk)

  await copyAs(desk, excel)
  await desk.keyboard.press('Control+v')
  const preview = findPreview(desk)
  await expect(preview).toContainText('按单位和项目的名称对应')
  await expect(preview).toContainText('原表隐藏的 1 行没有带入')
  await expect(preview.getByRole('list', { name: '粘贴的内容' })).toContainText('不合格 1')
  const lines = preview.getByRole('table', { name: '逐格对照' }).getByRole('row')
  await expect(lines.nth(1)).toContainText('柳溪社区')
  await expect(lines.nth(1)).toContainText('不合格：超过满分 15')
  await expect(lines).toHaveCount(5)
  expect(await read()).toEqual(before)
  expect(await countLogged(desk)).toBe(logged)

  await expect(preview.getByRole('button', { name: '确认写入 4 处' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(preview).toHaveCount(0)
  await expect(desk.getByRole('textbox', { name: '录入框' })).toBeFocused()
  const after = ['8.5', '11', '15.5', before[3] ?? null]
  await expect(cells.high).toHaveAttribute('aria-invalid', 'true')
  expect(await read()).toEqual(after)
  await waitForSaved(desk)
  expect(await countLogged(desk)).toBe(logged + 1)

  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await desk.keyboard.press(key)
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText(/已撤销：评委.+恢复为.+，连同另外 3 处/)).toBeVisible()
  await expect(cells.star).toHaveText(before[0] ?? '')
  expect(await read()).toEqual(before)
  await desk.keyboard.press('Control+y')
  await expect(cells.star).toHaveText('8.5')
  await first.close()

  const again = await launch()
  await openPile(again.desk)
  await expect(findCell(again.desk, '青松社区', '“五星”创建')).toHaveText('8.5')
  await expect(findCell(again.desk, '柳溪社区', '重点任务推进')).toHaveText('15.5')
  await expect(findCell(again.desk, '柳溪社区', '重点任务推进')).toHaveAttribute('aria-invalid', 'true')
})

test('names written otherwise are asked about, and Esc writes nothing', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await openPile(desk)
  const cell = findCell(desk, '青松社区', '重点任务推进')
  const before = (await cell.textContent()) ?? ''
  const text = '单位\t重点任务推进\t阵地与氛围\r\n清松社区\t10\t9\r\n某某农场\t1\t1\r\n'
  await copyAs(desk, { text })
  await desk.keyboard.press('Control+v')
  const preview = findPreview(desk)
  const names = preview.getByRole('group', { name: '2 个名称要核对' })
  await expect(preview.getByRole('button', { name: '确认写入 0 处' })).toBeDisabled()
  await expect(names.getByRole('combobox').first()).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(desk.getByText('已放弃粘贴，没有写入')).toBeVisible()
  await expect(desk.getByRole('textbox', { name: '录入框' })).toBeFocused()
  await expect(cell).toHaveText(before)

  await desk.keyboard.press('Control+v')
  await names.getByRole('combobox', { name: /清松社区/ }).selectOption({ label: '青松社区' })
  await preview.getByRole('button', { name: '确认写入 2 处' }).press('Enter')
  await expect(cell).toHaveText('10')
  await expect(findCell(desk, '青松社区', '阵地与氛围')).toHaveText('9')
})

test('one cell goes straight in, and digits without the point are read in what is typed alone', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await openPile(desk)
  await desk.getByRole('checkbox', { name: '数字不带小数点' }).check()
  const cell = findCell(desk, '青松社区', '“五星”创建')
  await enterMark(desk, cell, '85')
  await expect(cell).toHaveText('8.5')
  await cell.click()
  await copyAs(desk, { text: '95\r\n' })
  await desk.keyboard.press('Control+v')
  await expect(cell).toHaveText('95')
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(findPreview(desk)).toHaveCount(0)
  await copyAs(desk, { text: '95\t9\r\n' })
  await desk.keyboard.press('Control+v')
  await findPreview(desk)
    .getByRole('button', { name: /确认写入/ })
    .press('Enter')
  await expect(cell).toHaveText('95')
  await expect(findCell(desk, '青松社区', '阵地与氛围')).toHaveText('9')
})

test('stops are pasted by their headings, merged cells and all', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/stops')
  await desk.getByRole('button', { name: '粘贴多个' }).click()
  await desk.getByRole('textbox', { name: '点位，一行一个' }).focus()
  await copyAs(desk, {
    text: '停留（分）\t单位\t点位名称\r\n20\t清松社区\t新驿站\r\n',
    html: '<html><body><table><tr><td>停留（分）</td><td>单位</td><td>点位名称</td></tr><tr height=0 style="display:none"><td>9</td><td></td><td>旧站</td></tr><tr><td>20</td><td>清松社区</td><td>新<br>驿站</td></tr></table></body></html>',
  })
  await desk.keyboard.press('Control+v')
  await expect(desk.getByText('原表隐藏的 1 行没有带入')).toBeVisible()
  await expect(desk.getByText('读到 1 个点位（各列按表头对应）')).toBeVisible()
  await desk.getByRole('group', { name: '1 个名称要核对' }).getByRole('combobox').selectOption({ label: '青松社区' })
  await desk.getByRole('button', { name: '加入', exact: true }).click()
  await expect(desk.getByRole('textbox', { name: '名称：新 驿站' })).toHaveValue('新 驿站')
})
