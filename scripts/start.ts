/** `npm start`: the program in a window, on Electron when its binary is there, otherwise on an installed Chromium. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../e2e/fixtures/find-electron'
import { findChromium } from '../electron/chromium/find-chromium'

const sources = ['shared', 'electron', 'renderer', 'e2e/chromium-host', 'package-lock.json']
const built = 'out/main/index.js'
/** Written by a build in which every part succeeded. */
const stamp = 'out/built'

function newestChange(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

function buildWhenNeeded(): void {
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newestChange))) return
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

function fail(text: string): never {
  console.error(text)
  process.exit(1)
}

function isWithoutDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

const electron = findElectron()
if (electron === null && findChromium() === null) {
  fail(
    '没有可用的运行环境：请运行 npx install-electron --no 下载 Electron，或安装 Chromium、Google Chrome 或 Microsoft Edge。\n' +
      'Nothing to run on: fetch Electron with `npx install-electron --no`, or install Chromium, Google Chrome or Microsoft Edge.',
  )
}
if (isWithoutDisplay()) {
  fail(
    '没有图形界面（DISPLAY 未设置），无法打开窗口；无界面演示请用 npm run demo。\n' +
      'There is no display (DISPLAY is not set) to open a window on; `npm run demo` shows the program without one.',
  )
}
buildWhenNeeded()
const own = process.argv.slice(2)
const [command, args] =
  electron === null
    ? [process.execPath, ['--import', './e2e/chromium-host/register.mjs', built, ...own]]
    : [electron, ['.', ...own]]
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, LIANGSAI_HOST_HEADED: '1' } })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
