import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { mayUse, senderHost } from './sender'

function event(url: string | null, isMainFrame = true): IpcMainInvokeEvent {
  const frame = url === null ? null : { url }
  return { senderFrame: frame, sender: { mainFrame: isMainFrame ? frame : { url } } } as unknown as IpcMainInvokeEvent
}

describe('senderHost', () => {
  const cases: [name: string, event: IpcMainInvokeEvent, host: string | null][] = [
    ['the window', event('app://desk/index.html'), 'desk'],
    ['a frame inside the window', event('app://desk/index.html', false), null],
    ['a page that is gone', event(null), null],
    ['a page of the web', event('https://desk/index.html'), null],
    ['a file', event('file:///desk/index.html'), null],
    ['no address', event('nonsense'), null],
  ]
  test.each(cases)('%s', (_name, sender, host) => {
    expect(senderHost(sender)).toBe(host)
  })
})

test('the desk may do everything, the print page only ask, other pages nothing', () => {
  const kinds = ['query', 'command', 'main'] as const
  const allowed = (host: string | null) => kinds.filter((kind) => mayUse(host, kind))
  expect(allowed('desk')).toEqual(['query', 'command', 'main'])
  expect(allowed('print')).toEqual(['query'])
  expect(['store', 'hall', 'other', null].flatMap(allowed)).toEqual([])
})
