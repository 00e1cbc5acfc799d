/** 观摩记录表: one page per stop to take along, with what was already recorded and lines to write on. */

import type { Comment, Stop } from '../model/campaign'
import { type CampaignSource, listStops, nameUnit } from './campaign-source'
import { describeDate } from './document-source'
import { listOpenProblems, type OpenProblem } from './open-problems'
import { buildRoute } from './route'

export type VisitRecord = {
  key: string
  /** Null on the blank record of a campaign without stops. */
  order: number | null
  stop: string
  units: string
  /** HH:MM; empty without a time of departure. */
  arrival: string
  presenter: string
  content: string
  /** 待整改 of the stop's units. */
  openProblems: OpenProblem[]
  fields: { label: string; texts: string[]; blankLines: number }[]
}

export type VisitRecords = {
  title: string
  officeName: string
  date: string
  unitTerm: string
  records: VisitRecord[]
  isRehearsal: boolean
}

export function buildVisitRecords(source: CampaignSource): VisitRecords {
  const { campaign } = source
  const stops = listStops(source)
  const arrivals = buildRoute(source).rows.map((row) => row.arrival ?? '')
  return {
    title: '观摩记录表',
    officeName: source.officeName,
    date: describeDate(campaign.startDate),
    unitTerm: source.facts.unitTerm,
    records:
      stops.length === 0
        ? [makeBlankRecord()]
        : stops.map((stop, index) => ({
            key: stop.id,
            order: index + 1,
            stop: stop.name,
            units: stop.unitIds.map((unitId) => nameUnit(source, unitId)).join('、'),
            arrival: arrivals[index] ?? '',
            presenter: stop.presenterPost,
            content: stop.content,
            openProblems: listOpenProblems(source, stop),
            fields: listFields(
              [stop.highlights],
              [stop.problems],
              listComments(source, stop, ['strength', 'problem', 'requirement']),
              listComments(source, stop, ['suggestion']),
            ),
          })),
    isRehearsal: source.isRehearsal,
  }
}

/** Comments on the stop, and on its unit where that has no other stop. */
function listComments({ comments, stops }: CampaignSource, stop: Stop, kinds: readonly Comment['kind'][]): string[] {
  const [unitId, ...others] = stop.unitIds
  const isOnly = others.length === 0 && stops.filter((other) => other.unitIds.includes(unitId ?? '')).length === 1
  return comments
    .filter((comment) => kinds.includes(comment.kind))
    .filter((comment) => (comment.stopId === null ? isOnly && comment.unitId === unitId : comment.stopId === stop.id))
    .map(({ speakerPost, text }) => (speakerPost === '' ? text : `${speakerPost}：${text}`))
}

const lines = 4

function listFields(...texts: [string[], string[], string[], string[]]): VisitRecord['fields'] {
  return ['特色做法', '存在问题', '领导点评', '建议'].map((label, index) => {
    const written = (texts[index] ?? []).map((text) => text.trim()).filter((text) => text !== '')
    return { label, texts: written, blankLines: Math.max(1, lines - written.length) }
  })
}

function makeBlankRecord(): VisitRecord {
  const fields = listFields([], [], [], [])
  const empty = { stop: '', units: '', arrival: '', presenter: '', content: '' }
  return { key: 'blank', order: null, ...empty, openProblems: [], fields }
}
