import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentNames, documentTable } from '../../shared/documents/document-table'
import { isOffered } from '../../shared/documents/is-offered'
import { scoreContest } from '../../shared/scoring'
import { findChromium } from '../chromium/find-chromium'
import { toContestRecord } from '../packages'
import { runCommandLine } from './run-command-line'
import type { Terminal } from './terminal'
import { demoFile, readDemo } from './test-support/demo'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const outcome = { stdout: '', stderr: '' }
  const terminal: Terminal = {
    write: async (text) => {
      outcome.stdout += text
    },
    complain: async (text) => {
      outcome.stderr += text
    },
    askSecret: async () => null,
  }
  return { status: await runCommandLine(['export', demoFile, ...args], terminal), ...outcome }
}

function readText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
}

const isWithoutBrowser = findChromium() === null

describe('liangsai export --pdf', () => {
  test.skipIf(isWithoutBrowser)('prints every document that has a page', async () => {
    const target = join(folder, 'all')
    const { status, stderr } = await run('--pdf', target)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const titles = documentNames
      .filter((name) => documentTable[name].page !== null && isOffered(name, { publications: [] }))
      .map((name) => documentTable[name].title)
    expect(readdirSync(target).sort()).toEqual(titles.map((title) => `2023年第二季度_${title}.pdf`).sort())
  })

  test.skipIf(isWithoutBrowser)(
    'prints one document with the options of the line, with the numbers of scoring',
    async () => {
      const target = join(folder, 'one')
      expect(await run('--pdf', target, '--document', '通报', '--ranks', 'full')).toMatchObject({
        status: 0,
        stderr: '',
      })
      const text = readText(join(target, '2023年第二季度_通报.pdf'))
      const [campaign] = readDemo().campaigns
      const [contest] = campaign?.contests ?? []
      if (campaign === undefined || contest === undefined) throw new Error('the demo package holds no contest')
      for (const row of scoreContest(toContestRecord(contest), campaign.units).ranked)
        expect(text).toContain(row.published)
    },
  )

  test.skipIf(isWithoutBrowser)('prints the 反馈单 of one unit, and takes pictures', async () => {
    const target = join(folder, 'unit')
    const unit = readDemo().campaigns[0]?.units[0]?.name ?? ''
    expect(await run('--pdf', target, '--document', 'feedback', '--unit', unit)).toMatchObject({ status: 0 })
    const text = readText(join(target, `2023年第二季度_${unit}_反馈单.pdf`))
    for (const { name } of readDemo().campaigns[0]?.units ?? []) expect(text.includes(`${name}：`)).toBe(name === unit)
    expect(await run('--png', target, '--document', 'ranking')).toMatchObject({ status: 0 })
    const picture = readFileSync(join(target, '2023年第二季度_名次公布页.png'))
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1920, 1080])
  })

  test.skipIf(isWithoutBrowser)('prints a 反馈单 of its own for every unit', async () => {
    const target = join(folder, 'each-unit')
    expect(await run('--pdf', target, '--document', 'feedback', '--each-unit')).toMatchObject({ status: 0 })
    const names = (readDemo().campaigns[0]?.units ?? []).map((unit) => unit.name)
    expect(readdirSync(target).sort()).toEqual(names.map((name) => `2023年第二季度_${name}_反馈单.pdf`).sort())
    for (const name of names) {
      const text = readText(join(target, `2023年第二季度_${name}_反馈单.pdf`))
      expect(names.filter((other) => text.includes(`${other}：`))).toEqual([name])
    }
  })

  test('refuses a unit that does not take part', async () => {
    const { status, stderr } = await run('--docx', join(folder, 'no-unit'), '--unit', '不存在村')
    expect(status).toBe(1)
    expect(stderr).toContain('没有单位“不存在村”')
  })

  test('refuses one unit and each unit at once', async () => {
    const { status, stderr } = await run('--pdf', join(folder, 'both'), '--unit', '不存在村', '--each-unit')
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('--each-unit') })
  })

  test('says that there is no browser, and writes nothing', async () => {
    vi.stubEnv('LIANGSAI_CHROMIUM', join(folder, 'nowhere'))
    const target = join(folder, 'none')
    const { status, stdout, stderr } = await run('--pdf', target, '--docx', target)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('没有找到 Chromium')
    expect(() => readdirSync(target)).toThrow()
  })
})
