import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

type Entry = readonly [field: Locator, text: string]

/**
 * Types over one field after the other and leaves each at once for the next: in the page itself, since a hand, a scanner
 * or a slow disk can be quicker than the keys that a test sends.
 */
async function typeQuickly(desk: Page, entries: readonly Entry[]): Promise<void> {
  const fields = await Promise.all(entries.map(([field]) => field.elementHandle()))
  await desk.evaluate(
    async ({ list, typed }) => {
      for (const [index, field] of list.entries()) {
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('no field')
        field.focus()
        field.select()
        document.execCommand('insertText', false, typed[index])
        await Promise.resolve()
      }
    },
    { list: fields, typed: entries.map(([, text]) => text) },
  )
  await desk.keyboard.press('Tab')
}

test('fields that are typed faster than they are saved all keep what was typed', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  const field = (name: string) => desk.getByRole('textbox', { name, exact: true })
  const visit = async (tab: string) => {
    await goTo(desk, tab)
    await expect(desk.getByRole('textbox').first()).toBeVisible()
  }
  const screens: { tab: string; list(): Promise<Entry[]> }[] = [
    {
      tab: 'campaigns/1/stops',
      list: async () => {
        const name = await desk
          .getByRole('textbox', { name: /^名称：/ })
          .first()
          .inputValue()
        return [
          [field(`地点：${name}`), '村部广场'],
          [field(`讲解人（职务）：${name}`), '村党支部书记'],
          [field(`行车(分)：${name}`), '17'],
          [field(`停留(分)：${name}`), '23'],
        ]
      },
    },
    {
      tab: 'campaigns/1/comments',
      list: async () => [
        [field('点评人（职务）：第 1 条'), '区委组织部副部长'],
        [field('点评内容：第 1 条'), '台账齐全（演示）'],
        [field('点评人（职务）：第 2 条'), '街道党工委书记'],
      ],
    },
    {
      tab: 'campaigns/1/judges',
      list: async () => [
        [field('发出份数：班子成员'), '9'],
        [field('收回份数：班子成员'), '7'],
        [field('作废份数：班子成员'), '1'],
        [field('评委：1'), '评委甲'],
        [field('评委：2'), '评委乙'],
      ],
    },
    {
      tab: 'units',
      list: async () => [
        [field('青松社区 组别'), '城区组'],
        [field('青松社区 书记职务'), '社区党委书记'],
        [field('青松社区 分包领导职务'), '街道人大工委主任'],
      ],
    },
  ]
  for (const { tab, list } of screens) {
    await visit(tab)
    const entries = await list()
    await typeQuickly(desk, entries)
    for (const [one] of entries) await expect(one).toHaveAttribute('aria-busy', 'false')
    await desk.reload()
    await visit(tab)
    for (const [one, text] of entries) await expect(one).toHaveValue(text)
  }
})

test('a button that is clicked twice does its work once', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await goTo(desk, 'campaigns/1/results')
  const panel = desk.getByRole('region').filter({ has: desk.getByRole('heading', { name: '加减分' }) })
  const adjustments = panel.getByRole('table', { name: '加减分' }).getByRole('row')
  await expect(adjustments).not.toHaveCount(0)
  const before = await adjustments.count()
  await panel.getByLabel('单位').selectOption({ index: 1 })
  await panel.getByLabel('分值', { exact: true }).fill('-0.5')
  await panel.getByLabel('原因', { exact: true }).fill('超时（演示）')
  await panel.getByRole('button', { name: '添加加减分' }).dblclick()
  await expect(adjustments).toHaveCount(before + 1)
  await expect(panel.getByLabel('分值', { exact: true })).toHaveValue('')

  await goTo(desk, 'campaigns/1/judges')
  const papers = desk.getByRole('table', { name: '收卷' }).getByRole('row', { name: /班子成员/ })
  const active = Number(await papers.getByRole('cell').nth(4).textContent())
  await papers.getByRole('textbox', { name: '收回份数：班子成员' }).fill(String(active + 2))
  await desk.keyboard.press('Enter')
  await papers.getByRole('button', { name: '按收回份数调整评委：班子成员' }).dblclick()
  await expect(papers.getByRole('cell').nth(4)).toHaveText(String(active + 2))
  await desk.reload()
  await expect(papers.getByRole('cell').nth(4)).toHaveText(String(active + 2))
  await goTo(desk, 'campaigns/1/results')
  await expect(adjustments).toHaveCount(before + 1)
})
