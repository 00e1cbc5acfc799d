import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { PrintToPDFOptions, WebContents, WindowOpenHandlerResponse } from 'electron'
import type { CdpSession } from '../../electron/chromium/cdp-connection'
import { printPage } from '../../electron/chromium/print-page'
import { trace } from './host-options'
import { ipcMain } from './ipc-main'
import { PageLink } from './page-link'
import type { PageMessage } from './page-messages'
import { createEvent } from './preventable-event'
import { toPrintOptions } from './print-options'
import type { HostSession } from './session'
import { fromWebUrl, originOf, toWebUrl } from './url-map'

export type WindowReport = Extract<PageMessage, { kind: 'window' }>
type OpenHandler = (details: { url: string }) => Pick<WindowOpenHandlerResponse, 'action'>
type Implemented = Pick<
  WebContents,
  | 'id'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'printToPDF'
  | 'print'
  | 'getPrintersAsync'
  | 'executeJavaScript'
  | 'reload'
  | 'stop'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'forcefullyCrashRenderer'
  | 'openDevTools'
  | 'closeDevTools'
  | 'isDevToolsOpened'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setZoomLevel'
  | 'setVisualZoomLevelLimits'
  | 'setBackgroundThrottling'
  | 'focus'
  | 'getType'
>

let nextId = 1

export class HostWebContents extends EventEmitter implements Implemented {
  readonly id = nextId++
  readonly session: HostSession
  readonly mainFrame: {
    readonly url: string
    readonly origin: string
    parent: null
    readonly top: object
    routingId: number
    processId: number
  }
  readonly #preload: string | undefined
  #link: PageLink | undefined
  #url = ''
  #isDestroyed = false
  #isCrashed = false
  #isLoading = false
  #openHandler: OpenHandler = () => ({ action: 'deny' })

  constructor(session: HostSession, preload: string | undefined) {
    super()
    this.session = session
    this.#preload = preload
    const getUrl = (): string => this.getURL()
    this.mainFrame = {
      get url() {
        return getUrl()
      },
      get origin() {
        return originOf(getUrl())
      },
      get top() {
        return this
      },
      parent: null,
      routingId: 1,
      processId: this.id,
    }
  }

  /** Called by the window once its page exists. */
  async attach(session: CdpSession, onWindow: (report: WindowReport) => void): Promise<void> {
    const link = new PageLink(session, {
      message: (message) => this.#receive(message, onWindow),
      navigated: (webUrl) => {
        this.#isCrashed = false
        this.#url = fromWebUrl(webUrl)
        this.emit('did-navigate', createEvent({}), this.#url, 200, '')
      },
      domReady: () => this.emit('dom-ready', createEvent({})),
      loaded: () => {
        this.#isLoading = false
        this.emit('did-finish-load', createEvent({}))
      },
      crashed: () => {
        this.#isCrashed = true
        this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 })
      },
      failed: (webUrl) => {
        this.#isLoading = false
        this.emit('did-fail-load', createEvent({}), -2, 'ERR_FAILED', fromWebUrl(webUrl), true, 1, 1)
      },
      isShown: (webUrl) => this.#url.split('#')[0] === fromWebUrl(webUrl),
      mayNavigate: (webUrl) => this.#mayNavigate(fromWebUrl(webUrl)),
      askedForWindow: (webUrl) => {
        const { action } = this.#openHandler({ url: fromWebUrl(webUrl) })
        if (action === 'allow') trace('a page may not open another one in this host', webUrl)
      },
      answer: (request) => this.session.protocol.answer(request),
    })
    this.#link = link
    await link.start(this.#preload === undefined ? '' : readFileSync(this.#preload, 'utf8'))
  }

  /** Called by the window when its page is gone. */
  becomeDestroyed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.emit('destroyed')
  }

  async load(url: string): Promise<void> {
    this.#isLoading = true
    try {
      await this.#page().load(toWebUrl(url))
    } catch (error) {
      throw new Error(`ERR_FAILED (-2) loading '${url}': ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  #page(): PageLink {
    if (this.#link === undefined || this.#isDestroyed) throw new Error('Object has been destroyed')
    return this.#link
  }

  #mayNavigate(url: string): boolean {
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame }
    for (const name of ['will-frame-navigate', 'will-navigate']) {
      const event = createEvent(details)
      this.emit(name, event, url)
      if (event.defaultPrevented) return false
    }
    return true
  }

  #receive(message: PageMessage, onWindow: (report: WindowReport) => void): void {
    if (message.kind === 'window') {
      onWindow(message)
      return
    }
    const event = createEvent({
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: this.id,
      reply: (channel: string, ...parameters: unknown[]) => this.send(channel, ...parameters),
    })
    if (message.kind === 'send') ipcMain.emit(message.channel, event, ...message.parameters)
    else void this.#reply(message, event)
  }

  async #reply({ id, channel, parameters }: Extract<PageMessage, { kind: 'invoke' }>, event: object): Promise<void> {
    try {
      const value = await ipcMain.answer(channel, event, parameters)
      this.#link?.post({ kind: 'reply', id, isOk: true, value })
    } catch (error) {
      const text = error instanceof Error ? error.toString() : String(error)
      this.#link?.post({ kind: 'reply', id, isOk: false, error: `Error invoking remote method '${channel}': ${text}` })
    }
  }

  send(channel: string, ...parameters: unknown[]): void {
    this.#page().post({ kind: 'message', channel, parameters })
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printPage(this.#page().session, toPrintOptions(options))
  }

  print(_options?: object, callback?: (isOk: boolean, reason: string) => void): void {
    setImmediate(() => callback?.(false, 'No printers available on the network'))
  }

  async getPrintersAsync(): Promise<[]> {
    return []
  }

  async capturePage(): Promise<{ toPNG(): Buffer; toDataURL(): string; isEmpty(): boolean }> {
    const { data } = await this.#page().session.send('Page.captureScreenshot', { format: 'png' })
    return {
      toPNG: () => Buffer.from(data, 'base64'),
      toDataURL: () => `data:image/png;base64,${data}`,
      isEmpty: () => data === '',
    }
  }

  async executeJavaScript(code: string, hasUserGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.#page().session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: hasUserGesture,
    })
    if (exceptionDetails === undefined) return result.value
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  getURL(): string {
    return this.#url
  }

  getTitle(): string {
    return ''
  }

  getType(): 'window' {
    return 'window'
  }

  reload(): void {
    this.#page().reload(toWebUrl(this.#url))
  }

  stop(): void {
    this.#isLoading = false
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  isLoading(): boolean {
    return this.#isLoading
  }

  forcefullyCrashRenderer(): void {
    // The command itself is never answered.
    this.#page()
      .session.send('Page.crash')
      .catch(() => {})
  }

  focus(): void {
    this.#page()
      .session.send('Page.bringToFront')
      .catch(() => {})
  }

  openDevTools(): void {
    trace('developer tools: use the debugging port')
  }

  closeDevTools(): void {
    trace('developer tools: use the debugging port')
  }

  isDevToolsOpened(): boolean {
    return false
  }

  setZoomFactor(): void {
    trace('zoom is fixed at 1')
  }

  getZoomFactor(): number {
    return 1
  }

  setZoomLevel(): void {
    trace('zoom is fixed at 1')
  }

  async setVisualZoomLevelLimits(): Promise<void> {
    trace('zoom is fixed at 1')
  }

  setBackgroundThrottling(): void {
    trace('pages are never throttled')
  }
}
