import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { App } from 'electron'
import { defaultPath } from './app-paths'
import { closeBrowser } from './browser'
import { packageFacts, trace } from './host-options'
import { createEvent } from './preventable-event'
import { takeLock } from './single-instance'

type QuitGate = { closeAll(): Promise<boolean> }
type Implemented = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getAppPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'focus'
  | 'disableHardwareAcceleration'
>

class HostApp extends EventEmitter implements Implemented {
  readonly isPackaged = false
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
    hasSwitch: (name: string): boolean =>
      this.switches.some((item) => item === `--${name}` || item.startsWith(`--${name}=`)),
    getSwitchValue: (name: string): string =>
      this.switches.find((item) => item.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  }
  isQuitting = false
  #name = packageFacts.name
  #isReady = false
  #exitCode: number | undefined
  #relaunch: string[] | undefined
  #lock: { release(): void } | null = null
  #windows: QuitGate | undefined
  readonly #paths = new Map<string, string>()
  #markReady: () => void = () => {}
  readonly #ready = new Promise<void>((resolve) => {
    this.#markReady = resolve
  })

  /** Called once by the host when Chromium runs. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', createEvent({}), {})
    this.#markReady()
    trace('ready')
  }

  /** Called once by the host: what must close before the program ends. */
  guardQuit(windows: QuitGate): void {
    this.#windows = windows
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  isReady(): boolean {
    return this.#isReady
  }

  getName(): string {
    return this.#name
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return packageFacts.version
  }

  getAppPath(): string {
    return packageFacts.folder
  }

  getLocale(): string {
    return 'zh-CN'
  }

  getSystemLocale(): string {
    return 'zh-CN'
  }

  getPreferredSystemLanguages(): string[] {
    return ['zh-CN']
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? this.#paths.get(name === 'sessionData' ? 'userData' : name)
    return path ?? defaultPath(name, this.#name)
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    this.#lock ??= takeLock(this.getPath('userData'), data ?? {}, (second) => {
      this.emit('second-instance', createEvent({}), second.argv, second.folder, second.data)
    })
    return this.#lock !== null
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock !== null
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = null
  }

  quit(): void {
    void this.#quitPolitely()
  }

  async #quitPolitely(): Promise<void> {
    if (this.isQuitting) return
    this.isQuitting = true
    for (const step of ['before-quit', 'windows', 'will-quit'] as const) {
      if (step === 'windows') {
        if ((await this.#windows?.closeAll()) !== false) continue
      } else {
        const event = createEvent({})
        this.emit(step, event)
        if (!event.defaultPrevented) continue
      }
      this.isQuitting = false
      return
    }
    await this.#end(0)
  }

  exit(code = 0): void {
    this.isQuitting = true
    void this.#end(code)
  }

  async #end(code: number): Promise<void> {
    if (this.#exitCode !== undefined) return
    this.#exitCode = code
    await closeBrowser()
    this.emit('quit', createEvent({}), code)
    this.releaseSingleInstanceLock()
    if (this.#relaunch !== undefined) {
      const child = spawn(process.execPath, [...process.execArgv, ...this.#relaunch], {
        detached: true,
        stdio: 'ignore',
      })
      child.unref()
    }
    process.exit(code)
  }

  relaunch(options?: { args?: string[] }): void {
    this.#relaunch = [process.argv[1] ?? '', ...(options?.args ?? process.argv.slice(2))]
  }

  enableSandbox(): void {
    trace('pages are always sandboxed as far as Chromium can')
  }

  setAppUserModelId(): void {
    trace('no taskbar identity outside Electron')
  }

  focus(): void {
    this.emit('focus-requested')
  }

  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu')
  }
}

export const app = new HostApp()
