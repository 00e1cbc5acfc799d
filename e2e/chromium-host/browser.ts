import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CdpSession } from '../../electron/chromium/cdp-connection'
import type { TargetInfo, WindowBounds } from '../../electron/chromium/cdp-protocol'
import { findChromium } from '../../electron/chromium/find-chromium'
import { type ChromiumProcess, launchChromium } from '../../electron/chromium/launch-chromium'
import { hostOptions, trace } from './host-options'

export type PageKind = 'normal' | 'background' | 'hidden'
type PageSize = { width: number; height: number }

const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  browser: { has_seen_welcome_page: true },
}

let running: ChromiumProcess | undefined
let unusedTarget: string | undefined
let isClosing = false
let markStarted: () => void = () => {}
const started = new Promise<void>((resolve) => {
  markStarted = resolve
})
const closedListeners = new Map<string, () => void>()

function writeProfile(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  try {
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx' })
  } catch {
    // The profile keeps the preferences that it has.
  }
}

/** Electron's `process.versions.chrome`, on which the guard against an older browser rests. */
function reportVersion({ product }: { product: string }): void {
  const chrome = product.split('/')[1] ?? ''
  const versions = Object.freeze({ ...process.versions, chrome })
  Object.defineProperty(process, 'versions', { value: versions, configurable: true, enumerable: true })
}

/** A page opened by a page never lives. */
function refusePopup({ targetId, openerId }: TargetInfo): void {
  if (openerId === undefined) return
  running?.connection.browser.send('Target.closeTarget', { targetId }).catch(() => {})
}

/** Starts Chromium on `<userData>/host-profile`. `onDeath` is called when it ends without being asked to. */
export async function startBrowser(
  userData: string,
  locale: string,
  switches: string[],
  onDeath: () => void,
): Promise<void> {
  const executable = findChromium()
  if (executable === null) throw new Error('no Chromium, Chrome or Edge found')
  const profile = join(userData, 'host-profile')
  writeProfile(profile)
  const launched = await launchChromium({
    executable,
    profile,
    locale,
    isHeadless: !hostOptions.isHeaded,
    width: 1366,
    height: 768,
    extraArguments: ['--isolate-origins=https://[*.]app.internal', ...switches],
    ...(hostOptions.debuggingPort === null ? {} : { debuggingPort: hostOptions.debuggingPort }),
  })
  running = launched
  const { browser } = launched.connection
  const firstPage = new Promise<string>((resolve) => {
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type !== 'page') return
      resolve(targetInfo.targetId)
      refusePopup(targetInfo)
    })
  })
  browser.on('Target.targetDestroyed', ({ targetId }) => closedListeners.get(targetId)?.())
  const died = launched.exited.then(({ code, signal }) => {
    throw new Error(`Chromium ended while starting (${signal ?? code})`)
  })
  await Promise.race([browser.send('Target.setDiscoverTargets', { discover: true }), died])
  unusedTarget = await Promise.race([firstPage, died])
  reportVersion(await browser.send('Browser.getVersion'))
  died.catch(() => {
    if (!isClosing) onDeath()
  })
  trace('Chromium connected')
  markStarted()
}

/** Opens a page for a window; the first one that can be seen takes the window that Chromium started with. */
export async function openPage(kind: PageKind, { width, height }: PageSize): Promise<CdpSession> {
  await started
  if (running === undefined) throw new Error('Chromium is not running')
  const { connection } = running
  if (kind !== 'hidden' && unusedTarget !== undefined) {
    const targetId = unusedTarget
    unusedTarget = undefined
    return connection.attach(targetId)
  }
  const target =
    kind === 'hidden'
      ? { url: 'about:blank', hidden: true }
      : { url: 'about:blank', newWindow: true, background: kind === 'background', width, height }
  const { targetId } = await connection.browser.send('Target.createTarget', target)
  return connection.attach(targetId)
}

export function watchPage(targetId: string, onClosed: () => void): void {
  closedListeners.set(targetId, onClosed)
}

export async function closePage(targetId: string): Promise<void> {
  await running?.connection.browser.send('Target.closeTarget', { targetId }).catch(() => {})
}

export async function closeBrowser(): Promise<void> {
  isClosing = true
  await running?.close()
}

/** For the end of the process, where nothing can be awaited. */
export function killBrowser(): void {
  running?.kill()
}

/** Moves, sizes, minimises or restores the window of a page. */
export async function placeWindow(targetId: string, bounds: WindowBounds): Promise<void> {
  const browser = running?.connection.browser
  if (browser === undefined) return
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
  await browser.send('Browser.setWindowBounds', { windowId, bounds })
}
