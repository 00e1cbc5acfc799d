/**
 * `npm run demo`: the main job without a display. Starts the program with an empty data folder, imports the six offices of the
 * fixtures and the scored demo campaign, and leaves PDF, workbook and a picture of 成绩 in demo-output/.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { launchApp } from '../e2e/fixtures/launch-app'
import { chooseOperator, goTo } from '../e2e/pages/first-start'
import type { ChannelName, RequestInputOf, ResponseOf } from '../shared/ipc/contract'
import { scoreContest } from '../shared/scoring'
import { ensureBrowser } from './ensure-browser'

const output = resolve('demo-output')
const fixtures = resolve('assets/fixtures')
const demoFile = resolve('assets/demo/demo-campaign.json')

function say(text: string): void {
  console.log(`· ${text}`)
}

async function ask<Name extends ChannelName>(
  page: Page,
  name: Name,
  request: RequestInputOf<Name>,
): Promise<ResponseOf<Name>> {
  const reply = await page.evaluate(
    ([channel, payload]) => window.desk.invoke(channel as ChannelName, payload as never, 'demo'),
    [name, request] as const,
  )
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return reply.value as ResponseOf<Name>
}

async function importFile(page: Page, file: string): Promise<{ officeId: string; campaignKeys: number[] }> {
  const opening = await ask(page, 'packages:open', {})
  if (opening.kind !== 'preview') throw new Error(`${file}: ${JSON.stringify(opening)}`)
  return ask(page, 'packages:import', { token: opening.preview.token })
}

/** Pads to a width in columns, Chinese characters counting two. */
function padText(text: string, width: number): string {
  const columns = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(width - columns, 1))
}

await ensureBrowser({ forTests: false })
say('building')
const build = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (build.status !== 0) process.exit(1)

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const userData = mkdtempSync(join(tmpdir(), 'liangsai-demo-'))
const files = [...(await readdir(fixtures)).sort().map((name) => join(fixtures, name)), demoFile]
const pdf = join(output, '成绩汇总表.pdf')
const workbook = join(output, '成绩汇总表.xlsx')
const picture = join(output, '成绩.png')

say('starting the program')
const app = await launchApp({
  userData,
  dialogs: [
    ...files.map((file) => ({ method: 'showOpenDialog' as const, answer: { canceled: false, filePaths: [file] } })),
    { method: 'showSaveDialog', answer: { canceled: false, filePath: pdf } },
    { method: 'showSaveDialog', answer: { canceled: false, filePath: workbook } },
  ],
})
try {
  await chooseOperator(app.desk)
  let last: { officeId: string; campaignKeys: number[] } | null = null
  for (const file of files) {
    last = await importFile(app.desk, file)
    say(`imported ${file}`)
  }
  const campaignKey = last?.campaignKeys[0]
  if (last === null || campaignKey === undefined) throw new Error('the demo package holds no campaign')
  await ask(app.desk, 'settings:update', { officeId: last.officeId })
  const campaign = await ask(app.desk, 'campaigns:get', { campaignKey })
  const contest = campaign.contests[0]
  if (contest === undefined) throw new Error('the demo campaign holds no contest')
  const sheets = await ask(app.desk, 'contests:get-sheets', { contestKey: contest.key })
  const result = scoreContest({ definition: contest.definition, sheets: sheets.sheets }, campaign.definition.units)
  const request = { document: 'summary', campaignKey, contestKey: contest.key, paper: 'A4' } as const
  await ask(app.desk, 'documents:save-pdf', request)
  await ask(app.desk, 'documents:save-file', { ...request, form: 'xlsx' })
  await app.desk.reload()
  await goTo(app.desk, `campaigns/${campaignKey}/results`)
  await app.desk.getByRole('table', { name: '排名' }).waitFor()
  await app.desk.screenshot({ path: picture })

  console.log(`\n${campaign.definition.title}`)
  console.log(`${padText('名次', 6)}${padText('单位', 24)}${padText('最终得分', 12)}${padText('等次', 8)}`)
  for (const row of result.ranked) {
    const name = campaign.definition.units.find((unit) => unit.unitId === row.unitId)?.name ?? row.unitId
    console.log(`${padText(String(row.rank), 6)}${padText(name, 24)}${padText(row.published, 12)}${row.band ?? ''}`)
  }
  console.log(`\n${[pdf, workbook, picture].join('\n')}`)
} finally {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}
