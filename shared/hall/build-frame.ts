import type { HallFrame, HallRow } from './hall-frame'
import type { TimerReading } from './speech-timer'

export type HallMode = 'score' | 'top' | 'list' | 'timer'

/** What the operator chose, and how far the telling has come. */
export type HallShow = {
  mode: HallMode
  /** Of 亮分 and of the timer. */
  unitId: string | null
  /** How many ranks 前几名 and 名单 tell; what is below them is never told. */
  count: number
  /** Whether 亮分 tells the rank so far after the score. */
  withRank: boolean
  /** Keys pressed so far: 0 tells nothing. */
  step: number
  isBlack: boolean
}

/** A ranked unit as published, best first. */
export type HallUnit = { unitId: string; name: string; rank: number; published: string }

export type HallContest = {
  title: string
  /** All units of the contest by id, ranked or not. */
  names: ReadonlyMap<string, string>
  ranked: readonly HallUnit[]
}

/** How many steps a show has: at the last one everything that it tells is told. */
export function countSteps(show: HallShow, contest: HallContest): number {
  if (show.mode === 'score') return show.withRank ? 2 : 1
  if (show.mode === 'top') return listTold(show, contest).length
  return show.mode === 'list' ? 1 : 0
}

/** The frame of a step; names, scores and ranks that were not told are not in it. */
export function buildFrame(show: HallShow, contest: HallContest, timer: TimerReading): HallFrame {
  if (show.isBlack) return { kind: 'black' }
  const { title } = contest
  const unit = show.unitId === null ? '' : (contest.names.get(show.unitId) ?? '')
  if (show.mode === 'timer') return { kind: 'timer', title, unit, ...timer }
  if (show.mode === 'score') {
    const found = contest.ranked.find(({ unitId }) => unitId === show.unitId)
    const score = found === undefined ? '未评' : found.published
    const rank = found === undefined ? '' : nameRank(found.rank)
    return {
      kind: 'score',
      title,
      unit,
      score: show.step >= 1 ? score : null,
      rank: show.step >= 2 && show.withRank ? rank : null,
    }
  }
  const told = listTold(show, contest)
  const from = show.mode === 'list' ? (show.step >= 1 ? 0 : told.length) : Math.max(0, told.length - show.step)
  return { kind: 'rows', title, rows: told.map((one, index) => toRow(one, index + 1, index >= from)) }
}

function listTold({ count }: HallShow, { ranked }: HallContest): HallUnit[] {
  return ranked.filter(({ rank }) => rank <= count)
}

function toRow({ rank, name, published }: HallUnit, place: number, isTold: boolean): HallRow {
  return { place, rank: nameRank(rank), unit: isTold ? name : null, score: isTold ? published : null }
}

function nameRank(rank: number): string {
  return `第 ${rank} 名`
}
