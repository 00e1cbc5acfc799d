import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { CdpConnection } from './cdp-connection'
import { findChromium, listChromiumPaths } from './find-chromium'
import { listChromiumArguments } from './launch-chromium'
import { MessageFrames } from './message-frames'

test('LIANGSAI_CHROMIUM is the only candidate when it is set', () => {
  expect(listChromiumPaths('linux', { PATH: '/usr/bin', LIANGSAI_CHROMIUM: '/opt/c' })).toEqual(['/opt/c'])
  expect(findChromium('linux', { PATH: '/usr/bin', LIANGSAI_CHROMIUM: '/nowhere/c' })).toBeNull()
})

test('each system is searched where its programs are', () => {
  expect(listChromiumPaths('linux', { PATH: '/a:/b' }).slice(0, 3)).toEqual([
    '/a/chromium',
    '/b/chromium',
    '/a/chromium-browser',
  ])
  expect(listChromiumPaths('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  const windows = listChromiumPaths('win32', { ProgramFiles: 'P', 'ProgramFiles(x86)': 'X' })
  expect(windows.some((path) => /^X.Microsoft.Edge.Application.msedge\.exe$/.test(path))).toBe(true)
})

test('the sandbox is off for root only, and the debugging port is open only on demand', () => {
  const options = { profile: '/p', locale: 'zh-CN', isHeadless: true, width: 8, height: 9 }
  expect(listChromiumArguments(options, false)).not.toContain('--no-sandbox')
  expect(listChromiumArguments(options, true)).toContain('--no-sandbox')
  expect(listChromiumArguments(options, false).join(' ')).not.toContain('debugging-port')
  expect(listChromiumArguments({ ...options, debuggingPort: 0 }, false)).toContain('--remote-debugging-port=0')
})

test('messages are cut at NUL wherever the chunks end', () => {
  const bytes = Buffer.from('{"a":"甲"}\0{}\0')
  for (let size = 1; size <= bytes.length; size += 1) {
    const frames = new MessageFrames()
    const messages: string[] = []
    for (let start = 0; start < bytes.length; start += size)
      messages.push(...frames.push(bytes.subarray(start, start + size)))
    expect(messages).toEqual(['{"a":"甲"}', '{}'])
  }
})

test('answers find their command, errors name it, and events find their session', async () => {
  const output = new PassThrough()
  const input = new PassThrough()
  const connection = new CdpConnection(output, input)
  const answer = (message: object): void => void input.write(`${JSON.stringify(message)}\0`)
  const attached = connection.attach('T')
  answer({ id: 1, result: { sessionId: 'S' } })
  const session = await attached
  const events: string[] = []
  session.on('Target.targetDestroyed', ({ targetId }) => events.push(targetId))
  answer({ method: 'Target.targetDestroyed', params: { targetId: 'x' } })
  answer({ method: 'Target.targetDestroyed', sessionId: 'S', params: { targetId: 'y' } })
  const failing = session.send('Page.enable')
  answer({ id: 2, sessionId: 'S', error: { message: 'no page' } })
  await expect(failing).rejects.toThrow('Page.enable: no page')
  expect(events).toEqual(['y'])
  const printing = session.send('Page.printToPDF', {})
  answer({ method: 'Inspector.targetCrashed', sessionId: 'S', params: {} })
  await expect(printing).rejects.toThrow('the page crashed')
  const capturing = session.send('Page.captureScreenshot', { format: 'png' })
  answer({ method: 'Target.detachedFromTarget', params: { sessionId: 'S' } })
  await expect(capturing).rejects.toThrow('the page is closed')
  const waiting = session.send('Page.reload')
  connection.close()
  await expect(waiting).rejects.toThrow('the browser is closed')
  await expect(session.send('Page.reload')).rejects.toThrow('the browser is closed')
})
