import type { Comment, Stop } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import type { Unit } from '../../../shared/model/unit'

/** What a comment is about, as the value of a choice: `unit:ID`, `stop:ID`, or empty for all together. */
export type CommentContext = string

/** A stop of exactly one unit is also about that unit. */
export function readContext(context: CommentContext, stops: readonly Stop[]): Pick<Comment, 'unitId' | 'stopId'> {
  const id = context.slice(context.indexOf(':') + 1)
  if (context.startsWith('unit:')) return { unitId: id, stopId: null }
  if (!context.startsWith('stop:')) return { unitId: null, stopId: null }
  const unitIds = stops.find((stop) => stop.id === id)?.unitIds ?? []
  return { unitId: unitIds.length === 1 ? (unitIds[0] ?? null) : null, stopId: id }
}

/** The choice that a stored comment answers to. */
export function contextOf({ unitId, stopId }: Pick<Comment, 'unitId' | 'stopId'>): CommentContext {
  if (stopId !== null) return `stop:${stopId}`
  return unitId === null ? '' : `unit:${unitId}`
}

/** Posts to offer as the speaker, the likeliest first, each once: leaders of the units in question, the lead, earlier speakers, the list. */
export function suggestSpeakers(
  campaign: CampaignDetail,
  officeUnits: readonly Unit[],
  context: CommentContext,
): string[] {
  const { unitId } = readContext(context, campaign.stops)
  const own = officeUnits.filter((unit) => unit.id === unitId).map((unit) => unit.linkedLeaderPost)
  const present = new Set(campaign.definition.units.map((unit) => unit.unitId))
  const leaders = officeUnits.filter((unit) => present.has(unit.id)).map((unit) => unit.linkedLeaderPost)
  const speakers = campaign.comments.map((comment) => comment.speakerPost)
  const attendees = campaign.attendees.map((attendee) => attendee.post)
  const all = [...own, campaign.definition.leadPost, ...speakers, ...leaders, ...attendees]
  return [...new Set(all.filter((post) => post !== ''))]
}

export type CommentGroup = { key: string; name: string; comments: Comment[] }

/** Comments by unit in the order of the campaign; stops of no single unit by themselves; collective ones last. */
export function groupComments(
  campaign: CampaignDetail,
  comments: readonly Comment[],
  collectiveName: string,
): CommentGroup[] {
  const units = campaign.definition.units.map((unit) => ({ key: `unit:${unit.unitId}`, name: unit.name }))
  const stops = campaign.stops
    .toSorted((left, right) => left.seq - right.seq)
    .map((stop) => ({ key: `stop:${stop.id}`, name: stop.name }))
  const keyOf = (comment: Comment) =>
    comment.unitId !== null ? `unit:${comment.unitId}` : comment.stopId !== null ? `stop:${comment.stopId}` : ''
  const known = [...units, ...stops, { key: '', name: collectiveName }]
  return known
    .map((group) => ({ ...group, comments: comments.filter((comment) => keyOf(comment) === group.key) }))
    .filter((group) => group.comments.length > 0)
}
