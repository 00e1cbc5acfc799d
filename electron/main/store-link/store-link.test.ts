import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainEvent } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CommandMeta, StoreReply, StoreRequest } from '../../../shared/ipc/store-protocol'
import { StoreLink, type StorePage, type StoreStatus } from './store-link'
import { timeLimits } from './time-limits'

const meta: Omit<CommandMeta, 'id'> = { operator: '录入员1', time: '2023-06-28T19:30:00.000+08:00' }

class FakePage implements StorePage {
  readonly sent: StoreRequest[] = []
  isDestroyed = false
  #gone: () => void = () => undefined

  async load(): Promise<void> {}

  send(_channel: string, payload: unknown): void {
    this.sent.push(payload as StoreRequest)
  }

  isSender(event: IpcMainEvent): boolean {
    return (event as unknown) === this
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  crash(): void {
    this.#gone()
  }

  destroy(): void {
    this.isDestroyed = true
  }
}

function setUp() {
  const ipcMain = new EventEmitter() as EventEmitter & Pick<IpcMain, 'on'>
  const pages: FakePage[] = []
  const statuses: StoreStatus['status'][] = []
  const makePage = () => {
    pages.push(new FakePage())
    return pages.at(-1) as FakePage
  }
  const link = new StoreLink(ipcMain, makePage, ({ status }) => statuses.push(status))
  return {
    link,
    pages,
    statuses,
    page: () => pages.at(-1) as FakePage,
    ready: (page: FakePage, problem: string | null = null) => ipcMain.emit('store:ready', page, problem),
    reply: (page: FakePage, reply: StoreReply) => ipcMain.emit('store:reply', page, reply),
    answer: (page: FakePage, value: unknown) => {
      const last = page.sent.at(-1) as StoreRequest
      ipcMain.emit('store:reply', page, { id: last.id, reply: { ok: true, value } } satisfies StoreReply)
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('asking', () => {
  test('waits for the ready message, then sends in order and gives each answer to its request', async () => {
    const { link, page, ready, reply } = setUp()
    await link.start()
    const first = link.query('offices:list', {})
    const second = link.query('campaigns:list', { officeId: 'o1' })
    expect(page().sent).toEqual([])
    ready(page())
    expect(page().sent.map((request) => request.name)).toEqual(['offices:list', 'campaigns:list'])
    reply(page(), { id: 2, reply: { ok: true, value: ['second'] } })
    reply(page(), { id: 1, reply: { ok: true, value: ['first'] } })
    expect([await first, await second]).toEqual([['first'], ['second']])
  })

  test('a refusal keeps its code, message and path', async () => {
    const { link, page, ready, reply } = setUp()
    await link.start()
    ready(page())
    const answer = link.query('offices:get', { officeId: 'x' })
    reply(page(), { id: 1, reply: { ok: false, error: { code: 'not-found', message: '没有', path: 'officeId' } } })
    await expect(answer).rejects.toMatchObject({ code: 'not-found', message: '没有', path: 'officeId' })
  })

  test('listens to its own page only', async () => {
    const { link, page, ready, statuses } = setUp()
    await link.start()
    ready(new FakePage())
    expect(statuses).toEqual([])
    ready(page())
    expect(statuses).toEqual(['ready'])
  })
})

describe('a page that is gone', () => {
  test('is made anew, and the same command is sent once more with the same id', async () => {
    const { link, pages, page, ready, answer, statuses } = setUp()
    await link.start()
    ready(page())
    const outcome = link.command('offices:create', { name: '某街道', district: '' }, meta)
    page().crash()
    await vi.runOnlyPendingTimersAsync()
    expect(pages.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false])
    ready(page())
    expect(pages[1]?.sent).toEqual(pages[0]?.sent)
    expect(page().sent[0]?.meta).toMatchObject({ ...meta, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    answer(page(), { value: { officeId: 'o1' } })
    expect(await outcome).toEqual({ value: { officeId: 'o1' } })
    expect(statuses).toEqual(['ready', 'restarting', 'ready'])
  })

  test('a second time fails what was pending both times, in Chinese', async () => {
    const { link, page, ready } = setUp()
    await link.start()
    ready(page())
    const answer = link.query('offices:list', {})
    const failure = expect(answer).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('数据存储中断'),
    })
    page().crash()
    await vi.advanceTimersByTimeAsync(1)
    ready(page())
    page().crash()
    await failure
  })

  test('again and again without an answer ends in failure, and then everything is refused at once', async () => {
    const { link, pages, page, ready, statuses } = setUp()
    await link.start()
    for (let time = 0; time < 6; time += 1) {
      ready(page())
      page().crash()
      await vi.advanceTimersByTimeAsync(5000)
    }
    expect(pages).toHaveLength(6)
    expect(statuses.at(-1)).toBe('failed')
    await expect(link.query('offices:list', {})).rejects.toMatchObject({ code: 'store-unavailable' })
  })

  test('any number of times is survived as long as each new page answers', async () => {
    const { link, page, ready, answer } = setUp()
    await link.start()
    for (let time = 0; time < 60; time += 1) {
      ready(page())
      const list = link.query('offices:list', {})
      answer(page(), [])
      await list
      page().crash()
      await vi.advanceTimersByTimeAsync(1)
    }
    ready(page())
    const list = link.query('offices:list', {})
    answer(page(), [])
    expect(await list).toEqual([])
  })
})

describe('time', () => {
  test('a query after 15 s: a page that answered others is slow, and only that query fails', async () => {
    const { link, pages, page, ready, reply } = setUp()
    await link.start()
    ready(page())
    const slow = link.query('offices:list', {})
    const failure = expect(slow).rejects.toMatchObject({ code: 'store-unavailable' })
    const quick = link.query('offices:list', {})
    reply(page(), { id: 2, reply: { ok: true, value: [] } })
    await quick
    await vi.advanceTimersByTimeAsync(timeLimits.query)
    await failure
    expect(pages).toHaveLength(1)
  })

  test('a page that answers nothing hangs: it is replaced and asked once more', async () => {
    const { link, pages, page, ready, answer } = setUp()
    await link.start()
    ready(page())
    const outcome = link.command('offices:create', { name: '某街道', district: '' }, meta)
    await vi.advanceTimersByTimeAsync(timeLimits.command + 1)
    expect(pages).toHaveLength(2)
    ready(page())
    answer(page(), 'done')
    expect(await outcome).toBe('done')
  })

  test('a query behind a long write waits as long as that may take', async () => {
    const { link, pages, page, ready, answer } = setUp()
    await link.start()
    ready(page())
    void link.command('packages:write', { document: {} as never }, meta).catch(() => undefined)
    const list = link.query('offices:list', {})
    await vi.advanceTimersByTimeAsync(timeLimits.query * 4)
    expect(pages).toHaveLength(1)
    answer(page(), [])
    expect(await list).toEqual([])
  })

  test('a page that never gets ready is replaced', async () => {
    const { link, pages } = setUp()
    await link.start()
    await vi.advanceTimersByTimeAsync(timeLimits.ready + 1)
    expect(pages).toHaveLength(2)
  })
})

test('a database that cannot be opened refuses what was asked and what is asked later, with its reason', async () => {
  const { link, page, ready, statuses } = setUp()
  await link.start()
  const early = link.query('offices:list', {})
  const failure = expect(early).rejects.toMatchObject({ message: '数据库打不开' })
  ready(page(), '数据库打不开')
  await failure
  await expect(link.query('offices:list', {})).rejects.toMatchObject({ message: '数据库打不开' })
  expect(statuses).toEqual(['failed'])
})

test('finishing waits for commands and for those that follow their answers, then closes the page', async () => {
  const { link, page, ready, answer } = setUp()
  await link.start()
  ready(page())
  const create = (name: string) => link.command('offices:create', { name, district: '' }, meta)
  const outcome = create('某街道')
  let isFinished = false
  const finished = link.finish().then(() => {
    isFinished = true
  })
  await vi.advanceTimersByTimeAsync(1000)
  answer(page(), 'done')
  expect(await outcome).toBe('done')
  await vi.advanceTimersByTimeAsync(100)
  const second = create('另一街道')
  await vi.advanceTimersByTimeAsync(1000)
  expect([isFinished, page().isDestroyed]).toEqual([false, false])
  answer(page(), 'done too')
  expect(await second).toBe('done too')
  await vi.advanceTimersByTimeAsync(200)
  await finished
  expect(page().isDestroyed).toBe(true)
  await expect(link.query('offices:list', {})).rejects.toMatchObject({ code: 'store-unavailable' })
})
