import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePackage } from '../packages'
import { demoFile, readDemo } from './test-support/demo'

const entry = new URL('./index.ts', import.meta.url).pathname
const fixtures = new URL('../../assets/fixtures/', import.meta.url).pathname
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Outcome = { status: number | null; stdout: string; stderr: string }

/** Runs the program as a user would, with pipes; nobody can answer questions. */
function run(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const outcome = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...outcome }))
  })
}

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('usage', () => {
  test('help and version', async () => {
    const [help, version, own] = await Promise.all([run('--help'), run('--version'), run('score', '--help')])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    for (const name of ['score', 'check', 'export', 'year', 'verify']) expect(help.stdout).toContain(name)
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(own.stdout).toContain('--passphrase-file FILE')
  })

  test('wrong usage ends with status 2 and nothing on standard output', async () => {
    const lines = [[], ['shout'], ['score'], ['score', 'a', 'b'], ['score', '--loud', demoFile], ['year', demoFile]]
    for (const outcome of await Promise.all(lines.map((line) => run(...line)))) {
      expect(outcome.status).toBe(2)
      expect(outcome.stdout).toBe('')
      expect(outcome.stderr).not.toMatch(/\n\s+at /)
      expect(outcome.stderr).toContain('用法')
    }
  })
})

describe('bad input ends with status 1', () => {
  test('every error with its path on standard error, nothing on standard output', async () => {
    const document = JSON.parse(readFileSync(demoFile, 'utf8'))
    document.campaigns[0].contests[0].sheets[12].judgeId = 'nobody'
    document.campaigns[0].contests[0].sheets[13].marks['item-grid'] = '15.5'
    document.campaigns[0].contests[0].sheets[14].marks['item-grid'] = null
    const file = save('bad.json', JSON.stringify(document))
    for (const command of [
      ['score', file, '--json'],
      ['check', file],
      ['year', file, '--series', 'x', '--method', 'mean'],
    ]) {
      const { status, stdout, stderr } = await run(...command)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain('campaigns[0].contests[0].sheets[12].judgeId')
      expect(stderr).toContain('campaigns[0].contests[0].sheets[13].marks.item-grid')
      expect(stderr).toContain('campaigns[0].contests[0].sheets[14].marks.item-grid')
      expect(stderr.trim().split('\n')).toHaveLength(3)
    }
  })

  test('check reads the record, which scoring ignores; a name twice in one object is refused', async () => {
    const document = JSON.parse(readFileSync(demoFile, 'utf8'))
    const broken = save('record.json', JSON.stringify({ ...document, record: { schema: 1, rehearsal: 'no' } }))
    expect(await run('score', broken, '--json')).toMatchObject({ status: 0 })
    const { status, stderr } = await run('check', broken)
    expect(status).toBe(1)
    expect(stderr).toContain('record.rehearsal')
    expect(stderr).toContain('record.chains')
    const twice = save('twice.json', readFileSync(demoFile, 'utf8').replace('{', '{ "version": 2,'))
    const refused = await run('score', twice, '--json')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain('字段“version”重复出现')
  })

  test('a missing file, a folder, a file of another kind', async () => {
    const outcomes = await Promise.all([
      run('score', join(folder, 'none.json')),
      run('score', folder),
      run('score', save('text.txt', 'hello')),
    ])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 1, stdout: '' })
      expect(outcome.stderr).not.toMatch(/\n\s+at /)
    }
  })
})

describe('score', () => {
  test('the result document of the demo package, whole through a pipe', async () => {
    const { status, stdout, stderr } = await run('score', demoFile, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { campaigns } = JSON.parse(stdout)
    const [contest] = campaigns[0].contests
    expect(Object.keys(contest)).toEqual(['id', 'ranked', 'unranked', 'notices'])
    expect(contest.ranked.map((row: { rank: number }) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(contest.ranked[0]).toMatchObject({ adjustment: '0', band: '优秀', groupRank: 1 })
    expect(contest.ranked[0].exact).toMatch(/^\d+\.\d{10}$/)
    expect(contest.ranked.find((row: { unitId: string }) => row.unitId === 'unit-4').notices).toEqual(['recused'])
  })

  test('a table for people', async () => {
    const { status, stdout } = await run('score', demoFile)
    expect(status).toBe(0)
    expect(stdout).toContain('青松社区')
    expect(stdout).toContain('现场观摩')
  })

  test('the published records have no contests to score', async () => {
    const outcomes = await Promise.all(
      readdirSync(fixtures).map((name) => run('score', join(fixtures, name), '--json')),
    )
    for (const outcome of outcomes) {
      expect(outcome.status).toBe(0)
      expect(JSON.parse(outcome.stdout).campaigns[0].contests).toEqual([])
    }
  })
})

describe('year', () => {
  test('one campaign is its own mean', async () => {
    const { status, stdout } = await run('year', demoFile, '--series', '亮赛比', '--method', 'mean', '--json')
    expect(status).toBe(0)
    const result = JSON.parse(stdout)
    expect(result).toMatchObject({ series: '亮赛比', method: 'mean' })
    expect(result.units).toHaveLength(7)
    expect(result.units[0].published).toBe(result.units[0].campaigns[0].published)
  })
})

describe('an encrypted package', () => {
  test('is opened by the first line of the passphrase file, and by nothing else', async () => {
    const bytes = await writePackage(readDemo(), { form: 'gzip', passphrase: '一二三 四', scryptCost: 16 })
    const file = save('secret.lsb', bytes)
    const right = save('right.txt', '一二三 四\r\n第二行\n')
    const wrong = save('wrong.txt', '一二三四\n')
    const opened = await run('check', file, '--passphrase-file', right)
    expect(opened).toMatchObject({ status: 0, stderr: '' })
    expect(opened.stdout).toContain('加密')
    expect(await run('check', file, '--passphrase-file', wrong)).toMatchObject({ status: 1, stdout: '' })
    expect(await run('check', file)).toMatchObject({ status: 1, stdout: '' })
    expect(await run('check', file, '--passphrase', '一二三 四')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('verify', () => {
  test('says that a package without a change log cannot be verified', async () => {
    const { status, stdout, stderr } = await run('verify', demoFile)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('record')
  })
})
