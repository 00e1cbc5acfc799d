import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFrame, countSteps, type HallContest, type HallMode, type HallShow } from './build-frame'
import { hallFrameSchema } from './hall-frame'
import { describeSeconds, makeTimer, readTimer, toggleTimer } from './speech-timer'

const still = readTimer(makeTimer(5), 0)

function makeContest(ranks: readonly number[]): HallContest {
  const ranked = ranks.map((rank, index) => ({
    unitId: `u${index}`,
    name: `单位甲${index}`,
    rank,
    published: `${90 - index}.${index}7`,
  }))
  return {
    title: '评比',
    ranked,
    names: new Map([...ranked.map((one) => [one.unitId, one.name] as const), ['x', '没有评的']]),
  }
}

const usual: HallShow = { mode: 'top', unitId: 'u0', count: 3, withRank: true, step: 0, isBlack: false }
const contest = makeContest([1, 2, 2, 4, 5])

describe('what the hall is told', () => {
  test('前几名 come one by one from the last to the first', () => {
    const units = (step: number) => {
      const frame = buildFrame({ ...usual, step }, contest, still)
      return frame.kind === 'rows' ? frame.rows.map((row) => row.unit) : []
    }
    expect(countSteps(usual, contest)).toBe(3)
    expect(units(0)).toEqual([null, null, null])
    expect(units(1)).toEqual([null, null, '单位甲2'])
    expect(units(3)).toEqual(['单位甲0', '单位甲1', '单位甲2'])
  })

  test('亮分 tells the score, then the rank where it is asked for', () => {
    const frame = (step: number, withRank = true) =>
      buildFrame({ ...usual, mode: 'score', step, withRank }, contest, still)
    expect(frame(0)).toMatchObject({ unit: '单位甲0', score: null, rank: null })
    expect(frame(1)).toMatchObject({ score: '90.07', rank: null })
    expect(frame(2)).toMatchObject({ score: '90.07', rank: '第 1 名' })
    expect(frame(2, false)).toMatchObject({ rank: null })
    expect(buildFrame({ ...usual, mode: 'score', unitId: 'x', step: 1 }, contest, still)).toMatchObject({
      score: '未评',
    })
  })

  test('nothing untold is in a frame, whatever was pressed', () => {
    const modes: HallMode[] = ['score', 'top', 'list', 'timer']
    fc.assert(
      fc.property(
        fc.record({
          mode: fc.constantFrom(...modes),
          unitId: fc.constantFrom('u0', 'u3', 'x'),
          count: fc.integer({ min: 1, max: 6 }),
          withRank: fc.boolean(),
          step: fc.integer({ min: 0, max: 8 }),
          isBlack: fc.boolean(),
        }),
        (show) => {
          const frame = buildFrame(show, contest, still)
          expect(hallFrameSchema.parse(frame)).toEqual(frame)
          const text = JSON.stringify(frame)
          const told = contest.ranked.filter(({ published }) => text.includes(published))
          const possible = contest.ranked.filter(({ rank }) => rank <= show.count).length
          if (show.isBlack || show.mode === 'timer' || show.step === 0) expect(told).toEqual([])
          if (show.mode === 'score') expect(told.length).toBeLessThanOrEqual(1)
          if (show.mode === 'top') expect(told.length).toBe(show.isBlack ? 0 : Math.min(show.step, possible))
          if (show.mode !== 'score') expect(told.every(({ rank }) => rank <= show.count)).toBe(true)
        },
      ),
    )
  })
})

describe('the clock of a speech', () => {
  test('counts down, stands still, and counts up beyond its limit', () => {
    const running = toggleTimer(makeTimer(1), 1000)
    expect(readTimer(running, 1000)).toEqual({ seconds: 60, isOver: false, isRunning: true })
    expect(readTimer(running, 1500)).toEqual({ seconds: 60, isOver: false, isRunning: true })
    expect(readTimer(running, 61_000)).toEqual({ seconds: 0, isOver: false, isRunning: true })
    expect(readTimer(running, 141_000)).toEqual({ seconds: 80, isOver: true, isRunning: true })
    const stopped = toggleTimer(running, 31_000)
    expect(readTimer(stopped, 99_000)).toEqual({ seconds: 30, isOver: false, isRunning: false })
    expect(readTimer(toggleTimer(stopped, 99_000), 100_000)).toMatchObject({ seconds: 29, isRunning: true })
  })

  test.each([
    [0, '0 秒'],
    [59, '59 秒'],
    [60, '1 分钟'],
    [80, '1 分 20 秒'],
  ])('%i seconds are %s', (seconds, words) => {
    expect(describeSeconds(seconds)).toBe(words)
  })
})
