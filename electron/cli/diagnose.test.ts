import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DataPackage } from '../../shared/model/package'
import { diagnoseContest } from '../../shared/scoring'
import { toContestRecord } from '../packages'
import { InputError } from './command'
import { diagnoseCommand } from './commands/diagnose'
import { describeCommand } from './help'
import { demoFile, readDemo } from './test-support/demo'

const silent = { write: async () => {}, complain: async () => {}, askSecret: async () => null }
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-diagnose-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function diagnose(file: string, ...flags: string[]): Promise<string> {
  return diagnoseCommand.run({ operands: [file], values: {}, flags: new Set(flags), terminal: silent })
}

/** The demo with one contest changed, as a file. */
function saveDemo(name: string, change: (document: DataPackage) => void): string {
  const document = readDemo()
  change(document)
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(document))
  return file
}

/** Gives the second unit the marks of the first: any slip parts them. */
function makeLevel(document: DataPackage): void {
  const [contest] = document.campaigns[0]?.contests ?? []
  const [first, second] = contest?.unitIds ?? []
  for (const sheet of contest?.sheets ?? []) {
    if (sheet.unitId !== second) continue
    const model = contest?.sheets.find(
      (other) => other.unitId === first && other.judgeId === sheet.judgeId && other.partId === sheet.partId,
    )
    if (model !== undefined) sheet.marks = { ...model.marks }
  }
}

describe('liangsai diagnose', () => {
  test('the document of the demo package, with the keys and their order of the format', async () => {
    const { campaigns } = JSON.parse(await diagnose(demoFile, 'json'))
    const [contest] = campaigns[0].contests
    const names = ['id', 'parts', 'withoutJudge', 'withoutTrim', 'partWeights', 'criticalMarks']
    expect(Object.keys(contest)).toEqual(names)
    expect(Object.keys(contest.parts[0])).toEqual(['partId', 'kendallW', 'judges'])
    const figures = ['judgeId', 'severity', 'spread', 'sameness', 'agreement', 'ownUnitFavour']
    expect(Object.keys(contest.parts[0].judges[0])).toEqual(figures)
    expect(contest.parts[0].kendallW).toBe(0.89604)
    expect(contest.parts[0].judges).toHaveLength(12)
  })

  test('the document is that of shared/scoring for every contest', async () => {
    const { campaigns } = JSON.parse(await diagnose(demoFile, 'json'))
    expect(campaigns).toEqual(
      readDemo().campaigns.map(({ id, contests, units }) => ({
        id,
        contests: contests.map((contest) => diagnoseContest(toContestRecord(contest), units)),
      })),
    )
  })

  test('critical marks are listed with the paper they stand on', async () => {
    const file = saveDemo('close.json', makeLevel)
    const { campaigns } = JSON.parse(await diagnose(file, 'json'))
    const [mark] = campaigns[0].contests[0].criticalMarks
    expect(Object.keys(mark)).toEqual(['judgeId', 'unitId', 'partId', 'itemId', 'mark', 'slips'])
    const text = await diagnose(file)
    expect(text).toMatch(/关键分（录错就会改变名次，封存前请与原表核对）：\d+ 个/)
    expect(text).toMatch(/评委01 +青松社区 +现场观摩 /)
  })

  test('a text for people names no judge beside the figures', async () => {
    const text = await diagnose(demoFile)
    expect(text).toContain('现场观摩：评分情况（内部参考，评委不具名，从宽到严；W 0.896）')
    expect(text).toContain('没有关键分。')
    for (const { label } of readDemo().campaigns[0]?.contests[0]?.judges ?? []) expect(text).not.toContain(label)
  })

  test('units that a scenario leaves unranked, and a package without contests', async () => {
    const alone = saveDemo('alone.json', (document) => {
      const [contest] = document.campaigns[0]?.contests ?? []
      const [unitId] = contest?.unitIds ?? []
      const [judge] = contest?.judges ?? []
      if (contest === undefined) throw new Error('the demo holds no contest')
      contest.sheets = contest.sheets.filter((sheet) => sheet.unitId !== unitId || sheet.judgeId === judge?.id)
    })
    expect(await diagnose(alone)).toMatch(/青松社区 .*未评/)
    const empty = saveDemo('empty.json', (document) => {
      document.campaigns = []
    })
    expect(JSON.parse(await diagnose(empty, 'json'))).toEqual({ campaigns: [] })
    expect(await diagnose(empty)).toBe('数据包里没有评比。\n')
  })

  test('help and a missing file', async () => {
    expect(describeCommand(diagnoseCommand)).toContain('用法：liangsai diagnose FILE [--json]')
    await expect(diagnose(join(folder, 'none.json'))).rejects.toThrow(InputError)
  })
})
