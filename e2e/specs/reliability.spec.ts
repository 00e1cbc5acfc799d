import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readOneContest, writeChangedDemo } from '../fixtures/demo-package'
import type { RunningApp } from '../fixtures/launch-app'
import { expect, test } from '../fixtures/test'
import { openTab, waitForSaved } from '../pages/campaign-tabs'
import { choosePile, findCell } from '../pages/entry-grid'
import { goTo, importFirst, openDemo } from '../pages/first-start'

const demo = readOneContest()
const units = demo.campaign.units.map(({ name }) => name)
const judges = demo.contest.judges.map(({ label }) => label)
const visit = demo.contest.parts[0]
const items = visit?.sections.flatMap((section) => section.items.map(({ name }) => name)) ?? []

type Typed = { unit: string; item: string; text: string }

/** Marks in the order of typing: down the units, then the next item. */
function planMarks(round: number): Typed[] {
  return items.flatMap((item, column) =>
    units.map((unit, row) => ({ unit, item, text: String(1 + ((row + 3 * column + round) % 8) / 2) })),
  )
}

async function openPile(desk: Page, judge: string): Promise<void> {
  await goTo(desk, 'campaigns/1/entry')
  await choosePile(desk, judge, visit?.name ?? '')
  await desk.getByRole('textbox', { name: '录入框' }).focus()
  await desk.keyboard.press('Control+Home')
}

async function typeMarks(desk: Page, marks: readonly Typed[]): Promise<void> {
  for (const { text } of marks) {
    await desk.keyboard.type(text)
    await desk.keyboard.press('Enter')
  }
}

async function expectMarks(desk: Page, marks: readonly Typed[]): Promise<void> {
  for (const { unit, item, text } of marks) await expect(findCell(desk, unit, item)).toHaveText(text)
}

/** The demonstration before the first mark. */
async function startUnmarked(launch: (options: object) => Promise<RunningApp>, folder: string): Promise<RunningApp> {
  const file = writeChangedDemo(join(folder, '未录分.json'), ({ contest }) => {
    contest.sheets = []
  })
  const app = await launch({ dialogs: [{ method: 'showOpenDialog', answer: { canceled: false, filePaths: [file] } }] })
  await importFirst(app.desk)
  return app
}

/** Types until so many marks are shown as saved, kills at that moment, and tells how many were shown in all. */
async function killWhileTyping(
  app: RunningApp,
  marks: readonly Typed[],
  goal: number,
  kill: (app: RunningApp) => Promise<void>,
): Promise<number> {
  let acknowledged = 0
  const reached = new Promise<void>((resolve) => {
    void app.desk.exposeFunction('witness', (count: number) => {
      acknowledged = Math.max(acknowledged, count)
      if (count >= goal) resolve()
    })
  })
  await app.desk.evaluate(() => {
    const tell = () => {
      const shown = /已保存 (\d+) 处/.exec(document.body.innerText)
      if (shown !== null) (window as unknown as { witness(count: number): void }).witness(Number(shown[1]))
    }
    new MutationObserver(tell).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  const typing = typeMarks(app.desk, marks).catch(() => undefined)
  await reached
  await kill(app)
  await typing
  return acknowledged
}

async function expectLogWhole(desk: Page): Promise<void> {
  await goTo(desk, 'data')
  await desk.getByRole('button', { name: '核验改动记录' }).click()
  await expect(desk.getByText(/核验通过/)).toBeVisible()
}

/** Holds every table of the store, as a slow disk does; `release` lets go after a time. */
async function holdStore(store: Page): Promise<{ release(milliseconds: number): Promise<void> }> {
  await store.evaluate(async () => {
    const [info] = await indexedDB.databases()
    const opening = indexedDB.open(info?.name ?? '')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const tables = [...opening.result.objectStoreNames]
    const transaction = opening.result.transaction(tables, 'readwrite')
    const state = { isHeld: true }
    Object.assign(window, { letGo: () => Object.assign(state, { isHeld: false }) })
    // A transaction lasts for as long as it is asked something.
    await new Promise<void>((resolve) => {
      const ask = () => {
        resolve()
        if (state.isHeld) transaction.objectStore(tables[0] ?? '').getAllKeys().onsuccess = ask
        else opening.result.close()
      }
      ask()
    })
  })
  return {
    release: (milliseconds) =>
      store.evaluate((time) => {
        const { letGo } = window as unknown as { letGo(): void }
        setTimeout(letGo, time)
      }, milliseconds),
  }
}

async function crashPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  // A page that crashes does not answer.
  session.send('Page.crash').catch(() => undefined)
}

/** Only the browser dies: the program ends by itself. */
async function killBrowser(app: RunningApp): Promise<void> {
  if (app.browserPid !== null) process.kill(app.browserPid, 'SIGKILL')
  await app.kill()
}

test('every mark that was shown as saved is there after the program was killed while marks were typed', async ({
  launch,
  userData,
}) => {
  let app = await startUnmarked(launch, userData)
  const rounds = [
    { goal: 12, kill: (one: RunningApp) => one.kill() },
    { goal: 30, kill: killBrowser },
  ]
  for (const [round, { goal, kill }] of rounds.entries()) {
    const marks = planMarks(round)
    const judge = judges[round] ?? ''
    await openPile(app.desk, judge)
    const acknowledged = await killWhileTyping(app, marks, goal, kill)
    expect(acknowledged).toBeGreaterThanOrEqual(goal)
    app = await launch()
    await openPile(app.desk, judge)
    await expectMarks(app.desk, marks.slice(0, acknowledged))
    for (const { unit, item, text } of marks.slice(acknowledged)) {
      expect(['', text]).toContain(await findCell(app.desk, unit, item).textContent())
    }
  }
  await expectLogWhole(app.desk)
})

test('a store that crashes while marks are typed is started again, and nothing typed is lost', async ({
  launch,
  userData,
}) => {
  const app = await startUnmarked(launch, userData)
  const { desk } = app
  await desk.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const text = document.querySelector('[aria-label="状态栏"]')?.textContent ?? ''
      if (text.includes('存储正在重新启动') && !seen.includes('restarting')) seen.push('restarting')
    }
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  await openPile(desk, judges[0] ?? '')
  const marks = planMarks(0)
  for (const start of [0, 14, 28]) {
    await crashPage(await app.findPage('store'))
    await typeMarks(desk, marks.slice(start, start + 14))
    await waitForSaved(desk)
  }
  expect(await desk.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['restarting'])
  await expect(desk.getByText('存储正常')).toBeVisible()
  await expect(desk.getByText('已保存 42 处')).toBeVisible()
  await app.close()
  const again = await launch()
  await openPile(again.desk, judges[0] ?? '')
  await expectMarks(again.desk, marks)
  await expectLogWhole(again.desk)
})

test('a window that crashes comes back with everything that was saved', async ({ launch, userData }) => {
  const app = await startUnmarked(launch, userData)
  const marks = planMarks(0).slice(0, 10)
  await openPile(app.desk, judges[0] ?? '')
  await typeMarks(app.desk, marks)
  await waitForSaved(app.desk)
  await crashPage(app.desk)
  const desk = await app.reconnect()
  await openPile(desk, judges[0] ?? '')
  await expectMarks(desk, marks)
})

test('a slow store shows what it has still to save, holds up no key, and loses nothing, even when the program is closed meanwhile', async ({
  launch,
  userData,
}) => {
  const app = await startUnmarked(launch, userData)
  const { desk } = app
  await openPile(desk, judges[0] ?? '')
  const marks = planMarks(0)
  const store = await app.findPage('store')
  const first = await holdStore(store)
  await typeMarks(desk, marks.slice(0, 12))
  await expect(desk.getByText('正在保存 12 处…')).toBeVisible()
  await expectMarks(desk, marks.slice(0, 12))
  await goTo(desk, 'data')
  await expect(desk.getByText('正在读取…')).toBeVisible()
  await first.release(0)
  await expect(desk.getByRole('table', { name: '改动记录' })).toBeVisible()
  await openPile(desk, judges[0] ?? '')
  await expectMarks(desk, marks.slice(0, 12))
  await waitForSaved(desk)

  await openPile(desk, judges[1] ?? '')
  const second = await holdStore(store)
  await typeMarks(desk, marks.slice(0, 24))
  await expect(desk.getByText('正在保存 24 处…')).toBeVisible()
  await second.release(1000)
  await app.close()
  const again = await launch()
  await openPile(again.desk, judges[0] ?? '')
  await expectMarks(again.desk, marks.slice(0, 12))
  await openPile(again.desk, judges[1] ?? '')
  await expectMarks(again.desk, marks.slice(0, 24))
})

test('what is being typed when the program is closed is saved', async ({ launch }) => {
  const first = await launch()
  await openDemo(first.desk)
  await goTo(first.desk, 'campaigns/1/plan')
  await first.desk.getByRole('textbox', { name: '主题' }).fill('比学赶超')
  expect((await first.close()).code).toBe(0)
  const again = await launch()
  await goTo(again.desk, 'campaigns/1/plan')
  await expect(again.desk.getByRole('textbox', { name: '主题' })).toHaveValue('比学赶超')
})

test('a second start on the same data ends at once and leaves the first one working', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  await expect(launch()).rejects.toThrow(/ended with 0|closed/)
  await goTo(desk, 'units')
  const name = desk.getByRole('textbox', { name: `${units[0]} 名称` })
  await name.fill('改名社区')
  await name.press('Tab')
  await expect(desk.getByRole('textbox', { name: '改名社区 名称' })).toHaveValue('改名社区')
})

test('importing the same package twice, or pressing the button twice, does not double anything', async ({
  launch,
  userData,
}) => {
  const file = writeChangedDemo(join(userData, '演示.json'), () => undefined)
  const open = { method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [file] } }
  const app = await launch({ dialogs: [open, open] })
  const { desk } = app
  await importFirst(desk, (button) => button.dblclick())
  const counts = async (page: Page) => {
    await goTo(page, 'campaigns')
    await expect(page.getByRole('table', { name: '活动' }).getByRole('row')).toHaveCount(2)
    return page.getByRole('table', { name: '活动' }).getByRole('row').nth(1).innerText()
  }
  const before = await counts(desk)
  expect(before).toContain('166')
  await goTo(desk, 'data')
  for (const button of ['导入数据包…', '打开演示数据']) {
    await desk.getByRole('button', { name: button }).click()
    await expect(desk.getByRole('alert').filter({ hasText: '本机已有同一活动' }).first()).toBeVisible()
    await expect(desk.getByRole('button', { name: '确认导入' }).first()).toBeDisabled()
  }
  expect(await counts(desk)).toBe(before)
  await app.close()
  const again = await launch()
  expect(await counts(again.desk)).toBe(before)
  await goTo(again.desk, 'units')
  await expect(again.desk.getByText(`共 ${units.length} 个`)).toBeVisible()
})

test('an import that is cut off by a kill is there as a whole or not at all', async ({ launch, userData }) => {
  const file = writeChangedDemo(join(userData, '演示.json'), () => undefined)
  const open = { method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [file] } }
  const app = await launch({ dialogs: [open] })
  await app.desk.getByRole('dialog', { name: '选择操作员' }).getByRole('button', { name: '录入员1' }).click()
  await app.desk.getByRole('button', { name: '导入数据包' }).click()
  await app.desk.getByRole('button', { name: '确认导入' }).click()
  await app.kill()
  const again = await launch()
  const campaign = again.desk.getByRole('link', { name: demo.campaign.title }).first()
  await expect(campaign.or(again.desk.getByRole('button', { name: '看看演示' }))).toBeVisible()
  if (!(await campaign.isVisible())) return
  await goTo(again.desk, 'campaigns')
  await expect(again.desk.getByRole('row', { name: demo.campaign.title })).toContainText('166')
  await expectLogWhole(again.desk)
})

test('after a restart there is nothing to undo, and the data stays', async ({ launch, userData }) => {
  const app = await startUnmarked(launch, userData)
  const marks = planMarks(0).slice(0, 3)
  await openPile(app.desk, judges[0] ?? '')
  await typeMarks(app.desk, marks)
  await waitForSaved(app.desk)
  await app.desk.keyboard.press('Control+z')
  await expect(findCell(app.desk, marks[2]?.unit ?? '', marks[2]?.item ?? '')).toHaveText('')
  await app.close()

  const { desk } = await launch()
  await openPile(desk, judges[0] ?? '')
  await expectMarks(desk, marks.slice(0, 2))
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('没有可以撤销的')).toBeVisible()
  await desk.keyboard.press('Control+y')
  await expect(desk.getByText('没有可以重做的')).toBeVisible()
  await expectMarks(desk, [...marks.slice(0, 2), { ...marks[2], text: '' } as Typed])
  await goTo(desk, 'units')
  await desk.getByRole('heading', { name: '村(社区)' }).click()
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('本页没有可以撤销的改动')).toBeVisible()
  await goTo(desk, 'campaigns/1/plan')
  await openTab(desk, '录入')
  await expectMarks(desk, marks.slice(0, 2))
})
