/**
 * `npm run screens`: a picture of every screen at 1366×768 and 1920×1080 in screens-output/, with nothing entered, 7 and 40 units, and long
 * names. Fails on horizontal overflow, clipped text without a tooltip, overlapping controls, or Latin words outside the allow-list.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchApp } from '../e2e/fixtures/launch-app'
import { chooseOperator, goTo } from '../e2e/pages/first-start'
import { ensureBrowser } from './ensure-browser'
import { inspectPage } from './screens/inspect-page'
import { makePackage } from './screens/make-package'

const output = resolve('screens-output')
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const allowedWords = [
  'ctrl',
  'enter',
  'tab',
  'home',
  'end',
  'esc',
  'shift',
  'alt',
  'pdf',
  'excel',
  'wps',
  'lsb',
  'json',
  'xlsx',
  'word',
  'csv',
  'usb',
  'mit',
  'pageup',
  'pagedown',
  'delete',
  'chromium',
  'electron',
  'tmp',
  'liangsai',
  'screens',
  'sha',
]
const pages = ['', 'campaigns', 'units', 'data', 'settings']
const tabs = ['plan', 'stops', 'rubric', 'judges', 'comments', 'entry', 'checking', 'results', 'print']

const scenarios = [
  { name: 'two', size: { units: 2, judges: 3, items: 2, longNames: false, scored: false } },
  { name: 'seven', size: { units: 7, judges: 11, items: 10, longNames: false, scored: true } },
  { name: 'forty', size: { units: 40, judges: 30, items: 30, longNames: false, scored: true } },
  { name: 'long-names', size: { units: 12, judges: 9, items: 6, longNames: true, scored: true } },
] as const

await ensureBrowser({ forTests: false })
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'liangsai-screens-'))
const files = scenarios.map(({ name, size }) => {
  const file = join(work, `${name}.json`)
  writeFileSync(file, JSON.stringify(makePackage(name, size)))
  return file
})
const broken = join(work, '缺字段的数据包.json')
writeFileSync(broken, '{"format":"liangsai-package","version":1}')
const app = await launchApp({
  userData: join(work, 'data'),
  dialogs: [...files, broken].map((file) => ({
    method: 'showOpenDialog' as const,
    answer: { canceled: false, filePaths: [file] },
  })),
})
const findings: string[] = []

async function look(name: string): Promise<void> {
  for (const size of sizes) {
    await app.desk.setViewportSize(size)
    await app.desk.waitForFunction(() => !document.body.innerText.includes('正在读取…'))
    await app.desk.waitForTimeout(250)
    const id = `${name}-${size.width}`
    await app.desk.screenshot({ path: join(output, `${id}.png`) })
    // tsx names functions by a helper that the page does not have.
    await app.desk.evaluate('globalThis.__name ??= (value) => value')
    for (const finding of await app.desk.evaluate(inspectPage, allowedWords)) findings.push(`${id}: ${finding}`)
  }
}

try {
  await look('choose-operator')
  await chooseOperator(app.desk)
  await look('first-start')
  for (const { name } of scenarios) {
    const imported = await app.desk.evaluate(async () => {
      const opening = await window.desk.invoke('packages:open', {}, 'screens')
      if (!opening.ok || opening.value.kind !== 'preview') throw new Error(JSON.stringify(opening))
      const reply = await window.desk.invoke('packages:import', { token: opening.value.preview.token }, 'screens')
      if (!reply.ok) throw new Error(reply.error.message)
      await window.desk.invoke('settings:update', { officeId: reply.value.officeId }, 'screens')
      return reply.value
    })
    await app.desk.reload()
    await app.desk.getByRole('link', { name: '工作台', exact: true }).waitFor()
    for (const page of pages) {
      await goTo(app.desk, page)
      await look(`${name}-${page === '' ? 'workbench' : page}`)
    }
    for (const tab of tabs) {
      await goTo(app.desk, `campaigns/${imported.campaignKeys[0]}/${tab}`)
      await look(`${name}-${tab}`)
    }
  }
  await goTo(app.desk, 'data')
  await app.desk.getByRole('button', { name: '导入' }).first().click()
  await look('error-broken-package')
} finally {
  await app.close()
  rmSync(work, { recursive: true, force: true })
}
for (const finding of findings) console.error(finding)
console.log(`${findings.length} findings; pictures in ${output}`)
if (findings.length > 0) process.exit(1)
