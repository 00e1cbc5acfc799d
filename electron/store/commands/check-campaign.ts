import { UserError } from '../../../shared/ipc/app-error'
import type { CampaignDefinition } from '../../../shared/model/campaign'

/**
 * Refuses what the schema of a campaign cannot see: an end before the start, a unit named twice or not of the office.
 * @param knownUnitIds units of the office, and those that the campaign already had
 */
export function checkCampaign(definition: CampaignDefinition, knownUnitIds: ReadonlySet<string>): void {
  const { startDate, endDate, units } = definition
  if (startDate !== null && endDate !== null && endDate < startDate) {
    throw new UserError('bad-input', '结束日期早于开始日期', 'endDate')
  }
  const seen = new Set<string>()
  for (const [index, { unitId, name }] of units.entries()) {
    const path = `units[${index}].unitId`
    if (seen.has(unitId)) throw new UserError('bad-input', `村(社区)重复：${name}`, path)
    if (!knownUnitIds.has(unitId)) throw new UserError('bad-input', `本街道没有这个村(社区)：${name}`, path)
    seen.add(unitId)
  }
}
