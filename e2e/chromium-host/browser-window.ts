import { EventEmitter } from 'node:events'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { CdpSession } from '../../electron/chromium/cdp-connection'
import type { WindowBounds, WindowState } from '../../electron/chromium/cdp-protocol'
import { app } from './app'
import { closePage, openPage, type PageKind, placeWindow, watchPage } from './browser'
import { hostOptions, trace } from './host-options'
import { createEvent } from './preventable-event'
import { HostSession, session } from './session'
import { HostWebContents, type WindowReport } from './web-contents'
import { createWindowList } from './window-list'

type Options = Omit<BrowserWindowConstructorOptions, 'webPreferences'> & {
  webPreferences?: { preload?: string; session?: unknown; partition?: string }
}
type Implemented = Pick<
  BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'minimize'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getSize'
  | 'setTitle'
  | 'getTitle'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setMenu'
  | 'removeMenu'
  | 'setFullScreen'
  | 'reload'
>

const windows = createWindowList<HostWindow>()
let nextId = 1

/** Without a display nothing is seen anyway, and tests can reach a background page. */
function pageKind({ show = true, skipTaskbar = false }: Options): PageKind {
  if (show) return 'normal'
  return skipTaskbar && hostOptions.isHeaded ? 'hidden' : 'background'
}

export class HostWindow extends EventEmitter implements Implemented {
  readonly id = nextId++
  readonly webContents: HostWebContents
  readonly #kind: PageKind
  readonly #page: Promise<CdpSession>
  #bounds: Rectangle
  #title: string
  #state: WindowState = 'normal'
  #isVisible: boolean
  #isFocused = false
  #isClosed = false
  #hasPainted = false

  static getAllWindows(): HostWindow[] {
    return windows.all()
  }

  static fromWebContents(contents: HostWebContents): HostWindow | null {
    return windows.all().find((window) => window.webContents === contents) ?? null
  }

  static fromId(id: number): HostWindow | null {
    return windows.all().find((window) => window.id === id) ?? null
  }

  static getFocusedWindow(): HostWindow | null {
    return windows.all().find((window) => window.isFocused()) ?? null
  }

  constructor(options: Options = {}) {
    super()
    const { webPreferences = {}, x = 0, y = 0, width = 800, height = 600 } = options
    this.#kind = pageKind(options)
    this.#isVisible = this.#kind === 'normal'
    this.#title = options.title ?? app.getName()
    this.#bounds = { x, y, width, height }
    const own = webPreferences.session
    this.webContents = new HostWebContents(
      own instanceof HostSession ? own : session.fromPartition(webPreferences.partition ?? ''),
      webPreferences.preload,
    )
    this.webContents.on('did-finish-load', () => {
      if (!this.#hasPainted) this.emit('ready-to-show', createEvent({}))
      this.#hasPainted = true
    })
    windows.add(this)
    this.#page = this.#open()
    this.#page.catch((error: unknown) => trace('window', error))
    app.emit('web-contents-created', createEvent({}), this.webContents)
    app.emit('browser-window-created', createEvent({}), this)
  }

  async #open(): Promise<CdpSession> {
    const page = await openPage(this.#kind, this.#bounds)
    watchPage(page.targetId, () => this.#becomeClosed(true))
    await this.webContents.attach(page, (report) => this.#follow(report))
    if (this.#kind === 'normal') await this.#place(page, this.#placement())
    // Without a display a minimised page would only stop painting.
    if (this.#kind === 'background' && hostOptions.isHeaded) await this.#place(page, { windowState: 'minimized' })
    return page
  }

  /** What the person, not the program, did to the window. */
  #follow({ x, y, width, height, isFocused }: WindowReport): void {
    const before = this.#bounds
    // A minimised window has no size of its own.
    if (width === 0 || height === 0) return
    this.#bounds = { x, y, width, height }
    if (before.width !== width || before.height !== height) this.emit('resize')
    if (before.x !== x || before.y !== y) this.emit('move')
    if (isFocused !== this.#isFocused) this.emit(isFocused ? 'focus' : 'blur', createEvent({}))
    this.#isFocused = isFocused
  }

  #placement(): WindowBounds {
    const { x, y, width, height } = this.#bounds
    return { left: x, top: y, width, height }
  }

  async #place(page: CdpSession, bounds: WindowBounds): Promise<void> {
    if (this.#kind !== 'hidden') await placeWindow(page.targetId, bounds)
  }

  #change(state: WindowState, event: string): void {
    this.#state = state
    this.#run((page) => this.#place(page, { windowState: state }))
    this.emit(event)
  }

  #run(task: (page: CdpSession) => Promise<unknown>): void {
    this.#page.then(task).catch((error: unknown) => trace('window', error))
  }

  async loadURL(url: string): Promise<void> {
    await this.#page
    await this.webContents.load(url)
    trace('loaded', url)
  }

  /** For the host's own dialogs. */
  page(): Promise<CdpSession> {
    return this.#page
  }

  #becomeClosed(isByUser: boolean): void {
    if (this.#isClosed) return
    if (isByUser) this.emit('close', createEvent({}))
    this.#isClosed = true
    this.#isVisible = false
    this.#isFocused = false
    this.webContents.becomeDestroyed()
    windows.remove(this)
    this.emit('closed')
  }

  async #closePage(): Promise<void> {
    this.#becomeClosed(false)
    const page = await this.#page.catch(() => undefined)
    if (page !== undefined) await closePage(page.targetId)
  }

  /** False when a `close` listener refuses. */
  async closeToQuit(): Promise<boolean> {
    if (this.#isClosed) return true
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.#closePage()
    return true
  }

  close(): void {
    void this.closeToQuit()
  }

  destroy(): void {
    if (!this.#isClosed) void this.#closePage()
  }

  isDestroyed(): boolean {
    return this.#isClosed
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    if (!this.#isVisible) this.#run((page) => this.#place(page, { windowState: 'normal', ...this.#placement() }))
    this.#isVisible = true
    this.emit('show')
  }

  hide(): void {
    this.#isVisible = false
    if (hostOptions.isHeaded) this.#run((page) => this.#place(page, { windowState: 'minimized' }))
    this.emit('hide')
  }

  focus(): void {
    if (this.#kind !== 'hidden') this.#run((page) => page.send('Page.bringToFront'))
  }

  blur(): void {
    this.#isFocused = false
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isFocused(): boolean {
    return this.#isFocused
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  restore(): void {
    this.#change('normal', 'restore')
  }

  maximize(): void {
    this.#change('maximized', 'maximize')
  }

  unmaximize(): void {
    this.#change('normal', 'unmaximize')
  }

  minimize(): void {
    this.#change('minimized', 'minimize')
  }

  setFullScreen(isFull: boolean): void {
    this.#change(isFull ? 'fullscreen' : 'normal', isFull ? 'enter-full-screen' : 'leave-full-screen')
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return this.getBounds()
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#run((page) => this.#place(page, this.#placement()))
    this.emit('resize')
    this.emit('move')
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setMenuBarVisibility(): void {
    trace('no native menu bar')
  }

  setAutoHideMenuBar(): void {
    trace('no native menu bar')
  }

  setMenu(): void {
    trace('no native menu bar')
  }

  removeMenu(): void {
    trace('no native menu bar')
  }

  reload(): void {
    this.webContents.reload()
  }
}

app.guardQuit(windows)
windows.on('empty', () => {
  if (!app.isQuitting && !app.emit('window-all-closed')) app.quit()
})
