import type { Stop } from '../../../shared/model/campaign'

/** A stop with everything but its name still to be filled in. */
export function makeStop(seq: number, fields: Partial<Stop> & Pick<Stop, 'name'>): Stop {
  return {
    id: crypto.randomUUID(),
    seq,
    kind: '',
    unitIds: [],
    place: '',
    presenterPost: '',
    stayMinutes: null,
    travelMinutes: null,
    content: '',
    highlights: '',
    problems: '',
    photos: [],
    ...fields,
  }
}

/** The number of a stop that comes after the others. */
export function nextStopSeq(stops: readonly Stop[]): number {
  return stops.reduce((highest, stop) => Math.max(highest, stop.seq), 0) + 1
}
