import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultTextOptions } from '../../../shared/documents/text-options'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { printAddress, printOnPaper, printToPdf } from './print-window'

const fake = vi.hoisted(() => ({
  ready: (): Promise<void> => Promise.resolve(),
  printers: [] as object[],
  outcome: [true, ''] as [boolean, string],
  calls: [] as unknown[],
}))
vi.mock('electron', () => ({
  app: { isPackaged: true },
  BrowserWindow: class {
    webContents = {
      executeJavaScript: () => fake.ready(),
      printToPDF: async (options: object) => {
        fake.calls.push(['pdf', options])
        return Buffer.from('%PDF')
      },
      getPrintersAsync: async () => fake.printers,
      print: (options: object, done: (...outcome: [boolean, string]) => void) => {
        fake.calls.push(['print', options])
        done(...fake.outcome)
      },
    }
    constructor(options: object) {
      fake.calls.push(['new', options])
    }
    async loadURL(address: string) {
      fake.calls.push(['load', address])
    }
    isDestroyed() {
      return false
    }
    destroy() {
      fake.calls.push('destroy')
    }
  },
}))

const request: DocumentRequest = {
  document: 'summary',
  campaignKey: 1,
  contestKey: 2,
  paper: 'A4',
  text: defaultTextOptions,
}

beforeEach(() => {
  fake.calls.length = 0
  fake.ready = () => Promise.resolve()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the address tells the print page everything', () => {
  const tally = printAddress({ ...request, document: 'tally' })
  expect(tally).toBe('app://print/index.html#/tally?campaign=1&contest=2&paper=A4')
  const address = printAddress({ ...request, document: 'circular', contestKey: null })
  const query = new URLSearchParams(address.split('?')[1])
  expect(JSON.parse(query.get('text') ?? '')).toEqual(defaultTextOptions)
  expect(printAddress({ ...request, document: 'blankSheets', isNamed: true })).toContain('&named=1')
  expect(printAddress({ ...request, document: 'feedback', contestKey: null, unitId: 'u&1' })).toContain('&unit=u%261')
})

test('a PDF takes paper and margins from the style sheet, and the window is never shown', async () => {
  expect(await printToPdf('print.cjs', request)).toEqual(Buffer.from('%PDF'))
  expect(fake.calls).toEqual([
    ['new', expect.objectContaining({ show: false })],
    ['load', printAddress(request)],
    ['pdf', { preferCSSPageSize: true, printBackground: true, margins: { top: 0, bottom: 0, left: 0, right: 0 } }],
    'destroy',
  ])
})

describe('layout', () => {
  test('a page that fails tells why, and its window is destroyed', async () => {
    fake.ready = () => Promise.reject(new Error('Error: 活动已被删除\n    at page'))
    await expect(printToPdf('print.cjs', request)).rejects.toMatchObject({
      code: 'internal',
      message: '文件没有排好版：活动已被删除。请重试。',
    })
    expect(fake.calls.at(-1)).toBe('destroy')
  })

  test('a page that is never ready is given up after a minute', async () => {
    vi.useFakeTimers()
    fake.ready = () => new Promise(() => undefined)
    const failure = expect(printToPdf('print.cjs', request)).rejects.toMatchObject({ code: 'internal' })
    await vi.advanceTimersByTimeAsync(60_000)
    await failure
    expect(fake.calls.at(-1)).toBe('destroy')
  })
})

describe('paper', () => {
  test('without a printer says to save a PDF, and opens no dialog', async () => {
    fake.printers = []
    await expect(printOnPaper('print.cjs', { ...request, copies: 1 })).rejects.toMatchObject({
      code: 'no-printer',
      message: expect.stringContaining('PDF'),
    })
    expect(fake.calls.some((call) => Array.isArray(call) && call[0] === 'print')).toBe(false)
  })

  test('as many copies as were asked for', async () => {
    fake.printers = [{ name: 'p' }]
    await printOnPaper('print.cjs', { ...request, copies: 11 })
    expect(fake.calls).toContainEqual(['print', expect.objectContaining({ copies: 11, landscape: true })])
  })

  test.each([
    [true, '', true],
    [false, 'Print job canceled', false],
  ] as const)('done %s, reason “%s”: printed %s', async (isDone, reason, isPrinted) => {
    fake.printers = [{ name: 'p' }]
    fake.outcome = [isDone, reason]
    expect(await printOnPaper('print.cjs', { ...request, copies: 1 })).toBe(isPrinted)
  })

  test('a failure is told', async () => {
    fake.printers = [{ name: 'p' }]
    fake.outcome = [false, 'Invalid printer settings']
    await expect(printOnPaper('print.cjs', { ...request, copies: 1 })).rejects.toMatchObject({ code: 'no-printer' })
  })
})
