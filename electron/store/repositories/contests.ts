import { UserError } from '../../../shared/ipc/app-error'
import { checkContest } from '../../../shared/model/check-contest'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { CampaignRow, ContestRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { readContests, requireCampaign } from './campaigns'
import { readUnits } from './offices'

/** @throws UserError `not-found` */
export async function requireContest(
  database: StoreDatabase,
  contestKey: number,
): Promise<{ contest: ContestRow; campaign: CampaignRow }> {
  const contest = await database.contests.get(contestKey)
  if (contest === undefined) throw new UserError('not-found', '找不到这个评比，可能已被删除')
  return { contest, campaign: await requireCampaign(database, contest.campaignKey) }
}

/**
 * Refuses a definition that breaks a rule across its fields, naming the first field; the rest are counted. What was so
 * before may stay: a package may hold names twice, which are then mended one by one.
 * @param before null for a new contest
 * @throws UserError `bad-input`
 */
export async function refuseBadDefinition(
  database: StoreDatabase,
  campaign: CampaignRow,
  definition: ContestDefinition,
  before: ContestDefinition | null,
): Promise<void> {
  const [contests, units] = await Promise.all([
    readContests(database, campaign.key),
    readUnits(database, campaign.officeId),
  ])
  const others = contests.filter((contest) => contest.id !== definition.id)
  const scope = {
    campaignUnitIds: new Set(campaign.definition.units.map((unit) => unit.unitId)),
    officeUnitIds: new Set(units.map((unit) => unit.id)),
    otherSeries: new Set(others.map((contest) => contest.definition.series)),
  }
  const known = new Set(before === null ? [] : checkContest(before, scope).map(({ message }) => message))
  const issues = checkContest(definition, scope).filter(({ message }) => !known.has(message))
  const [first] = issues
  if (first === undefined) return
  const more = issues.length === 1 ? '' : `（另有 ${issues.length - 1} 处问题）`
  throw new UserError('bad-input', `${first.message}${more}`, first.path)
}
