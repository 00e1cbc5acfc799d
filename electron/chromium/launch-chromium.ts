import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { CdpConnection } from './cdp-connection'

export type ChromiumOptions = {
  executable: string
  /** Folder of the browser profile; made when it is missing. */
  profile: string
  locale: string
  isHeadless: boolean
  width: number
  height: number
  /** Opens a debugging port beside the pipe; 0 lets the browser choose (`<profile>/DevToolsActivePort`). */
  debuggingPort?: number
  extraArguments?: readonly string[]
}

export type ChromiumExit = { code: number | null; signal: NodeJS.Signals | null }

export type ChromiumProcess = {
  pid: number
  connection: CdpConnection
  exited: Promise<ChromiumExit>
  /** Asks the browser to close, and kills it with its children when it has not after five seconds. */
  close(): Promise<void>
  kill(): void
}

const quietArguments = [
  '--remote-debugging-pipe',
  '--test-type',
  '--no-first-run',
  '--no-default-browser-check',
  '--keep-alive-for-test',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-features=Translate,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,HttpsUpgrades',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** The command line of a quiet browser that reaches no network. The sandbox is off only for root, where it cannot start. */
export function listChromiumArguments(options: Omit<ChromiumOptions, 'executable'>, isRoot: boolean): string[] {
  return [
    ...quietArguments,
    `--user-data-dir=${options.profile}`,
    `--lang=${options.locale}`,
    `--window-size=${options.width},${options.height}`,
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(options.debuggingPort === undefined ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    ...(options.extraArguments ?? []),
    ...(options.isHeadless ? ['--headless=new', 'about:blank'] : ['--app=data:text/html,<title>.</title>']),
  ]
}

function killWithChildren(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is already gone.
  }
}

/** Starts a browser that is driven over its debugging pipe and dies with this process. */
export function launchChromium(options: ChromiumOptions): Promise<ChromiumProcess> {
  const child = spawn(options.executable, listChromiumArguments(options, process.getuid?.() === 0), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: options.locale.replace('-', '_') },
    detached: process.platform !== 'win32',
  })
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const exited = new Promise<ChromiumExit>((resolve) => {
    child.once('exit', (code, signal) => {
      connection.close()
      resolve({ code, signal })
    })
  })
  const kill = (): void => killWithChildren(child)
  const close = async (): Promise<void> => {
    connection.browser.send('Browser.close').catch(() => {})
    const timer = setTimeout(kill, 5000)
    await exited
    clearTimeout(timer)
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve({ pid: child.pid ?? 0, connection, exited, close, kill }))
  })
}
