import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../electron/chromium/find-chromium'

type Need = { name: string; packages: string[]; isMissing(): boolean }

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function readOutput(command: string, ...args: string[]): string {
  return (spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '').trim()
}

/** Whether a font for Chinese is installed. Windows and macOS bring one; elsewhere fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  return readOutput('fc-list', ':lang=zh', 'family') !== ''
}

const browserNeeds: Need[] = [
  { name: 'Chromium', packages: ['chromium'], isMissing: () => findChromium() === null },
  { name: '中文字体 Chinese font', packages: ['fonts-noto-cjk', 'fontconfig'], isMissing: () => !hasChineseFont() },
]
const testNeeds: Need[] = [
  { name: 'pdftotext', packages: ['poppler-utils'], isMissing: () => !runs('pdftotext', '-v') },
  { name: 'LibreOffice Calc', packages: ['libreoffice-calc'], isMissing: () => !runs('soffice', '--version') },
]

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function install(packages: readonly string[]): void {
  console.log(`installing ${packages.join(' ')}`)
  const steps = [
    ['-q', 'update'],
    ['-q', 'install', '-y', '--no-install-recommends', ...packages],
  ]
  for (const args of steps) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (spawnSync('apt-get', args, { stdio: 'inherit', env }).status !== 0) return
  }
}

/**
 * Makes sure that a browser and a Chinese font are there, and for tests the tools that read PDF and workbooks. Installs what is missing
 * on Debian as root; elsewhere, or when that fails, throws one line that says what to install.
 */
export async function ensureBrowser({ forTests }: { forTests: boolean }): Promise<void> {
  const needs = forTests ? [...browserNeeds, ...testNeeds] : browserNeeds
  const missing = needs.filter((need) => need.isMissing())
  if (missing.length === 0) return
  if (canInstall()) install(missing.flatMap((need) => need.packages))
  const still = missing.filter((need) => need.isMissing())
  if (still.length === 0) return
  const names = still.map((need) => need.name).join('、')
  const command = `apt-get install -y ${still.flatMap((need) => need.packages).join(' ')}`
  throw new Error(`缺少 ${names}，请先安装（Debian：${command}）。Missing: ${names}; install them first.`)
}
