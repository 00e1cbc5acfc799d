import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import type { ScriptedDialog } from '../chromium-host/dialog'
import { readOneContest, scoreOneContest, writeChangedDemo } from '../fixtures/demo-package'
import { mountDisk, whyNotMounting } from '../fixtures/small-disk'
import { expect, test } from '../fixtures/test'
import { openTab, waitForSaved } from '../pages/campaign-tabs'
import { choosePile, enterMark, findCell } from '../pages/entry-grid'
import { chooseOperator, goTo, importFirst, openDemo } from '../pages/first-start'

const mebibyte = 1024 * 1024
const demo = readOneContest()
const visit = '现场观摩'
const [unit] = demo.campaign.units.map(({ name }) => name)
if (unit === undefined) throw new Error('the demo has no unit')

/** The demonstration before the first mark: its rubric may still be changed. */
function writeUnmarkedDemo(folder: string): string {
  return writeChangedDemo(join(folder, '未录分.json'), ({ contest }) => {
    contest.sheets = []
  })
}

function openFile(...filePaths: string[]): ScriptedDialog {
  return { method: 'showOpenDialog', answer: { canceled: false, filePaths } }
}

function saveFile(filePath: string): ScriptedDialog {
  return { method: 'showSaveDialog', answer: { canceled: false, filePath } }
}

/** The message that a field names as its description. */
async function expectRefused(field: Locator, message: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(message)
  await expect(field.page().getByRole('alert').filter({ hasText: message }).first()).toBeVisible()
}

async function expectRanking(desk: Page, expected: ReturnType<typeof scoreOneContest>): Promise<void> {
  const rows = desk.getByRole('table', { name: '排名' }).getByRole('row')
  await expect(rows).toHaveCount(1 + expected.ranked.length + expected.unranked.length)
  for (const [index, { unitId, published }] of expected.ranked.entries()) {
    const name = demo.campaign.units.find((candidate) => candidate.unitId === unitId)?.name ?? '?'
    await expect(rows.nth(index + 1)).toContainText(name)
    await expect(rows.nth(index + 1)).toContainText(published)
  }
}

test('a bad mark stays as typed, says why, counts for nothing, and one undo brings the good one back', async ({
  launch,
}) => {
  const judge = demo.contest.judges[0]
  const first = await launch()
  const { desk } = first
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/entry')
  await choosePile(desk, judge?.label ?? '', visit)
  const cell = findCell(desk, unit, '重点任务推进')
  const before = await cell.textContent()
  const bad: [text: string, reason: string][] = [
    ['15.5', '超过满分 15'],
    ['-1', '分数不能为负数'],
    ['14.3', '应为 0.5 的整数倍'],
    ['14.555', '最多两位小数'],
    ['abc', '不是数字'],
  ]
  for (const [text, reason] of bad) {
    await enterMark(desk, cell, text)
    await expect(cell).toHaveText(text)
    await expect(cell).toHaveAttribute('aria-invalid', 'true')
    await expect(cell).toHaveAttribute('title', `${text}：${reason}`)
    await expect(desk.getByRole('status').filter({ hasText: reason })).toContainText(
      `${unit} 重点任务推进：“${text}”不计入`,
    )
  }
  await expect(desk.getByRole('row', { name: new RegExp(`^${unit}`) }).getByText('有误')).toBeVisible()
  await expect(desk.getByText('本页 6/7 张')).toBeVisible()
  await waitForSaved(desk)

  const without = readOneContest()
  const sheet = without.contest.sheets.find((one) => one.judgeId === judge?.id && one.marks['item-tasks'] !== undefined)
  delete sheet?.marks['item-tasks']
  await openTab(desk, '成绩')
  await expectRanking(desk, scoreOneContest(without))
  await first.close()

  const again = await launch()
  await goTo(again.desk, 'campaigns/1/entry')
  await choosePile(again.desk, judge?.label ?? '', visit)
  const kept = findCell(again.desk, unit, '重点任务推进')
  await expect(kept).toHaveText('abc')
  await expect(kept).toHaveAttribute('aria-invalid', 'true')
  await enterMark(again.desk, kept, '14.7')
  await expect(kept).toHaveText('14.7')
  await enterMark(again.desk, kept, before ?? '')
  await expect(kept).toHaveAttribute('aria-invalid', 'false')
  await again.desk.keyboard.press('Control+z')
  await expect(kept).toHaveText('14.7')
  await again.desk.keyboard.press('Control+y')
  await expect(kept).toHaveText(before ?? '')
  await openTab(again.desk, '成绩')
  await expectRanking(again.desk, scoreOneContest(demo))
})

test('an empty or doubled name is refused where it was typed, and the old one stays', async ({ launch }) => {
  const stop = demo.campaign.stops[0]?.name ?? ''
  const fields: [address: string, label: string, text: string, message: string][] = [
    ['units', `${unit} 名称`, '', '名称不能为空'],
    ['units', `${unit} 名称`, '兰亭社区', '已有“兰亭社区”'],
    ['campaigns/1/plan', '活动名称', '', '活动名称不能为空'],
    ['campaigns/1/plan', `名称：${unit}`, '', '名称不能为空'],
    ['campaigns/1/stops', `名称：${stop}`, '', '名称不能为空'],
    ['campaigns/1/judges', '评委：1', '', '评委名称不能为空'],
    ['campaigns/1/judges', '评委：1', '评委02', '同一名评委不能计两次'],
    ['campaigns/1/judges', '评委组名称：班子成员', '', '评委组名称不能为空'],
    ['campaigns/1/judges', '评委组名称：班子成员', '科室（站所）', '已有评委组'],
    ['campaigns/1/rubric', '评比名称', '', '名称不能为空'],
    ['settings', '街道名称', '', '街道名称不能为空'],
    ['settings', '操作员', '', '至少写一个操作员'],
    ['settings', '操作员', '录入员1\n录入员1', '“录入员1”写了两次'],
  ]
  const first = await launch()
  const { desk } = first
  await openDemo(desk)
  const before = new Map<string, string>()
  for (const [address, label, text, message] of fields) {
    await goTo(desk, address)
    const field = desk.getByRole('textbox', { name: label, exact: true })
    const old = before.get(label) ?? (await field.inputValue())
    before.set(label, old)
    await field.fill(text)
    await field.press('Tab')
    await expectRefused(field, new RegExp(message))
    await expect(field).toHaveValue(text)
  }
  await first.close()

  const again = await launch()
  for (const [address, label] of fields) {
    await goTo(again.desk, address)
    await expect(again.desk.getByRole('textbox', { name: label, exact: true })).toHaveValue(before.get(label) ?? '?')
  }
})

test('an office and a campaign without a name are not made', async ({ launch }) => {
  const { desk } = await launch()
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '从名单开始' }).click()
  await desk.getByRole('textbox', { name: '村(社区)名单' }).fill('甲村\n甲村\n乙社区')
  await expect(desk.getByText('名称重复，不会重复添加：甲村')).toBeVisible()
  await desk.getByRole('button', { name: '建立街道' }).click()
  const name = desk.getByRole('textbox', { name: '街道名称' })
  await expectRefused(name, '请填写街道名称')
  await expect(desk.getByRole('textbox', { name: '村(社区)名单' })).toHaveValue('甲村\n甲村\n乙社区')
  await name.fill('演示街道')
  await desk.getByRole('button', { name: '建立街道' }).click()

  await goTo(desk, 'units')
  await expect(desk.getByText('共 2 个')).toBeVisible()
  await desk.getByRole('button', { name: '添加', exact: true }).click()
  await desk.getByRole('button', { name: '添加到名单' }).click()
  await expect(desk.getByRole('alert')).toContainText('没有读到名称')

  await goTo(desk, 'campaigns')
  await desk.getByRole('button', { name: '新建活动' }).first().click()
  await desk.getByRole('textbox', { name: '活动名称' }).fill(' ')
  await desk.getByRole('button', { name: '建立活动' }).click()
  await expect(desk.getByRole('alert')).toContainText('请填写活动名称')
  await desk.getByRole('textbox', { name: '年度' }).fill('二三')
  await desk.getByRole('button', { name: '建立活动' }).click()
  await expect(desk.getByRole('alert')).toContainText('年度应为四位数字')
  await desk.getByRole('button', { name: '取消' }).click()
  await expect(desk.getByText('还没有活动')).toBeVisible()
})

test('marks that do not add up, weights that are not 100 and wrong numbers in a rubric are told at once and after a restart', async ({
  launch,
  userData,
}) => {
  const first = await launch({ dialogs: [openFile(writeUnmarkedDemo(userData))] })
  const { desk } = first
  await importFirst(desk)
  await goTo(desk, 'campaigns/1/rubric')
  const sum = desk.getByRole('status').filter({ hasText: '合计' })
  await expect(sum).toContainText('合计 100 分，与满分相符')
  const findMax = (page: Page) =>
    page.getByRole('region', { name: `环节：${visit}` }).getByRole('textbox', { name: '满分：第 1 项' })
  const max = findMax(desk)
  await max.fill('14')
  await max.press('Tab')
  await expect(sum).toContainText('合计 99 分，与满分 100 分不符')
  await expect(desk.getByText('已保存', { exact: true })).toBeVisible()
  for (const [text, message] of [
    ['十五', '应为数字，最多两位小数'],
    ['', '请填写'],
    ['14.3', '满分应为分值间隔 0.5 的整数倍'],
  ] as const) {
    await max.fill(text)
    await desk.getByRole('textbox', { name: '评比名称' }).focus()
    await expectRefused(max, message)
    await expect(max).toHaveValue(text)
    await expect(desk.getByRole('alert').filter({ hasText: '未保存：“现场观摩”第 1 项' })).toContainText(message)
  }
  await goTo(desk, 'campaigns/1/results')
  await expect(desk.getByText('各项满分之和与评分表标明的满分不符')).toBeVisible()
  await first.close()

  const second = await launch()
  await goTo(second.desk, 'campaigns/1/rubric')
  await expect(second.desk.getByText('合计 99 分，与满分 100 分不符')).toBeVisible()
  await expect(findMax(second.desk)).toHaveValue('14')
  await second.desk.getByText('计分规则', { exact: true }).click()
  await second.desk
    .getByRole('combobox', { name: '各环节怎样合成' })
    .selectOption({ label: '各环节折成百分制后按权重相加' })
  await second.desk.getByText('评分项', { exact: true }).first().click()
  const weights = second.desk.getByRole('textbox', { name: '权重 %' })
  await weights.nth(0).fill('')
  await weights.nth(0).press('Tab')
  await expectRefused(weights.nth(0), '请填写')
  await weights.nth(0).fill('60')
  await weights.nth(1).fill('30')
  await weights.nth(1).press('Tab')
  await expect(second.desk.getByText('权重合计 90%，应为 100%')).toBeVisible()
  await expect(second.desk.getByText('已保存', { exact: true })).toBeVisible()
  await second.close()

  const third = await launch()
  await goTo(third.desk, 'campaigns/1/rubric')
  await expect(third.desk.getByText('权重合计 90%，应为 100%')).toBeVisible()
  await goTo(third.desk, 'campaigns/1/results')
  await expect(third.desk.getByText('各环节权重之和不是 100')).toBeVisible()
})

test('a file that is wrong or is no package is refused with the place of every mistake, and nothing is imported', async ({
  launch,
  userData,
}) => {
  const at = 'campaigns[0].contests[0]'
  const broken: [name: string, path: string, message: string, change: Parameters<typeof writeChangedDemo>[1]][] = [
    [
      '评委不存在',
      `${at}.sheets[3].judgeId`,
      '评委',
      ({ contest }) => Object.assign(contest.sheets[3] ?? {}, { judgeId: 'nobody' }),
    ],
    [
      '评分单重复',
      `${at}.sheets[166]`,
      '两张评分单',
      ({ contest }) => contest.sheets.push(...contest.sheets.slice(0, 1)),
    ],
    [
      '评委重复',
      `${at}.judges[12].id`,
      '评委编号重复',
      ({ contest }) => contest.judges.push(...contest.judges.slice(0, 1)),
    ],
    [
      '评委组重复',
      `${at}.parts[0].panels[2].panelId`,
      '评委组重复',
      ({ contest }) => contest.parts[0]?.panels.push(...(contest.parts[0]?.panels.slice(0, 1) ?? [])),
    ],
    [
      '分数过高',
      `${at}.sheets[0].marks.item-tasks`,
      '超过满分 15',
      ({ contest }) => Object.assign(contest.sheets[0]?.marks ?? {}, { 'item-tasks': '15.5' }),
    ],
    [
      '没有权重',
      `${at}.parts[0].weight`,
      '每个环节都要有权重',
      ({ contest }) => Object.assign(contest, { composition: 'weighted' }),
    ],
    [
      '点位的村不存在',
      'campaigns[0].stops[1].unitIds[0]',
      '村(社区)',
      ({ campaign }) => campaign.stops[1]?.unitIds.splice(0, 1, 'nowhere'),
    ],
    ['名称为空', 'units[2].name', '不能为空', ({ document }) => Object.assign(document.units[2] ?? {}, { name: '' })],
    ['版本太新', 'version', '请用更新的程序打开', ({ document }) => Object.assign(document, { version: 2 })],
  ]
  const noPackages: [name: string, bytes: Uint8Array, message: string][] = [
    ['空文件.lsb', Buffer.alloc(0), ''],
    ['照片.json', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), ''],
    ['别的.json', Buffer.from('{"name":"别的程序"}'), '不是亮赛比工作台的数据包'],
    ['半截.lsb', gzipSync(readFileSync('assets/demo/demo-campaign.json')).subarray(0, 2000), ''],
  ]
  const files = broken.map(([name, , , change]) => writeChangedDemo(join(userData, `${name}.json`), change))
  for (const [name, bytes] of noPackages) {
    writeFileSync(join(userData, name), bytes)
    files.push(join(userData, name))
  }
  const first = await launch({ dialogs: files.map((file) => openFile(file)) })
  const { desk } = first
  await chooseOperator(desk)
  await desk.getByRole('button', { name: '导入数据包' }).click()
  const report = desk.getByRole('alert').filter({ hasText: '不能导入' })
  for (const [name, path, message] of broken) {
    await expect(report).toContainText(`“${name}.json”不能导入`)
    await expect(report).toContainText('本机数据没有任何改动')
    const row = report.getByRole('row').filter({ has: desk.getByRole('cell', { name: path, exact: true }) })
    await expect(row).toContainText(message)
    await expect(desk.getByRole('button', { name: '确认导入' })).toHaveCount(0)
    await desk.getByRole('button', { name: '换一个文件' }).click()
  }
  for (const [index, [name, , message]] of noPackages.entries()) {
    await expect(report).toContainText(`“${name}”不能导入`)
    await expect(report.getByRole('row').nth(1)).toContainText(/[\u4e00-\u9fff]/)
    await expect(report).toContainText(message)
    await expect(report).not.toContainText(/Error|undefined|JSON\.parse|unexpected/i)
    if (index < noPackages.length - 1) await desk.getByRole('button', { name: '换一个文件' }).click()
  }
  await first.close()

  const again = await launch()
  await expect(again.desk.getByRole('button', { name: '看看演示' })).toBeVisible()
})

test.describe('a full disk', () => {
  const blocked = whyNotMounting()
  test.skip(blocked !== null, blocked ?? '')

  test('leaves the old file as it was when an export does not fit, and says so', async ({ launch, userData }) => {
    const disk = mountDisk(join(userData, 'U盘'), 64 * 1024)
    try {
      const [lsb, pdf] = [join(disk.folder, '数据包.lsb'), join(disk.folder, '汇总表.pdf')]
      writeFileSync(lsb, 'old')
      disk.leave(0)
      const { desk } = await launch({ dialogs: [saveFile(lsb), saveFile(pdf), saveFile(lsb)] })
      await openDemo(desk)
      await goTo(desk, 'data')
      await desk.getByRole('button', { name: '导出到文件…' }).click()
      await expect(desk.getByRole('alert')).toContainText(`磁盘已满，没有写入“${lsb}”`)
      await goTo(desk, 'campaigns/1/print')
      await desk.getByRole('button', { name: '成绩汇总表存为 PDF' }).click()
      await expect(desk.getByRole('alert')).toContainText(`磁盘已满，没有写入“${pdf}”`)
      expect([readdirSync(disk.folder), readFileSync(lsb, 'utf8')]).toEqual([['数据包.lsb'], 'old'])

      disk.leave(mebibyte)
      await goTo(desk, 'data')
      await desk.getByRole('button', { name: '导出到文件…' }).click()
      await expect(desk.getByText(`已写入 ${lsb}`)).toBeVisible()
      await expect(desk.getByRole('alert')).toHaveCount(0)
      expect(readFileSync(lsb).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))
    } finally {
      disk.unmount()
    }
  })

  test('stops saving before the data is in danger, keeps what was typed on the screen, and saves it once there is room', async ({
    launch,
    userData,
  }) => {
    const disk = mountDisk(join(userData, '数据盘'), 1024 * mebibyte)
    try {
      const first = await launch({ userData: disk.folder })
      const { desk } = first
      await openDemo(desk)
      await goTo(desk, 'campaigns/1/entry')
      const cell = findCell(desk, unit, '重点任务推进')
      let typed = ''
      disk.leave(60 * mebibyte)
      const unsaved = desk.getByRole('alert').filter({ hasText: '有 1 处未保存' })
      // While there is room, it is measured every three seconds: until then marks are still saved.
      const marks = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
      await expect(async () => {
        typed = marks.shift() ?? ''
        await enterMark(desk, cell, typed)
        await expect(unsaved).toContainText('暂停保存', { timeout: 1000 })
      }).toPass({ timeout: 10_000 })
      await expect(cell).toHaveText(typed)
      await expect(cell).toHaveAttribute('title', /未保存/)
      await goTo(desk, 'units')
      const name = desk.getByRole('textbox', { name: `${unit} 名称` })
      await name.fill('改过的村')
      await name.press('Tab')
      await expectRefused(name, /未保存：数据所在的磁盘只剩 \d+ MB/)
      await goTo(desk, 'campaigns/1/entry')
      await expect(cell).toHaveText(typed)

      disk.leave(600 * mebibyte)
      await desk.getByRole('button', { name: '重试保存' }).click()
      // The alert is gone while the mark is on its way: only when nothing is, its absence means saved.
      await waitForSaved(desk)
      await expect(desk.getByRole('alert')).toHaveCount(0)
      await first.kill()

      disk.leave(mebibyte)
      await expect(launch({ userData: disk.folder })).rejects.toThrow(/ended with 1|closed|connect/)
      disk.leave(600 * mebibyte)
      const again = await launch({ userData: disk.folder })
      await goTo(again.desk, 'campaigns/1/entry')
      await expect(findCell(again.desk, unit, '重点任务推进')).toHaveText(typed)
      await goTo(again.desk, 'units')
      await expect(again.desk.getByRole('textbox', { name: `${unit} 名称` })).toHaveValue(unit)
      await again.close()
    } finally {
      disk.unmount()
    }
  })
})
