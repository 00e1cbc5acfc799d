import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from './run-command-line'
import type { Terminal } from './terminal'
import { demoFile } from './test-support/demo'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-export-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
  return { status: await runCommandLine(['export', ...args], terminal), ...outcome }
}

describe('liangsai export', () => {
  test('writes every workbook, text and list, each named for Windows', async () => {
    const target = join(folder, 'all')
    const { status, stdout, stderr } = await run(demoFile, '--xlsx', target, '--docx', target, '--csv', target)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const names = readdirSync(target).sort()
    const workbooks = ['成绩汇总表', '统分表', '评分明细', '整季工作簿', '点评汇总表', '观摩日程路线表']
    const texts = ['通报', '简报', '信息稿', '会议通知', '活动方案', '主持词']
    expect(names).toEqual(
      [
        ...workbooks.map((title) => `2023年第二季度_${title}.xlsx`),
        ...texts.map((title) => `2023年第二季度_${title}.docx`),
        ...workbooks.filter((title) => title !== '整季工作簿').map((title) => `2023年第二季度_${title}.csv`),
      ].sort(),
    )
    expect(stdout.trim().split('\n').sort()).toEqual(names.map((name) => join(target, name)))
    for (const name of names.filter((name) => !name.endsWith('.csv'))) {
      expect(readFileSync(join(target, name)).subarray(0, 2).toString()).toBe('PK')
    }
  })

  test('writes one document, named in English or Chinese', async () => {
    for (const [index, name] of ['circular', '通报'].entries()) {
      const target = join(folder, `one-${index}`)
      expect(await run(demoFile, '--docx', target, '--document', name, '--ranks', 'full')).toMatchObject({ status: 0 })
      expect(readdirSync(target)).toEqual(['2023年第二季度_通报.docx'])
    }
  })

  test('writes GB18030 lists', async () => {
    const target = join(folder, 'lists')
    await run(demoFile, '--csv', target, '--document', 'comments', '--encoding', 'gb18030')
    const [name = ''] = readdirSync(target)
    expect(new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(join(target, name)))).toContain('点评内容')
  })

  test.each([
    [['--docx', 'x', '--document', 'poster'], 'circular  通报'],
    [['--docx', 'x', '--document', 'summary'], 'circular  通报'],
    [['--xlsx', 'x', '--document', '通报'], 'quarter  整季工作簿'],
    [[], '--xlsx'],
    [['--xlsx', ''], '--xlsx'],
    [['--docx', 'x', '--ranks', '-1'], '--ranks'],
    [['--docx', 'x', '--ranks', '0'], '--ranks'],
    [['--csv', 'x', '--encoding', 'gbk'], '--encoding'],
  ])('%j ends with status 2 and says what is possible', async (args, message) => {
    const { status, stdout, stderr } = await run(demoFile, ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})
