import { randomBytes } from 'node:crypto'
import type { CdpSession } from '../../electron/chromium/cdp-connection'
import type { ExecutionContext, PausedRequest } from '../../electron/chromium/cdp-protocol'
import { createCodec } from './codec'
import { trace } from './host-options'
import type { HostMessage, PageMessage } from './page-messages'
import { buildPageScript } from './page-shim'
import type { Answer } from './session'

export type PageEvents = {
  message(message: PageMessage): void
  navigated(webUrl: string): void
  domReady(): void
  loaded(): void
  crashed(): void
  failed(webUrl: string): void
  /** Whether this is the address of the current document: loading it again is a reload. */
  isShown(webUrl: string): boolean
  /** False stops a navigation that the page itself began. */
  mayNavigate(webUrl: string): boolean
  /** The page asked for a window, which it never gets. */
  askedForWindow(webUrl: string): void
  answer(request: PausedRequest['request']): Promise<Answer | null>
}

const codec = createCodec()
const binding = `host_${randomBytes(8).toString('hex')}`

/** JSON as a string of a script; its many double quotes stay as they are. */
function quote(json: string): string {
  return `'${json.replace(/[\\']/g, '\\$&')}'`
}

/** The CDP side of one page: its messages, its requests, its life. */
export class PageLink {
  readonly session: CdpSession
  readonly #events: PageEvents
  #context: ExecutionContext | undefined
  #mainFrame: string
  /** The address that the program itself asked for; the page's own navigations are put to `mayNavigate`. */
  #asked: string | undefined

  constructor(session: CdpSession, events: PageEvents) {
    this.session = session
    this.#events = events
    this.#mainFrame = session.targetId
  }

  async start(preloadSource: string): Promise<void> {
    const { session } = this
    this.#listen()
    await Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: binding }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: buildPageScript(preloadSource, binding) }),
    ])
  }

  #listen(): void {
    const { session } = this
    const events = this.#events
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.isDefault === true && context.auxData.frameId === this.#mainFrame) this.#context = context
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined
    })
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== binding || executionContextId !== this.#context?.id) return
      events.message(codec.decode(payload) as PageMessage)
    })
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      trace('page error', exceptionDetails.exception?.description ?? exceptionDetails.text)
    })
    session.on('Fetch.requestPaused', (paused) => {
      this.#answer(paused).catch((error: unknown) => trace('request', paused.request.url, error))
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#mainFrame = frame.id
      events.navigated(frame.url)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#mainFrame) events.navigated(url)
    })
    session.on('Page.windowOpen', ({ url }) => events.askedForWindow(url))
    session.on('Page.domContentEventFired', () => events.domReady())
    session.on('Page.loadEventFired', () => events.loaded())
    session.on('Inspector.targetCrashed', () => {
      this.#context = undefined
      events.crashed()
    })
  }

  async #answer({ requestId, frameId, resourceType, request }: PausedRequest): Promise<void> {
    const { session } = this
    const isNavigation = resourceType === 'Document' && frameId === this.#mainFrame
    if (isNavigation) {
      const isAsked = this.#asked === request.url || this.#events.isShown(request.url)
      this.#asked = undefined
      if (!isAsked && !this.#events.mayNavigate(request.url)) {
        await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        return
      }
    }
    const answer = await this.#events.answer(request)
    if (answer === null) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
      if (isNavigation) this.#events.failed(request.url)
      return
    }
    const { status, headers, body } = answer
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders: headers, body })
  }

  /** Loads an address and waits for its load event. */
  async load(webUrl: string): Promise<void> {
    const { session } = this
    this.#asked = webUrl.split('#')[0]
    let finish: () => void = () => {}
    const loaded = new Promise<void>((resolve) => {
      finish = () => resolve()
      session.once('Page.loadEventFired', finish)
    })
    const crashed = new Promise<never>((_resolve, reject) => {
      session.once('Inspector.targetCrashed', () => reject(new Error('the page crashed while loading')))
    })
    crashed.catch(() => {})
    try {
      const { errorText } = await Promise.race([session.send('Page.navigate', { url: webUrl }), crashed])
      if (errorText !== undefined) throw new Error(errorText)
      await Promise.race([loaded, crashed])
    } finally {
      session.off('Page.loadEventFired', finish)
    }
  }

  reload(webUrl: string): void {
    this.#asked = webUrl.split('#')[0]
    this.session.send('Page.reload').catch((error: unknown) => trace('reload', error))
  }

  /** Sends to the preload. What is sent while no document is there is lost, as in Electron. */
  post(message: HostMessage): void {
    const text = codec.encode(message)
    const uniqueContextId = this.#context?.uniqueId
    if (uniqueContextId === undefined) {
      trace('lost, no document:', message.kind)
      return
    }
    this.session.send('Runtime.evaluate', { expression: `${binding}_in(${quote(text)})`, uniqueContextId }).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails !== undefined) trace('preload', exceptionDetails.exception?.description)
      },
      (error: unknown) => trace('lost', error),
    )
  }
}
