import { EventEmitter } from 'node:events'
import type { App, Session, WindowOpenHandlerResponse } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { guardNavigation, mayNavigate } from './navigation'
import { guardPermissions } from './permissions'

describe('mayNavigate', () => {
  const desk = 'app://desk/index.html'
  const cases: [from: string, to: string, isAllowed: boolean][] = [
    [desk, 'app://desk/index.html#/campaigns/1', true],
    [desk, 'app://desk/other.html', false],
    [desk, 'app://store/index.html', false],
    [desk, 'app://other/index.html', false],
    [desk, 'https://desk/', false],
    [desk, 'file:///etc/passwd', false],
    [desk, 'javascript:alert(1)', false],
    [desk, 'app://desk.evil/', false],
    ['', desk, false],
  ]
  test.each(cases)('%s → %s: %s', (from, to, isAllowed) => {
    expect(mayNavigate(from, to)).toBe(isAllowed)
  })
})

test('every new page is held where it is', () => {
  const app = new EventEmitter()
  guardNavigation(app as unknown as Pick<App, 'on'>)
  let openHandler: (() => Pick<WindowOpenHandlerResponse, 'action'>) | undefined
  const contents = Object.assign(new EventEmitter(), {
    getURL: () => 'app://desk/index.html',
    setWindowOpenHandler: (handler: typeof openHandler) => {
      openHandler = handler
    },
  })
  app.emit('web-contents-created', {}, contents)
  expect(openHandler?.()).toEqual({ action: 'deny' })
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const preventDefault = vi.fn()
    contents.emit(event, { url: 'https://example.org/', preventDefault })
    expect(preventDefault, event).toHaveBeenCalledOnce()
  }
})

test('permissions: a short list, for own pages, both when asked for and when checked', () => {
  type Handlers = {
    request: Parameters<Session['setPermissionRequestHandler']>[0]
    check: Parameters<Session['setPermissionCheckHandler']>[0]
  }
  const handlers: Handlers = { request: null, check: null }
  guardPermissions({
    setPermissionRequestHandler: (handler) => {
      handlers.request = handler
    },
    setPermissionCheckHandler: (handler) => {
      handlers.check = handler
    },
  })
  const answers = (permission: string, url: string): boolean[] => {
    const asked: boolean[] = []
    const answer = (isGranted: boolean) => asked.push(isGranted)
    handlers.request?.(null as never, permission as never, answer, { requestingUrl: url } as never)
    return [...asked, handlers.check?.(null, permission as never, url, {} as never) ?? true]
  }
  expect(answers('clipboard-sanitized-write', 'app://desk/')).toEqual([true, true])
  expect(answers('persistent-storage', 'app://store/')).toEqual([true, true])
  expect(answers('clipboard-sanitized-write', 'https://example.org/')).toEqual([false, false])
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb']) {
    expect(answers(permission, 'app://desk/'), permission).toEqual([false, false])
  }
})
