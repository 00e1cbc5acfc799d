import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../../shared/ipc/app-error'
import { answerCall, type Handlers } from './answer'

function eventFrom(host: string): IpcMainInvokeEvent {
  const frame = { url: `app://${host}/index.html` }
  return { senderFrame: frame, sender: { mainFrame: frame } } as unknown as IpcMainInvokeEvent
}

type Name = keyof Handlers

async function call(name: Name, request: unknown, handler: (...all: never[]) => Promise<unknown>, host = 'desk') {
  const notes: string[] = []
  const handlers = { [name]: handler } as unknown as Handlers
  const reply = await answerCall(handlers, (line) => notes.push(line), {
    name,
    event: eventFrom(host),
    request,
    screen: 'units',
  })
  return { reply, notes }
}

test('a good request gets the value of its handler, with defaults filled in and the screen', async () => {
  const seen: unknown[] = []
  const { reply, notes } = await call('offices:create', { name: ' 某街道 ', district: '某区' }, async (...all) => {
    seen.push(...all)
    return { officeId: 'o1' }
  })
  expect(reply).toEqual({ ok: true, value: { officeId: 'o1' } })
  expect(seen).toEqual([{ name: '某街道', district: '某区' }, { screen: 'units' }])
  expect(notes).toEqual([expect.stringMatching(/^offices:create \d+\.\d ms$/)])
})

describe('a refused request', () => {
  const unused = async () => expect.fail('must not run')

  test('bad input tells the first problem and its path, and is not logged', async () => {
    const unit = { name: '', kind: 'village', group: '' }
    const { reply, notes } = await call('units:add', { officeId: '机密', units: [unit] }, unused)
    expect(reply).toEqual({
      ok: false,
      error: { code: 'bad-input', message: '名称不能为空', path: 'units[0].name' },
    })
    expect(notes.join()).not.toContain('机密')
    expect(notes).toEqual([expect.stringMatching(/bad-input$/)])
  })

  test('a problem without a Chinese message gets a general one', async () => {
    const { reply } = await call('offices:get', { officeId: 7 }, unused)
    expect(reply).toMatchObject({
      error: { code: 'bad-input', message: expect.stringContaining('请检查'), path: 'officeId' },
    })
  })

  test.each([
    ['print', 'offices:create', { name: '甲', district: '' }],
    ['print', 'settings:get', {}],
    ['store', 'offices:list', {}],
    ['hall', 'offices:list', {}],
  ] as const)('%s may not use %s', async (host, name, request) => {
    const { reply } = await call(name, request, unused, host)
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  test('the print page may ask', async () => {
    const { reply } = await call('offices:list', {}, async () => [], 'print')
    expect(reply).toEqual({ ok: true, value: [] })
  })
})

test('an error for the user crosses as it is', async () => {
  const { reply, notes } = await call('offices:list', {}, () => Promise.reject(new UserError('sealed', '已封存', 'a')))
  expect(reply).toEqual({ ok: false, error: { code: 'sealed', message: '已封存', path: 'a' } })
  expect(notes).toHaveLength(1)
})

test('any other error becomes `internal`, and its place but not its message is logged', async () => {
  const { reply, notes } = await call('offices:list', {}, () => Promise.reject(new TypeError('机密')))
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', message: '程序内部出错：机密' } })
  expect(notes.join()).toContain('fault: TypeError')
  expect(notes.join()).not.toContain('机密')
})
